import { type EntityManager, LockMode } from '@mikro-orm/core';
import { accountOf } from '../accounts/index.js';
import { languageOf } from '../consent/index.js';
import { type Job, type JobTools, UNHURRIED } from '../jobs/job.js';
import type { PersonId } from '../kernel/ids.js';
import { postMessage } from '../mail/index.js';
import { Card } from './card.entity.js';
import { openDetails, openNotices, sealNotices } from './sealed.js';

/** Cards that are looked at together: their keys come in one statement. */
const AT_ONCE = 500;

/** Tells owners that their card ends: in the month before and in its last month, once each. */
export const TELL_OF_EXPIRY: Job = {
  name: 'tell-of-card-expiry',
  purpose: 'BILLING',
  options: { ...UNHURRIED, expireInSeconds: 10 * 60 },
  isDaily: true,
  handle: tellOfExpiry,
};

type Tools = Pick<JobTools, 'fork' | 'keys' | 'clock'>;

export async function tellOfExpiry(tools: Tools): Promise<void> {
  const month = tools.clock.now().toISOString().slice(0, 7);
  let last = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const page = await tools.fork().find(Card, { id: { $gt: last } }, { orderBy: { id: 'asc' }, limit: AT_ONCE });
    const due = await Promise.all(page.map(async (card) => ((await isDue(tools, card, month)) ? [card.id] : [])));
    for (const id of due.flat()) await tools.fork().transactional((em) => tell(tools, em, id, month));
    if (page.length < AT_ONCE) return;
    last = (page.at(-1) as { readonly id: string }).id;
  }
}

type Sealed = { readonly id: string; readonly person: string; readonly card: Uint8Array; readonly notices: Uint8Array };

/** Whether a card ends in this month or the next, and its owner was not told in this one. Of whoever was erased nothing is known. */
async function isDue({ keys }: Pick<Tools, 'keys'>, card: Sealed, month: string): Promise<boolean> {
  const key = await keys.of(card.person);
  if (!key) return false;
  const { expiry } = openDetails(key, card, card.card);
  return (expiry === month || expiry === monthAfter(month)) && !openNotices(key, card, card.notices).includes(month);
}

/** Tells her, with the record that it was done: the card is looked at once more, since it may have been replaced. */
async function tell(tools: Tools, em: EntityManager, id: string, month: string): Promise<void> {
  const card = await em.findOne(Card, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!card || !(await isDue(tools, card, month))) return;
  const account = await accountOf(em, tools, card.person as PersonId);
  if (!account) return;
  const { key, email, person } = account;
  const template = openDetails(key, card, card.card).expiry === month ? 'CARD_ENDS_NOW' : 'CARD_ENDS_SOON';
  card.notices = sealNotices(key, card, [...openNotices(key, card, card.notices), month]);
  const language = await languageOf(em, person);
  const now = tools.clock.now();
  await postMessage({ em, now }, { holder: person, key, to: email, language, template, values: {} });
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7);
}
