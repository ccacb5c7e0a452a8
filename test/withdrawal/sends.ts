import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endSubscriptions, unsubscribeToken } from '../../src/mailing/index.js';
import { openStores } from '../../src/stores.js';
import { endMailing } from '../../src/withdrawal/endMailing.js';
import { beginNewsletter, dispatcherInto, settleList } from '../dispatch/support.js';
import { disposingOf, erased } from '../disposal/support/erasing.js';
import { count, type Met, meet } from '../support/meeting.js';
import { startService } from '../support/service.js';
import { freshStorage } from '../support/town.js';
import { Turnstile } from '../support/turnstile.js';

/** Readers of a list: one says no, and the others must be sent theirs. */
const READERS = 3;

/** A reader says no, or is erased, while a newsletter is being sent to her. */
export async function withdrawalMeetsSending(seed: number, meetings: number): Promise<Met> {
  const storage = await freshStorage('town');
  const outbox = await mkdtemp(join(tmpdir(), 'klusster-sends-'));
  const service = await startService(storage);
  const [sending, ending] = [await openStores(storage), await openStores(storage)];
  const disposing = disposingOf(ending);
  const dispatch = dispatcherInto(outbox, sending);
  const turnstiles = { end: await Turnstile.before([ending.main]), other: await Turnstile.before([sending.main]) };
  const came: Record<string, number> = { before: 0, after: 0, erased: 0 };
  const sentTo = async (email: string): Promise<number> => {
    const names = (await readdir(outbox)).filter((name) => name.endsWith('.eml'));
    const mails = await Promise.all(names.map((name) => readFile(join(outbox, name), 'latin1')));
    return mails.filter((mail) => mail.includes(`To: ${email}`) || mail.includes(`<${email}>`)).length;
  };
  let turn = 0;
  const begin = async () => {
    turn += 1;
    for (const name of await readdir(outbox)) await rm(join(outbox, name));
    const list = await settleList(sending, READERS, { at: new Date(Date.now() - 60_000) });
    const newsletter = await beginNewsletter(sending, list, { isQueued: false });
    const [reader, ...others] = list.readers;
    if (!reader) throw new Error('A list has readers.');
    const { recipient, person, email } = reader;
    const of = { recipient, klusster: list.klusster };
    const link = `${service.url}/unsubscribe/${unsubscribeToken(ending.keyring, of)}`;
    const press = () => fetch(link, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) });
    const ways = [
      () => endSubscriptions(ending.main.fork(), () => new Date(), { ...of, method: 'LINK', reason: 'UNSUBSCRIBED' }),
      () => endMailing({ em: ending.main.fork(), now: new Date() }, person, 'API'),
      () => erased(disposing, person),
    ] as const;
    let answered: number | undefined;
    return {
      async end() {
        await ways[turn % ways.length]?.();
        answered = await sentTo(email);
      },
      other: () => dispatch(newsletter),
      async judge() {
        const wrong: string[] = [];
        await sending.main.reserve.query(
          `update newsletter_message set due_at = now() where newsletter_id = $1 and state = 'QUEUED'`,
          [newsletter],
        );
        await dispatch(newsletter);
        const sent = await sentTo(email);
        if (sent !== answered) wrong.push(`${sent} messages instead of ${answered} at the answer`);
        for (const other of others)
          if ((await sentTo(other.email)) !== 1) wrong.push(`${await sentTo(other.email)} messages to somebody else`);
        count(came, sent > 0 ? 'after' : 'before');
        if (turn % ways.length === 2) count(came, 'erased');
        // The link of an old message answers, and what was said holds, whoever of the two there still is.
        const { status } = await press();
        if (status !== 200) wrong.push(`her link is answered ${status}`);
        const [[suppressed] = []] = await sending.main.reserve.query(
          'select count(*)::text from suppression where recipient_id = $1 and klusster_id = $2 and lifted_at is null',
          [recipient, list.klusster],
        );
        if (suppressed !== '1') wrong.push(`${suppressed} suppressions of her address`);
        const next = await beginNewsletter(sending, list, { isQueued: false });
        await dispatch(next);
        if ((await sentTo(email)) !== sent) wrong.push('the next newsletter went to her');
        return wrong;
      },
    };
  };
  try {
    return await meet(seed, meetings, { begin, turnstiles, came });
  } finally {
    await Promise.all([sending.close(), ending.close()]);
    await service.close();
    await storage.drop();
    await rm(outbox, { recursive: true, force: true });
  }
}
