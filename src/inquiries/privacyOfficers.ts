import { accountOf, type FoundAccount } from '../accounts/index.js';
import { languageOf } from '../consent/index.js';
import type { JobTools } from '../jobs/job.js';
import type { PersonId } from '../kernel/ids.js';
import { StaffMember } from '../staff/index.js';

/** A Privacy Officer who works here, with where and in which language she is written to. */
export type Officer = FoundAccount & { readonly language: 'EN' | 'FR' };

/** The Privacy Officers who work here. */
export async function privacyOfficers({ fork, keys }: Pick<JobTools, 'fork' | 'keys'>): Promise<readonly Officer[]> {
  const em = fork();
  const members = await em.find(StaffMember, { role: 'PRIVACY_OFFICER', leftAt: null });
  const found = await Promise.all(
    members.map(async ({ person }) => {
      const account = await accountOf(em, { keys }, person as PersonId);
      return account ? [{ ...account, language: await languageOf(em, person) }] : [];
    }),
  );
  return found.flat();
}
