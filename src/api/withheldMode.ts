import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { ERROR_CODES } from '../kernel/errors.js';
import type { Plan } from '../privacy/plan.js';
import type { WithheldEntry } from '../privacy/withheld.js';
import { refusal } from './refusal.js';

/** How an answer tells what was withheld: header `X-Klusster-Withheld`. */
export const WITHHELD_MODES = ['extensions', 'errors', 'reject', 'silent'] as const;
export type WithheldMode = (typeof WITHHELD_MODES)[number];

/** Reads the header; `extensions` without one. Throws `GraphQLError` BAD_USER_INPUT for any other value. */
export function withheldMode(header: string | undefined): WithheldMode {
  const mode = WITHHELD_MODES.find((name) => name === (header ?? 'extensions').trim().toLowerCase());
  if (!mode) throw refusal('BAD_USER_INPUT', `X-Klusster-Withheld is one of: ${WITHHELD_MODES.join(', ')}.`);
  return mode;
}

const CODE = 'UNAUTHORIZED_FIELD_OR_TYPE';

/** The refusal of mode `reject`: the operation selects what this kind of viewer can never see. Undefined when it does not. */
export function rejection(plan: Plan): GraphQLError | undefined {
  const never = [...plan.guarded.values()].flat().filter((selection) => selection.verdict === 'never');
  if (never.length === 0) return undefined;
  const coordinates = [...new Set(never.map((selection) => selection.rule.coordinate))];
  return refusal(CODE, ERROR_CODES[CODE].message, { coordinates });
}

/** The entries of mode `errors`: one error per withheld selection, in the words of Apollo Router and Envelop. */
export const asErrors = (entries: readonly WithheldEntry[], requestId: string): GraphQLFormattedError[] =>
  entries.map(({ path, ...rest }) => ({
    message: ERROR_CODES[CODE].message,
    path,
    extensions: { code: CODE, ...rest, requestId },
  }));
