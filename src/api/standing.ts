import { type Known, viewerOf } from '../accounts/index.js';
import type { Database } from '../db/database.js';
import { KlussterError } from '../kernel/errors.js';
import type { FactorRules, PasswordIsEnough } from '../kernel/factorRules.js';
import { countedAs, type Viewer } from '../privacy/viewer.js';
import type { Assumed, Found } from '../read/viewerArm.js';
import { type KnownViewers, keyOf } from './knownViewers.js';

/** A viewer who was not looked up but is taken for who she was: by which token, and as whom. */
export type Assumption = { readonly hash: Buffer; readonly known: Known };

/** How far the viewer of one request is known to be who she was assumed to be. */
export class Standing {
  #is: 'assumed' | 'confirmed' | 'outdated';
  readonly #assumption: Assumption | undefined;
  readonly #assumed: Assumed | undefined;
  readonly #known: KnownViewers;
  readonly #passwordIsEnough: PasswordIsEnough;

  constructor(
    assumption: Assumption | undefined,
    now: Date,
    { known, factorRules }: { readonly known: KnownViewers; readonly factorRules: FactorRules },
  ) {
    this.#is = assumption ? 'assumed' : 'confirmed';
    this.#assumption = assumption;
    this.#assumed = assumption && { hash: assumption.hash, now, as: countedAs(assumption.known.viewer) };
    this.#known = known;
    this.#passwordIsEnough = factorRules.passwordIsEnough;
  }

  /** Set until she is known to be who she was. */
  get assumed(): Assumed | undefined {
    return this.#is === 'assumed' ? this.#assumed : undefined;
  }

  /** Whether she turned out not to be who she was: then nothing of the request counts. */
  get isOutdated(): boolean {
    return this.#is === 'outdated';
  }

  /**
   * Takes what a statement found of her, or that her token is no longer good. Returns her with the counts of this moment.
   * Throws `KlussterError` STANDING_CHANGED when she is not who she was assumed to be.
   */
  confirm(found: Found | undefined): Viewer | undefined {
    if (this.#assumption === undefined) return undefined;
    const { hash, known } = this.#assumption;
    if (found?.standing !== known.standing) {
      this.#is = 'outdated';
      this.#known.delete(keyOf(hash));
      throw new KlussterError('STANDING_CHANGED');
    }
    // Of two statements side by side the first confirms her; the second may only find that it no longer holds.
    if (this.#is !== 'assumed') return undefined;
    this.#is = 'confirmed';
    return { ...known.viewer, openedToday: found.openedToday };
  }

  /** Looks her up where no statement has. That she could not be looked up is told by the request that begins anew. */
  async lookUp(database: Database): Promise<Viewer | undefined> {
    const { assumed } = this;
    if (!assumed) return undefined;
    try {
      const known = await viewerOf(database, assumed, this.#passwordIsEnough);
      return this.confirm(known && { standing: known.standing, openedToday: known.viewer.openedToday ?? {} });
    } catch {
      this.#is = 'outdated';
      return undefined;
    }
  }
}
