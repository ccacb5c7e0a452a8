import 'reflect-metadata';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { pino } from 'pino';
import { bouncesHandler } from '../../src/api/bounces.js';
import { FORGET_PROOFS } from '../../src/dispatch/forgetProofs.job.js';
import { readReturn } from '../../src/dispatch/readReturn.js';
import type { JobTools } from '../../src/jobs/job.js';
import { DataKeys } from '../../src/privacy/vault/keys.js';
import { operate } from '../support/commands.js';
import { productionEnv } from '../support/productionEnv.js';
import { type Service, startService } from '../support/service.js';
import { accountOf, freshStorage } from '../support/town.js';
import { bounce, complaint } from './reports.js';
import { beginNewsletter, dispatcherInto, IDENTITY, type List, settleList } from './support.js';

/** What can be said and done once a message has left: its proof, mail that comes back, and what operators are told. */

const SECRET = 'a secret of at least thirty-two letters';

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
let folder: string;

beforeAll(async () => {
  storage = await freshStorage('town');
  service = await startService(storage);
  folder = await mkdtemp(join(tmpdir(), 'klusster-afterwards-'));
});
afterAll(async () => {
  await service?.close();
  await storage?.drop();
  await rm(folder, { recursive: true, force: true });
});

const run = (text: string, values: readonly unknown[] = []) => service.stores.main.reserve.query(text, values);

/** A newsletter that has left, into a folder. */
async function sent(
  readers: number,
): Promise<{ list: List; newsletter: string; messageOf: (at: number) => Promise<string> }> {
  const list = await settleList(service.stores, readers);
  const newsletter = await beginNewsletter(service.stores, list, { isQueued: false });
  await dispatcherInto(folder, service.stores)(newsletter);
  const messageOf = async (at: number) =>
    (
      await run('select id::text from newsletter_message where newsletter_id = $1 and recipient_id = $2', [
        newsletter,
        list.readers[at]?.recipient,
      ])
    )[0]?.[0] as string;
  return { list, newsletter, messageOf };
}

const PROVE = `mutation ($input: ProofOfSendInput!) { proofOfSend(input: $input) { userErrors { code } proof {
  messageId isToAddress state attempts passedAt gateVersion endedAt messageIdHeader contentHash bytes subject newsletterHash suppressedAt
  sender { businessName postalAddress contacts }
  consent { text textHash textVersion principalName language method requestedAt givenAt withdrawnAt withdrawalMethod } } } }`;
const prove = (by: 'helene' | 'ravi', input: object) =>
  service.ask(PROVE, { account: accountOf(by), variables: { input } });

test('the Privacy Officer proves a message: its consent, its sender, the gate, its content; and never to whom it went, but whether it was there', async () => {
  const { list, messageOf } = await sent(2);
  const messageId = await messageOf(0);
  const address = list.readers[0]?.email;
  const { body } = await prove('helene', { messageId, address });
  const proof = body.data.proofOfSend.proof;
  expect(proof).toMatchObject({
    messageId,
    isToAddress: true,
    state: 'SENT',
    attempts: 1,
    gateVersion: 1,
    messageIdHeader: `${messageId}@klusster.test`,
    subject: 'What opened this week',
    suppressedAt: null,
    sender: {
      businessName: IDENTITY.businessName,
      postalAddress: IDENTITY.mailingAddress,
      contacts: [IDENTITY.email],
    },
    consent: {
      textVersion: 1,
      principalName: IDENTITY.businessName,
      language: 'EN',
      method: 'FORM',
      withdrawnAt: null,
    },
  });
  expect(proof.contentHash).toMatch(/^[0-9a-f]{64}$/);
  expect(proof.consent.text).toContain('You may withdraw at any time.');
  expect(JSON.stringify(body)).not.toMatch(/Amina|Diallo|@example\.test/);
  expect(
    (await prove('helene', { messageId, address: list.readers[1]?.email })).body.data.proofOfSend.proof.isToAddress,
  ).toBe(false);
  expect((await prove('helene', { messageId })).body.data.proofOfSend.proof.isToAddress).toBeNull();
  const looks = await run('select named_address::text from proof_look_up where message_id = $1 order by id', [
    messageId,
  ]);
  expect(looks.map(([named]) => named)).toEqual(['true', 'true', 'false']);
});

