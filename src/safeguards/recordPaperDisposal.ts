import { staffWhoAsks } from '../cases/index.js';
import type { Ctx } from '../ctx.js';
import { once } from '../idempotency/index.js';
import { KlussterError } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { RETENTION } from '../privacy/retention.js';
import { aLine } from './impersonal.js';
import { PaperDisposal, type PaperRecords, type Shredding } from './paperDisposal.entity.js';

const BOXES_MAX = 10_000;
const DAY_MS = 86_400_000;
const SHA_256 = /^[0-9a-f]{64}$/;

export type Disposing = {
  readonly records: PaperRecords;
  readonly boxes: number;
  readonly disposedAt: Date;
  readonly method: Shredding;
  readonly company: string;
  readonly approval: string;
  readonly certificateNumber: string;
  readonly certificateDigest?: string | null;
};

/**
 * Puts on record that paper was shredded, by whom, and what certifies it (§12.1). Refused for a day that is to come, or so long ago that the record would be let
 * go at once. Throws `KlussterError` BAD_USER_INPUT for a number of boxes or a digest that is none.
 */
export async function recordPaperDisposal(ctx: Ctx, input: Disposing): Promise<{ id: string } | Refused> {
  const { now } = ctx;
  const { records, boxes, disposedAt, method } = input;
  const digest = input.certificateDigest ?? null;
  if (boxes < 1 || boxes > BOXES_MAX) throw new KlussterError('BAD_USER_INPUT', 'There are 1 to 10000 boxes.');
  if (digest !== null && !SHA_256.test(digest)) throw new KlussterError('BAD_USER_INPUT', 'This is no SHA-256.');
  const said = {
    company: aLine(input.company, 200),
    approval: aLine(input.approval, 100),
    certificateNumber: aLine(input.certificateNumber, 100),
    certificateDigest: digest,
  };
  const { id: recordedBy } = await staffWhoAsks(ctx);
  const longAgo = now.getTime() - RETENTION.PAPER_DISPOSAL.keepDays * DAY_MS;
  if (disposedAt > now || disposedAt.getTime() <= longAgo) return refusedFor('TIME_REFUSED', { field: 'disposedAt' });
  return once<{ id: string }>(ctx, { verb: 'recordPaperDisposal', input }, async (em) => {
    const id = newId();
    em.create(PaperDisposal, { id, records, boxes, disposedAt, method, ...said, recordedBy, recordedAt: now });
    return { id };
  });
}
