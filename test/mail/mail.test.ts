import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/core';
import { sendJob } from '../../src/jobs/sendJob.js';
import { emailAddress } from '../../src/kernel/emailAddress.js';
import { postMessage, unsentMessages } from '../../src/mail/index.js';
import { SEND_MESSAGE } from '../../src/mail/sendMessage.job.js';
import { DataKeys } from '../../src/privacy/vault/keys.js';
import { unseal } from '../../src/privacy/vault/seal.js';
import { type Service, startService } from '../support/service.js';
import { freshStorage } from '../support/town.js';
import { LINK, newHolder, post, stateOf } from './support.js';

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
beforeAll(async () => {
  storage = await freshStorage('empty');
  service = await startService(storage);
});
afterAll(async () => {
  await service?.close();
  await storage?.drop();
});

const rows = async (text: string, values: unknown[] = []) => service.stores.main.reserve.query(text, values);
/** The same in the transaction of `em`: what it wrote is seen by nobody else yet. */
const within = (em: EntityManager, text: string, values: unknown[] = []): Promise<Record<string, string>[]> =>
  em.getConnection().execute(text, values, 'all', em.getTransactionContext());

test('a message that is posted leaves once its transaction commits, in her language, to her alone', async () => {
  const id = await post(service.stores, { to: 'amina@example.test', language: 'EN' });
  expect(await stateOf(service.stores, id)).toBe('QUEUED');
  await post(service.stores, { to: 'luc@example.test', language: 'FR' });
  const [english] = await service.mailed('amina@example.test');
  const [french] = await service.mailed('luc@example.test');
  expect(english?.subject).toBe('Confirm your address at Klusster');
  expect(french?.subject).toBe('Confirmez votre adresse chez Klusster');
  for (const mail of [english, french]) {
    expect(mail?.link).toBe(LINK);
    expect(mail?.text).toContain(LINK);
    expect(mail?.parsed.from?.value).toEqual([{ name: 'Klusster', address: 'no-reply@klusster.example' }]);
    expect(mail?.parsed.headers.get('auto-submitted')).toBe('auto-generated');
  }
  expect(await stateOf(service.stores, id)).toBe('SENT');
  expect(english?.parsed.messageId).toBe(`<${id}@klusster.example>`);
});

test('a transaction that is rolled back has posted nothing: no record, no job, no message', async () => {
  const holder = await newHolder(service.stores);
  const before = await service.mailed();
  const posting = { ...holder, to: emailAddress('undone@example.test'), language: 'EN' } as const;
  await expect(
    service.stores.main.fork().transactional(async (em) => {
      await postMessage({ em, now: new Date() }, { ...posting, template: 'PASSWORD_CHANGED', values: {} });
      await em.flush();
      throw new Error('changed my mind');
    }),
  ).rejects.toThrow('changed my mind');
  expect(await rows('select id::text from message where holder = $1::uuid', [holder.holder])).toEqual([]);
  expect(await rows("select id::text from pgboss.job where state < 'completed' and name = 'send-message'")).toEqual([]);
  expect(await service.mailed()).toHaveLength(before.length);
});

test('outside a transaction nothing is posted: it could leave without what it is about', async () => {
  const posting = { ...(await newHolder(service.stores)), to: emailAddress('a@example.test'), language: 'EN' } as const;
  await expect(
    postMessage(
      { em: service.stores.main.fork(), now: new Date() },
      { ...posting, template: 'PASSWORD_CHANGED', values: {} },
    ),
  ).rejects.toThrow('A job is sent within a transaction.');
});

test('a job holds the id of the record, and the record nothing that can be read without her key', async () => {
  const holder = await newHolder(service.stores);
  const contentOf = ({ id, content }: Stored) =>
    unseal(
      holder.key,
      { table: 'message', record: id, person: holder.holder, group: 'content' },
      Buffer.from(content.slice(2), 'hex'),
    );
  // Looked at in the transaction that posts it: after it, a worker might have sent it.
  const posted = await service.stores.main.fork().transactional(async (em) => {
    const id = await post(service.stores, { ...holder, to: 'sealed@example.test' }, em);
    const [job] = await within(
      em,
      'select to_jsonb(j)::text as job from pgboss.job j order by created_on desc limit 1',
    );
    return { ...(await storedAs(em, id)), job: job?.job ?? '' };
  });
  const { id, record, job } = posted;
  expect(JSON.parse(job)).toMatchObject({ name: 'send-message', data: { id } });
  for (const secret of ['sealed@example.test', LINK, 'CONFIRM_REGISTRATION']) {
    expect(`${job}${record}`).not.toContain(secret);
    expect(`${job}${record}`).not.toContain(Buffer.from(secret).toString('hex'));
  }
  const sealed = { to: 'sealed@example.test', template: 'CONFIRM_REGISTRATION', language: 'EN' };
  expect(contentOf(posted)).toEqual({ ...sealed, values: JSON.stringify({ link: LINK }) });
  await service.mailed();
  // It has left: what was in it is forgotten, a link that opens an account above all.
  expect(contentOf(await storedAs(service.stores.main.fork(), id))).toEqual(sealed);
});

type Stored = { readonly id: string; readonly content: string; readonly record: string };

/** The record of a message as the database holds it. */
async function storedAs(em: EntityManager, id: string): Promise<Stored> {
  const text = 'select id::text, content::text, to_jsonb(m)::text as record from message m where id = ?::uuid';
  const [stored] = await within(em, text, [id]);
  if (!stored) throw new Error('There is no such message.');
  return stored as Stored;
}

