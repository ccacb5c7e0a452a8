import type { RoleAudience } from '../privacy/audience.js';
import { PROFILES } from '../privacy/viewer.js';
import { refusal } from './refusal.js';

/**
 * Reads the header `X-Klusster-Act-As`: the profiles that a request acts with, one or several, separated by commas; all that
 * the viewer has without one. Throws `GraphQLError` BAD_USER_INPUT for anything else.
 */
export function actAs(header: string | undefined): ReadonlySet<RoleAudience> | undefined {
  if (header === undefined) return undefined;
  const named = header.split(',').map((name) => name.trim());
  const profiles = PROFILES.filter((profile) => named.includes(profile));
  if (!named.every((name) => profiles.some((profile) => profile === name)))
    throw refusal('BAD_USER_INPUT', `X-Klusster-Act-As names one or more of: ${PROFILES.join(', ')}.`);
  return new Set(profiles);
}
