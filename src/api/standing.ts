import { viewerOf } from '../accounts/index.js';
import type { Database } from '../db/database.js';
import { KlussterError } from '../kernel/errors.js';
import type { Viewer } from '../privacy/viewer.js';
import type { Assumed, Known } from '../read/viewerArm.js';
import { type KnownViewers, keyOf } from './knownViewers.js';

/** A viewer who was not looked up but is taken for who she was: by which token, and what has to be unchanged. */
export type Assumption = { readonly hash: Buffer; readonly standing: string };

/** How far the viewer of one request is known to be who she was assumed to be. */
export class Standing {
  #is: 'assumed' | 'confirmed' | 'outdated';
  readonly #assumption: Assumption | undefined;
  readonly #now: Date;
  readonly #known: KnownViewers;

  constructor(assumption: Assumption | undefined, now: Date, known: KnownViewers) {
    this.#is = assumption ? 'assumed' : 'confirmed';
    this.#assumption = assumption;
    this.#now = now;
    this.#known = known;
  }

  /** Set until she is known to be who she was. */
  get assumed(): Assumed | undefined {
    if (!this.#assumption || this.#is !== 'assumed') return undefined;
    return { hash: this.#assumption.hash, now: this.#now.toISOString() };
  }

  /** Whether she turned out not to be who she was: then nothing of the request counts. */
  get isOutdated(): boolean {
    return this.#is === 'outdated';
  }

  /**
   * Takes what a statement found of her, or that it found nobody. Returns her with the counts of this moment.
   * Throws `KlussterError` STANDING_CHANGED when she is not who she was assumed to be.
   */
  confirm(found: Known | undefined): Viewer | undefined {
    if (this.#assumption === undefined) return undefined;
    if (found?.standing !== this.#assumption.standing) {
      this.#is = 'outdated';
      this.#known.delete(keyOf(this.#assumption.hash));
      throw new KlussterError('STANDING_CHANGED');
    }
    // Of two statements side by side the first confirms her; the second may only find that it no longer holds.
    if (this.#is !== 'assumed') return undefined;
    this.#is = 'confirmed';
    return found.viewer;
  }

  /** Looks her up where no statement has. That she could not be looked up is told by the request that begins anew. */
  async lookUp(database: Database): Promise<Viewer | undefined> {
    const { assumed } = this;
    if (!assumed) return undefined;
    try {
      return this.confirm(await viewerOf(database, assumed.hash, this.#now));
    } catch {
      this.#is = 'outdated';
      return undefined;
    }
  }
}
