import { type Known, viewerOf } from '../accounts/index.js';
import type { Database } from '../db/database.js';
import { KlussterError } from '../kernel/errors.js';
import type { FactorRules, PasswordIsEnough } from '../kernel/factorRules.js';
import type { Viewer } from '../privacy/viewer.js';
import type { Assumed } from '../read/viewerArm.js';
import { type KnownViewers, keyOf } from './knownViewers.js';

/** A viewer who was not looked up but is taken for who she was: by which token, and as whom. */
export type Assumption = { readonly hash: Buffer; readonly known: Known };

/** How far the viewer of one request is known to be who she was assumed to be. */
export class Standing {
  #is: 'assumed' | 'confirmed' | 'outdated';
  /** What the request rests on; nothing once she was looked up, so that a mutation is never done anew. */
  #assumption: Assumption | undefined;
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
    this.#assumed = assumption && { hash: assumption.hash, now };
    this.#known = known;
    this.#passwordIsEnough = factorRules.passwordIsEnough;
  }

  /** Set until she is known to be who she was. */
  get assumed(): Assumed | undefined {
    return this.#is === 'assumed' ? this.#assumed : undefined;
  }

  /** The standing that she is assumed to be in; none once that is known. */
  get presumed(): string | undefined {
    return this.#is === 'assumed' ? this.#assumption?.known.standing : undefined;
  }

  /** Whether she turned out not to be who she was: then nothing of the request counts. */
  get isOutdated(): boolean {
    return this.#is === 'outdated';
  }

  /**
   * Takes the standing that a statement found her in, or that her token is no longer good.
   * Throws `KlussterError` STANDING_CHANGED when it is not the one that she was assumed to be in.
   */
  confirm(standing: string | undefined): void {
    if (this.#assumption === undefined) return;
    if (standing !== this.#assumption.known.standing) {
      this.doubt();
      throw new KlussterError('STANDING_CHANGED');
    }
    // Of two statements side by side the first confirms her; the second may only find that it no longer holds.
    if (this.#is === 'assumed') this.#is = 'confirmed';
  }

  /** Takes nothing that was assumed of her for true any more, so that the request is answered anew. Of one who was looked up nothing was. */
  doubt(): void {
    if (this.#assumption === undefined) return;
    this.#is = 'outdated';
    this.#known.delete(keyOf(this.#assumption.hash));
  }

  /** Looks her up where no statement has, with what was counted of her until now. That she could not be looked up is told by the request that begins anew. */
  async lookUp(database: Database): Promise<Viewer | undefined> {
    const { assumed } = this;
    if (!assumed || !this.#assumption) return undefined;
    try {
      const found = await viewerOf(database, assumed, this.#passwordIsEnough);
      this.confirm(found?.standing);
      const { viewer } = this.#assumption.known;
      this.#assumption = undefined;
      return { ...viewer, openedToday: found?.viewer.openedToday ?? {} };
    } catch {
      this.#is = 'outdated';
      return undefined;
    }
  }
}
