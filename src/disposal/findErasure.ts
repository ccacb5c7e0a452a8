import type { Ctx } from '../ctx.js';
import { DisposalRecord } from './disposalRecord.entity.js';
import { Erasure } from './erasure.entity.js';

/** How far an erasure is. */
export type ErasureState = 'REQUESTED' | 'HELD' | 'DONE';

/** What is told of an erasure to whoever knows its reference. */
export type FoundErasure = {
  readonly id: string;
  readonly state: ErasureState;
  readonly askedAt: Date;
  readonly doneAt: Date | null;
  readonly erased: number;
  readonly anonymised: number;
  readonly receipt: string | null;
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The erasure with a reference; undefined for one that is none. */
export async function findErasure({ em }: Pick<Ctx, 'em'>, reference: string): Promise<FoundErasure | undefined> {
  const found = UUID.test(reference) ? await em.findOne(Erasure, { id: reference }) : null;
  if (!found) return undefined;
  const { id, askedAt, doneAt = null, isHeld, releasedAt, receipt = null } = found;
  const records = await em.find(DisposalRecord, { erasure: id });
  const sum = (of: 'erased' | 'anonymised') => records.reduce((total, record) => total + record[of], 0);
  const done = isHeld && !releasedAt ? 'HELD' : 'DONE';
  return {
    id,
    askedAt,
    doneAt,
    state: doneAt ? done : 'REQUESTED',
    erased: sum('erased'),
    anonymised: sum('anonymised'),
    receipt,
  };
}
