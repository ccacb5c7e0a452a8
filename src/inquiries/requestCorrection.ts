import { caseText } from '../cases/index.js';
import type { Ctx } from '../ctx.js';
import { KlussterError } from '../kernel/errors.js';
import type { InquiryId } from '../kernel/ids.js';
import type { Refused } from '../kernel/userErrors.js';
import { INQUIRY_MAX } from './receiveInquiry.js';
import { send } from './sendInquiry.js';

/** Longest statement that is kept where a correction is refused, in characters. */
export const STATEMENT_MAX = 2_000;

export type Requesting = {
  /** `Type.field`. */
  readonly coordinate: string;
  readonly text: string;
  readonly statement?: string | null;
  readonly language?: 'EN' | 'FR' | null;
};

/**
 * Asks staff to correct what whoever asks cannot amend herself. Throws `KlussterError` BAD_USER_INPUT for a field that is none or not personal, and as
 * `send` does.
 */
export async function requestCorrection(ctx: Ctx, input: Requesting): Promise<{ id: InquiryId } | Refused> {
  if (ctx.viewer.kind !== 'person') throw new KlussterError('FORBIDDEN');
  const { coordinate, language } = input;
  if (!ctx.map.rules.get(coordinate)?.personal)
    throw new KlussterError('BAD_USER_INPUT', 'A correction is of a personal field, as `Type.field`.');
  const text = caseText(input.text, INQUIRY_MAX);
  const statement = input.statement?.trim() ? caseText(input.statement, STATEMENT_MAX) : undefined;
  const said = { kind: 'CORRECTION', text, coordinate, ...(statement && { statement }) } as const;
  return send(ctx, { verb: 'requestCorrection', input }, { ...said, language: language ?? null });
}