test('other staff may not ask, and there is no message under any other id', async () => {
  const { messageOf } = await sent(1);
  const messageId = await messageOf(0);
  const answers = await Promise.all([
    prove('helene', { messageId: '7f0f9a7e-8c1d-4d3e-9f65-3a1c7ad0f7aa' }),
    prove('helene', { messageId: 'nothing' }),
  ]);
  for (const { body } of answers) {
    expect(body.data.proofOfSend).toBeNull();
    expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
  }
  const { body } = await prove('ravi', { messageId });
  expect([body.data?.proofOfSend, body.errors?.map(({ extensions }) => extensions.code)]).toEqual([
    undefined,
    ['FORBIDDEN'],
  ]);
});

test('a proof outlives the person, and ends with the key of its consent', async () => {
  const { list, messageOf } = await sent(1);
  const keys = new DataKeys(service.stores.keyStore, service.stores.keyring, 0);
  const messageId = await messageOf(0);
  await keys.destroy(list.readers[0]?.person as string);
  expect((await prove('helene', { messageId })).body.data.proofOfSend.proof.consent.principalName).toBe(
    IDENTITY.businessName,
  );
  await keys.destroy(list.readers[0]?.consent as string);
  const { body } = await prove('helene', { messageId });
  // The service itself may hold the key for the five seconds of its life.
  if (body.data.proofOfSend) await new Promise((next) => setTimeout(next, 5_200));
  expect((await prove('helene', { messageId })).body.data.proofOfSend).toBeNull();
}, 60_000);

test('three years after the last message that a consent allowed its key is destroyed, and its proofs are gone; not before, nor while it stands', async () => {
  const { list, newsletter, messageOf } = await sent(2);
  const [gone, stays] = list.readers;
  const { main, keyStore, keyring } = service.stores;
  const keys = new DataKeys(keyStore, keyring, 0);
  const forget = (days: number) =>
    FORGET_PROOFS.handle(
      {
        fork: main.fork,
        reserve: main.reserve,
        keys,
        clock: { now: () => new Date(Date.now() + days * 86_400_000) },
      } as never as JobTools,
      { id: newsletter },
    );
  await run('delete from subscription where id = $1', [gone?.subscription]);
  const [forgotten, kept] = [await messageOf(0), await messageOf(1)];
  const left = async () =>
    (await run('select id::text from newsletter_message where newsletter_id = $1', [newsletter])).length;
  await forget(3 * 365 - 1);
  expect(await left()).toBe(2);
  await forget(3 * 365 + 1);
  expect(await left()).toBe(1);
  expect(await keys.of(gone?.consent as string)).toBeUndefined();
  expect(await keys.of(stays?.consent as string)).toBeDefined();
  expect((await prove('helene', { messageId: forgotten })).body.data.proofOfSend).toBeNull();
  expect((await prove('helene', { messageId: kept })).body.data.proofOfSend.proof.state).toBe('SENT');
  const [[waiting] = []] = await run(
    "select (start_after > now() + interval '1095 days')::text from pgboss.job where name = 'forget-mailing-proofs' and data->>'id' = $1",
    [newsletter],
  );
  expect(waiting).toBe('true');
});

