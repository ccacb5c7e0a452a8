import 'reflect-metadata';
import { systemClock } from '../../src/kernel/clock.js';
import { type Service, startService } from '../support/service.js';
import { accountOf, freshStorage, idOf, type ResidentName, TOWN_PASSWORD } from '../support/town.js';

import.meta.jest.setTimeout(120_000);

/** Somebody asks to be erased, as its users do: over HTTP, with a worker that does it. */

let now = systemClock.now();
let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage, { clock: { now: () => now } });
});
afterAll(async () => {
  await service.close();
  await storage.drop();
});

const ASK = `mutation($understood: Boolean!) { requestErasure(input: { understood: $understood }) {
  reference userErrors { code field message } } }`;
const LOOK =
  'query($reference: ID!) { erasure(reference: $reference) { state requestedAt doneAt erased anonymised receipt } }';

const signIn = (name: ResidentName) =>
  service.ask(
    `mutation($email: EmailAddress!) { signIn(input: { email: $email, password: "${TOWN_PASSWORD}" }) { accessToken userErrors { code } } }`,
    { variables: { email: accountOf(name) } },
  );
const tokenOf = async (name: ResidentName): Promise<string> => (await signIn(name)).body.data.signIn.accessToken;
const ask = async (token: string, understood = true, headers = {}) =>
  (await service.ask(ASK, { token, variables: { understood }, headers })).body;
const look = async (reference: string) => (await service.ask(LOOK, { variables: { reference } })).body.data.erasure;

async function done(reference: string) {
  for (const until = Date.now() + 60_000; ; await new Promise((next) => setTimeout(next, 100))) {
    await service.mailed();
    const erasure = await look(reference);
    if (erasure?.doneAt) return erasure;
    if (Date.now() > until) throw new Error('It was not done within a minute.');
  }
}

test('whoever asks is signed out at once, erased within a minute, told by mail, and is nobody from then on', async () => {
  const [token, other] = [await tokenOf('wei'), await tokenOf('wei')];
  const { data } = await ask(token, true, { 'accept-language': 'fr' });
  const { reference, userErrors } = data.requestErasure;
  expect([reference, userErrors]).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/), []]);
  for (const old of [token, other])
    expect((await service.ask('{ viewer { roles } }', { token: old })).body.errors?.[0].extensions.code).toBe(
      'UNAUTHENTICATED',
    );
  expect(await done(reference)).toEqual({
    state: 'DONE',
    requestedAt: expect.any(String),
    doneAt: expect.any(String),
    erased: expect.any(Number),
    anonymised: expect.any(Number),
    receipt: expect.any(String),
  });
  expect((await signIn('wei')).body.data.signIn.userErrors).toEqual([{ code: 'INVALID_CREDENTIALS' }]);
  const [mail, ...others] = (await service.mailed(accountOf('wei'))).filter(({ text }) => text.includes(reference));
  expect(others).toEqual([]);
  expect([mail?.subject, mail?.text]).toEqual([
    'Vos renseignements personnels ont été effacés',
    expect.stringContaining('détruit la clé'),
  ]);
  // What she presented is not found any more, and says nothing of how she was reached.
  const businesses = await service.ask('{ businesses(first: 100) { nodes { id owner { id } } } }');
  expect(businesses.text).not.toContain(idOf('BusinessOwner', 'wei'));
});

test('nothing begins for whoever has not understood, has not proven lately that it is she, or works here', async () => {
  const token = await tokenOf('etienne');
  expect((await ask(token, false)).data.requestErasure).toEqual({
    reference: null,
    userErrors: [
      { code: 'NOT_UNDERSTOOD', field: 'understood', message: 'Say that you have read what the erasure comes to.' },
    ],
  });
  now = new Date(now.getTime() + 11 * 60_000);
  expect((await ask(token)).data.requestErasure.userErrors).toMatchObject([{ code: 'PROOF_NEEDED' }]);
  expect((await ask(await tokenOf('ravi'))).data.requestErasure.userErrors).toMatchObject([{ code: 'WORKS_HERE' }]);
  expect((await service.ask(ASK, { variables: { understood: true } })).body.errors?.[0].extensions.code).toBe(
    'UNAUTHENTICATED',
  );
  expect(
    await service.stores.main.reserve.query('select count(*)::text from erasure where person_id is not null', []),
  ).toEqual([['0']]);
});

test('asked for twice at once it is one erasure', async () => {
  const tokens = [await tokenOf('desmond'), await tokenOf('desmond')];
  const answers = await Promise.all(tokens.map((token) => ask(token)));
  const references = answers.flatMap(({ data }) => data?.requestErasure?.reference ?? []);
  expect(references.length).toBeGreaterThanOrEqual(1);
  expect(new Set(references).size).toBe(1);
  expect((await done(references[0])).state).toBe('DONE');
});

test('a reference that is none tells nothing', async () => {
  for (const reference of ['nothing', crypto.randomUUID(), '']) expect(await look(reference)).toBeNull();
});

test('what an erasure comes to is told kind by kind, in English and French, and says how long what is kept is kept', async () => {
  const told = async (language: string) =>
    (
      await service.ask('{ erasureImplications { category words outcome kept } }', {
        headers: { 'accept-language': language },
      })
    ).body.data.erasureImplications;
  const [en, fr] = [await told('en'), await told('fr')];
  expect(en.length).toBeGreaterThanOrEqual(10);
  for (const { outcome, kept } of en) expect(kept === null).toBe(outcome === 'ERASED');
  expect(en).toContainEqual({
    category: 'INVOICE',
    words: 'invoices and payments',
    outcome: 'ANONYMISED',
    kept: 'until 6 years after the end of the tax year, then without anything that says whose it was',
  });
  expect(fr.map(({ category, outcome }: any) => [category, outcome])).toEqual(
    en.map(({ category, outcome }: any) => [category, outcome]),
  );
  expect(fr.filter(({ words }: any, at: number) => words === en[at].words)).toEqual([]);
});
