import { type EntityManager, LockMode } from '@mikro-orm/core';
import { accountOf } from '../accounts/index.js';
import { languageOf } from '../consent/index.js';
import { type Job, type JobData, type JobTools, UNHURRIED } from '../jobs/job.js';
import { type IncidentId, type PersonId, toGlobalId } from '../kernel/ids.js';
import { postMessage } from '../mail/index.js';
import { labelOf } from '../policy/index.js';
import type { DataKey } from '../privacy/vault/seal.js';
import { Incident } from './incident.entity.js';
import { IncidentPerson } from './incidentPerson.entity.js';
import { type Notice, noticeFrom } from './items.js';
import { openWords } from './sealed.js';

/** People that are told in one transaction: few, since each costs a look at her account. */
export const TOLD_AT_ONCE = 5;

/** Tells everybody whom an incident is about, each by a mail in her language. Its record is the incident. */
export const TELL_AFFECTED: Job = {
  name: 'tell-affected',
  purpose: 'LEGAL',
  options: { ...UNHURRIED, expireInSeconds: 60 * 60 },
  handle: tellAffected,
};

type Tools = Pick<JobTools, 'fork' | 'keys' | 'clock' | 'stopping'>;

/** May be broken off anywhere, and be done by several at once: that somebody was told stands beside her in the transaction in which it is posted. */
export async function tellAffected(tools: Tools, { id }: JobData): Promise<void> {
  const row = await tools.fork().findOne(Incident, { id });
  const key = row && (await tools.keys.of(id));
  // The record was over before its job came.
  if (!row || !key) return;
  const notice = noticeOf(key, row);
  let isMore = notice !== undefined;
  while (notice && isMore && !tools.stopping.aborted)
    isMore = await tools.fork().transactional((em) => tellSome(tools, em, { id, notice }));
}

function noticeOf(
  key: DataKey,
  { id, words }: { readonly id: string; readonly words: Uint8Array },
): Notice | undefined {
  const { notice } = openWords(key, id, words);
  return notice === undefined ? undefined : noticeFrom(notice);
}

type Telling = { readonly id: string; readonly notice: Notice };

/** Tells the next of them; answers whether there may be more. */
async function tellSome({ keys, clock }: Tools, em: EntityManager, { id, notice }: Telling): Promise<boolean> {
  const some = await em.find(
    IncidentPerson,
    { incident: id, toldAt: null, unreachedAt: null },
    // Of two workers each waits for what the other holds, and finds it told.
    { orderBy: { id: 'asc' }, limit: TOLD_AT_ONCE, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  const now = clock.now();
  for (const affected of some) {
    const account = await accountOf(em, { keys }, affected.person as PersonId);
    if (!account) {
      affected.unreachedAt = now;
      continue;
    }
    const { person: holder, key, email: to } = account;
    const language = await languageOf(em, holder);
    const values = {
      reference: toGlobalId('Incident', id as IncidentId),
      fields: namesOf(affected.coordinates, language).join('\n'),
      ...(affected.isOwn && { own: 'OWN' as const }),
      ...notice[language],
    };
    affected.notice = await postMessage({ em, now }, { holder, key, to, language, template: 'BREACH_NOTICE', values });
    affected.toldAt = now;
  }
  return some.length > 0;
}

/** Fields in words, as the data map names them. */
export const namesOf = (coordinates: readonly string[], language: 'EN' | 'FR'): string[] =>
  coordinates.map((coordinate) => {
    const [type = '', field = ''] = coordinate.split('.');
    return labelOf(type, field, language === 'FR' ? 'fr' : 'en') ?? coordinate;
  });
