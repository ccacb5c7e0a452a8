import type { EntityManager } from '@mikro-orm/core';
import { type Job, type JobTools, UNHURRIED } from '../jobs/job.js';
import { sendJob } from '../jobs/sendJob.js';
import { postMessage } from '../mail/index.js';
import { CHANGED_HANDS } from '../transfers/index.js';
import { ASKED_MS, endingUnanswered } from './endingUnanswered.js';
import { GOING_ON, type MailingList, mailingListOf } from './mailingList.js';
import { openSubscriber } from './sealed.js';
import { signedLink } from './signedLink.js';

/** Subscribers who are written to in one transaction. */
const BATCH = 50;
const HOUR_MS = 3_600_000;

/**
 * Asks those who subscribed for a former owner of a klusster whether they go on for the one who runs it now: once each, by a letter
 * that promotes nothing. Consents do not pass from one to the other (CASL 10(1)(b)), and until she answers nothing is sent. It waits
 * until the new owner has stated who sends, since that is what a consent is about; stating it sends this job, too.
 */
export const askingAgain: Job = {
  ...CHANGED_HANDS,
  purpose: 'MAILING',
  options: UNHURRIED,
  async handle(tools, { id }) {
    while ((await askSome(tools, id)) === BATCH);
  },
};

const NEXT = `select s.id::text as id, s.contact, s.language, c.person_id::text as person
  from subscription s join consumer_user c on c.id = s.consumer_user_id join mailing_consent m on m.id = s.consent_id
  where s.klusster_id = ?::uuid and s.ended_at is null and m.principal_id <> ?::uuid and s.asked_for_id is distinct from ?::uuid
  order by s.id limit ${BATCH} for update of s skip locked`;
const ASKED = 'update subscription set asked_for_id = ?::uuid, asked_at = ?::timestamptz where id = ?::uuid';

type Next = {
  readonly id: string;
  readonly contact: Uint8Array;
  readonly language: 'EN' | 'FR';
  readonly person: string;
};

/** How many were asked. */
function askSome(tools: JobTools, klusster: string): Promise<number> {
  return tools.fork().transactional(async (em) => {
    const list = await mailingListOf(em, { id: klusster }, GOING_ON);
    if (!list?.sender) return 0;
    const next = await run<Next>(em, NEXT, [klusster, list.owner, list.owner]);
    for (const subscriber of next) {
      await write(em, tools, list, subscriber);
      await run(em, ASKED, [list.owner, tools.clock.now(), subscriber.id]);
    }
    // A little later than the time is over, so that it is over when somebody looks.
    if (next.length > 0) await sendJob(em, endingUnanswered, { id: klusster }, ASKED_MS + HOUR_MS);
    return next.length;
  });
}

async function write(em: EntityManager, tools: JobTools, { name, owner }: MailingList, next: Next): Promise<void> {
  const key = await tools.keys.of(next.person);
  if (!key) return;
  const { email } = openSubscriber(key, next, next.contact);
  const link = `${tools.publicUrl}/keep-subscription/${signedLink(tools.keyring, 'again', next.id, owner)}`;
  await postMessage(
    { em, now: tools.clock.now() },
    {
      holder: next.person,
      key,
      to: email,
      language: next.language,
      template: 'ASK_SUBSCRIBER_AGAIN',
      values: { link, klusster: name },
    },
  );
}

const run = <Row>(em: EntityManager, statement: string, values: readonly unknown[]): Promise<Row[]> =>
  em.getConnection().execute<Row[]>(statement, [...values], 'all', em.getTransactionContext());