test('a message whose holder was erased before it left is dropped, and that is no fault', async () => {
  const holder = await newHolder(service.stores);
  service.stores.keyStore.erase(holder.holder);
  const id = await post(service.stores, { ...holder, to: 'erased@example.test' });
  expect(await service.mailed('erased@example.test')).toEqual([]);
  expect(await stateOf(service.stores, id)).toBe('DROPPED');
  expect(service.logged.filter(({ level }) => Number(level) >= 50)).toEqual([]);
});

test('a record that does not open, by a bug or a hand in the database, fails for good and is a fault that names it', async () => {
  // Broken in the transaction that posts it: after it, a worker might be first.
  const id = await service.stores.main.fork().transactional(async (em) => {
    const posted = await post(service.stores, { to: 'broken@example.test' }, em);
    await within(em, "update message set content = '\\x01'::bytea where id = ?::uuid", [posted]);
    return posted;
  });
  expect(await service.mailed('broken@example.test')).toEqual([]);
  expect(await stateOf(service.stores, id)).toBe('FAILED');
  expect(service.logged.filter(({ level }) => Number(level) >= 50)).toEqual([
    expect.objectContaining({ job: 'send-message', id, error: 'SealBroken', record: `message/${id}/content` }),
  ]);
});

test('line breaks in a value stay in the body: no header is added and nobody else is written to', async () => {
  const injected = 'a\r\nBcc: everybody@example.test\r\nX-Planted: yes\r\n\r\n<script>alert(1)</script>\r\n.\r\n';
  await post<'NEW_SIGN_IN'>(service.stores, {
    to: 'newline@example.test',
    template: 'NEW_SIGN_IN',
    values: { at: '2026-11-02T15:00:00Z', device: injected },
  });
  await post<'CONFIRM_REGISTRATION'>(service.stores, { to: 'newline@example.test', values: { link: injected } });
  const mails = await service.mailed('newline@example.test');
  expect(mails).toHaveLength(2);
  for (const { parsed, text, html } of mails) {
    expect([...parsed.headers.keys()].sort()).toEqual(HEADERS);
    expect(text).toContain('X-Planted: yes');
    expect(html).not.toContain('<script');
  }
});

const HEADERS = [
  'auto-submitted',
  'content-language',
  'content-type',
  'date',
  'from',
  'message-id',
  'mime-version',
  'subject',
  'to',
];

test('an address that is more than one is refused when it is posted, and one of strange characters is one recipient', async () => {
  for (const several of ['a@example.test, b@example.test', 'a@example.test\r\nBcc: b@example.test', '<a@example.test>'])
    expect(() => emailAddress(several)).toThrow();
  // Written with a Cyrillic а, with all that an address may hold, and in the two forms of é.
  const exotic = ['аmina@example.test', "o'neil+{x}|y@example.test", 'e\u0301lodie@example.test', 'zoé@exämple.test'];
  for (const to of exotic) await post(service.stores, { to });
  // The reader shows the domain in its own script again.
  const shown = (address: string) => address.replace('xn--exmple-cua', 'exämple');
  const delivered = (await service.mailed()).map(({ to }) => to);
  expect(exotic.map((to) => delivered.filter((one) => one === shown(emailAddress(to))).length)).toEqual([1, 1, 1, 1]);
});

test('many at once are each sent once', async () => {
  const holder = await newHolder(service.stores);
  const ids = await Promise.all(
    Array.from({ length: 60 }, () => post(service.stores, { ...holder, to: 'many@example.test' })),
  );
  const mails = await service.mailed('many@example.test');
  expect(mails.map(({ parsed }) => parsed.messageId).sort()).toEqual(
    ids.map((id) => `<${id}@klusster.example>`).sort(),
  );
});

test('a job for a record that is gone is done', async () => {
  await service.stores.main.fork().transactional((em) => sendJob(em, SEND_MESSAGE, { id: randomUUID() }));
  await post(service.stores, { to: 'after@example.test' });
  expect(await service.mailed('after@example.test')).toHaveLength(1);
});

test('a job whose queue is not installed is refused with the transaction', async () => {
  await expect(
    service.stores.main.fork().transactional((em) => sendJob(em, { name: 'no-such-queue' }, { id: randomUUID() })),
  ).rejects.toThrow('The queue of a job is not installed.');
});

test('a holder without any key is a fault, once: no later attempt would find one', async () => {
  const faults = () => service.logged.filter(({ level }) => Number(level) >= 50).length;
  const before = faults();
  const { key } = await newHolder(service.stores);
  const id = await post(service.stores, { holder: randomUUID(), key, to: 'keyless@example.test' });
  expect(await service.mailed('keyless@example.test')).toEqual([]);
  expect([await stateOf(service.stores, id), faults() - before]).toEqual(['FAILED', 1]);
});

test('an operator is told which messages failed, and neither to whom they were nor what was in them', async () => {
  const { keyStore, keyring, main } = service.stores;
  const gone = await newHolder(service.stores);
  const ids = [
    await post(service.stores, { to: 'told@example.test' }),
    await post(service.stores, { to: 'told@example.test' }),
    await post(service.stores, { ...gone, to: 'told@example.test' }),
  ];
  await service.mailed();
  await rows("update message set state = 'UNCERTAIN' where id = any($1::uuid[])", [ids]);
  await rows("update message set content = '\\x01'::bytea where id = $1::uuid", [ids[1]]);
  await keyStore.erase(gone.holder);
  const told = await unsentMessages({ em: main.fork(), keys: new DataKeys(keyStore, keyring, 0) }, 'UNCERTAIN');
  expect(told.map(({ id, template }) => [id, template])).toEqual([
    [ids[0], 'CONFIRM_REGISTRATION'],
    [ids[1], '(unreadable)'],
    [ids[2], '(erased)'],
  ]);
  expect(told.map((one) => Object.keys(one).sort())).toEqual(ids.map(() => ['createdAt', 'id', 'template']));
});