const ID = '11111111-1111-4111-a111-111111111111';
test.each([
  ['an address that is none', bounce(ID), 'BOUNCE'],
  ['a mailbox that is disabled', bounce(ID, '5.2.1'), 'BOUNCE'],
  ['a mailbox that is full for now', bounce(ID, '4.2.2'), undefined],
  ['a message that is late', bounce(ID, '4.4.7', 'delayed'), undefined],
  ['a server that will not have mail of ours', bounce(ID, '5.7.1'), undefined],
  ['somebody who calls it spam', complaint(ID), 'COMPLAINT'],
  ['somebody who says that it is none', complaint(ID, 'not-spam'), undefined],
  ['a report of another’s message', bounce('nobody-knows'), undefined],
  ['an ordinary letter', 'From: a@b.test\r\nSubject: Hello\r\n\r\nHello', undefined],
  ['nothing at all', '', undefined],
  ['bytes', '\xff\xfe\x00--b\r\nContent-Type: multipart/report', undefined],
])('a report is read: %s', async (_what, text, kind) => {
  expect(await readReturn(Buffer.from(text, 'latin1'))).toEqual(kind && { kind, message: ID });
});

const standing = async ({ list }: { list: List }, at: number) => {
  const reader = list.readers[at];
  const [row] = await run(
    `select (s.ended_at is not null)::text, c.withdrawal_method,
      (select p.reason || case when p.klusster_id is null then ' everywhere' else ' here' end from suppression p where p.recipient_id = s.recipient_id)
      from subscription s join mailing_consent c on c.id = $2 where s.id = $1`,
    [reader?.subscription, reader?.consent],
  );
  return row;
};

test('a mailbox file of reports: nothing more goes to an address that is none, by nobody, nor to whoever called it spam, by this list', async () => {
  const one = await sent(3);
  const path = join(folder, 'mailbox');
  const messages = [
    bounce(await one.messageOf(0)),
    complaint(await one.messageOf(1)),
    'Subject: Hello\r\n\r\n>From here on\r\n',
  ];
  await writeFile(path, messages.map((text) => `From MAILER-DAEMON Sat Nov 28 12:00:00 2026\n${text}`).join('\n'));
  const text = '1 came back for good, 1 were called spam, 1 others.\n';
  expect(await klusster('mail', 'bounces', path)).toBe(text);
  expect(await klusster('mail', 'bounces', path)).toBe(text);
  expect(await standing(one, 0)).toEqual(['true', 'BOUNCE', 'BOUNCED everywhere']);
  expect(await standing(one, 1)).toEqual(['true', 'COMPLAINT', 'COMPLAINED here']);
  expect(await standing(one, 2)).toEqual(['false', null, null]);
  const status = await klusster('mail', 'status');
  expect(status).toContain(`${one.newsletter}  list-`);
  expect(status).toMatch(/█{30} {2}3 of 3 {2}sent 2 {2}failed 1/);
  expect(status).not.toMatch(/@/);
}, 60_000);

test('reports come in by a door that opens to whoever knows the secret, and tells nobody anything', async () => {
  const one = await sent(2);
  const { main } = service.stores;
  const app = express();
  app.use(bouncesHandler({ fork: main.fork, now: () => new Date() }, SECRET, pino({ level: 'silent' })));
  const server: Server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/mail/bounces`;
  const post = async (body: string, authorization?: string) =>
    (
      await fetch(url, {
        method: 'POST',
        body,
        headers: { 'content-type': 'message/rfc822', ...(authorization && { authorization }) },
      })
    ).status;
  try {
    const message = await one.messageOf(0);
    expect(await post(bounce(message))).toBe(401);
    expect(await post(bounce(message), 'Bearer another')).toBe(401);
    expect((await fetch(url)).status).toBe(405);
    expect(await standing(one, 0)).toEqual(['false', null, null]);
    expect(await post('x'.repeat(2 * 1024 * 1024 + 1), `Bearer ${SECRET}`)).toBe(413);
    for (const body of [bounce(ID), 'nothing', bounce(message)]) expect(await post(body, `Bearer ${SECRET}`)).toBe(204);
    expect(await standing(one, 0)).toEqual(['true', 'BOUNCE', 'BOUNCED everywhere']);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
});

const klusster = async (...args: string[]) => (await operate(productionEnv(storage), ...args)).output;
