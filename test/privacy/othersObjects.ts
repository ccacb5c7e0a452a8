import type { GlobalKind } from '../../src/kernel/ids.js';
import type { ResidentName } from '../support/town.js';

/**
 * Acts on an object of somebody: one line for each. `others` are objects of the town that are not hers who asks, whatever she
 * may read of them; to each of these the answer is, to the last byte, that to an id which names nothing. `own` is one that is
 * hers, where the answer is another: an act that refused everything would prove nothing.
 */
export type OnAnObject = {
  readonly kind: GlobalKind;
  /** Objects of the town, by name, with whose they are. */
  readonly objects: Readonly<Record<string, ResidentName>>;
  /** The input that names the object. Without effect on one's own, so that everybody can be asked in one town. */
  readonly input: (id: string) => object;
};

/** Klussters of the town with their owners: published ones, which everybody reads, and hidden ones. */
const KLUSSTERS = {
  plateauPost: 'marguerite',
  mileEndNights: 'marguerite',
  echoDesCantons: 'luc',
  kensingtonTable: 'priya',
  augustaWinter: 'priya',
  prairieLantern: 'suzanne',
} as const satisfies Record<string, ResidentName>;

/** A version that no klusster of the town has: of one's own the act finds that, and changes nothing. */
const onKlusster: OnAnObject = {
  kind: 'Klusster',
  objects: KLUSSTERS,
  input: (klussterId) => ({ klussterId, version: 99 }),
};

/** By the name of the mutation. */
export const ON_AN_OBJECT: Readonly<Record<string, OnAnObject>> = {
  describeKlusster: onKlusster,
  publishKlusster: onKlusster,
  pauseKlusster: onKlusster,
  closeKlusster: onKlusster,
};
