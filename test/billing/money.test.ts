import { setPrice } from '../../src/billing/index.js';
import { accountOf, type ResidentName, rowIdOf } from '../support/town.js';
import { readPdf } from './readPdf.js';
import { type BilledTown, billedTown } from './support/billedTown.js';

/** What staff do with an invoice, and what its owner reads of it. */

import.meta.jest.setTimeout(120_000);

let town: BilledTown;

beforeEach(async () => {
  town = await billedTown();
  await town.price('2026-12', 4900);
  town.at('2026-12-01T17:00:00Z');
  await town.moved('marguerite', 'publish', await town.opened('marguerite', 'Outremont After Rain'));
  town.at('2027-01-02T17:00:00Z');
  await town.issue(town.now());
});
afterEach(() => town.close());

const TOTAL = 4900 + 245 + 489;

const act = async (by: ResidentName, verb: string, input: object, headers: Record<string, string> = {}) => {
  const type = ['voidInvoice', 'writeOffInvoice'].includes(verb)
    ? 'InvoiceNumberInput'
    : `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  const more = verb === 'creditInvoice' ? 'creditNoteNumber' : '';
  const { body } = await town.service.ask(
    `mutation($input: ${type}!) { ${verb}(input: $input) { invoiceNumber ${more} userErrors { code field } } }`,
    { headers: { ...(await town.as(by)), ...headers }, variables: { input } },
  );
  const payload = body.data?.[verb];
  return payload
    ? { ...payload, userErrors: payload.userErrors.map(({ code }: { code: string }) => code) }
    : body.errors?.[0].extensions.code;
};

const invoice = async () => {
  const [one] = await town.invoices();
  return { state: one?.state, due: one?.due };
};

test('a payment settles an invoice when nothing is due any more, a receipt is sent, and no more is taken than is due', async () => {
  const pay = (cents: number, means = 'CHEQUE') => act('ravi', 'recordPayment', { invoiceNumber: 1, cents, means });
  expect(await pay(1000)).toMatchObject({ invoiceNumber: 1, userErrors: [] });
  expect(await invoice()).toEqual({ state: 'OPEN', due: TOTAL - 1000 });
  expect(await pay(TOTAL)).toMatchObject({ invoiceNumber: null, userErrors: ['MORE_THAN_DUE'] });
  expect(await pay(TOTAL - 1000, 'TRANSFER')).toMatchObject({ userErrors: [] });
  expect(await invoice()).toEqual({ state: 'PAID', due: 0 });
  expect(await pay(1)).toMatchObject({ userErrors: ['WRONG_STATE'] });
  const mails = await town.service.mailed(accountOf('marguerite'));
  expect(mails.map(({ subject }) => subject).sort()).toEqual([
    'We received your payment',
    'We received your payment',
    'Your invoice from Klusster',
  ]);
  const said = mails.map(({ text }) => text).join('\n');
  expect(said).toContain('$46.34 of the invoice is still due');
  expect(said).toContain('paid in full');
});

test('a cheque that bounces makes the invoice due again, once', async () => {
  const cheque = { invoiceNumber: 1, cents: TOTAL, means: 'CHEQUE' };
  await act('ravi', 'recordPayment', cheque);
  expect(await act('ravi', 'reversePayment', { ...cheque, means: 'CASH', reason: 'RETURNED' })).toMatchObject({
    userErrors: ['NO_SUCH_PAYMENT'],
  });
  expect(await act('ravi', 'reversePayment', { ...cheque, reason: 'RETURNED' })).toMatchObject({ userErrors: [] });
  expect(await invoice()).toEqual({ state: 'OPEN', due: TOTAL });
  expect(await act('ravi', 'reversePayment', { ...cheque, reason: 'RETURNED' })).toMatchObject({
    userErrors: ['NO_SUCH_PAYMENT'],
  });
});

test('what comes twice with one Idempotency-Key is recorded once', async () => {
  const headers = { 'Idempotency-Key': '6f1b1c0e-0000-4000-8000-000000000001' };
  const pay = () => act('ravi', 'recordPayment', { invoiceNumber: 1, cents: 1000, means: 'CASH' }, headers);
  expect([await pay(), await pay()]).toMatchObject([{ userErrors: [] }, { userErrors: [] }]);
  expect(await invoice()).toEqual({ state: 'OPEN', due: TOTAL - 1000 });
});

test('a credit note takes tax along, all that is due is credited to the cent, and notes are numbered by themselves', async () => {
  const credit = (subtotalCents?: number) =>
    act('ravi', 'creditInvoice', { invoiceNumber: 1, reason: 'SERVICE', ...(subtotalCents && { subtotalCents }) });
  expect(await credit(1000)).toMatchObject({ creditNoteNumber: 1, userErrors: [] });
  expect(await invoice()).toEqual({ state: 'OPEN', due: TOTAL - 1000 - 50 - 100 });
  expect(await credit(4900)).toMatchObject({ creditNoteNumber: null, userErrors: ['MORE_THAN_DUE'] });
  expect(await credit()).toMatchObject({ creditNoteNumber: 2, userErrors: [] });
  expect(await invoice()).toEqual({ state: 'PAID', due: 0 });
  const notes = await town.run(
    'select number, subtotal_cents, tax_cents, total_cents from credit_note order by number',
  );
  expect(notes.map((note) => note.map(Number))).toEqual([
    [1, 1000, 150, 1150],
    [2, 3900, 584, 4484],
  ]);
  const mails = await town.service.mailed(accountOf('marguerite'));
  expect(mails.filter(({ subject }) => subject === 'Your credit note from Klusster')).toHaveLength(2);
});

test('an invoice is void only while nothing was paid of it, and what is written off can still be paid', async () => {
  await act('ravi', 'recordPayment', { invoiceNumber: 1, cents: 100, means: 'CASH' });
  expect(await act('ravi', 'voidInvoice', { invoiceNumber: 1 })).toMatchObject({ userErrors: ['WRONG_STATE'] });
  await act('ravi', 'reversePayment', { invoiceNumber: 1, cents: 100, means: 'CASH', reason: 'MISTAKE' });
  expect(await act('ravi', 'writeOffInvoice', { invoiceNumber: 1 })).toMatchObject({ userErrors: [] });
  expect(await act('ravi', 'voidInvoice', { invoiceNumber: 1 })).toMatchObject({ userErrors: ['WRONG_STATE'] });
  expect(await invoice()).toEqual({ state: 'UNCOLLECTIBLE', due: TOTAL });
  await act('ravi', 'recordPayment', { invoiceNumber: 1, cents: TOTAL, means: 'CASH' });
  expect(await invoice()).toEqual({ state: 'PAID', due: 0 });
  expect(await act('ravi', 'writeOffInvoice', { invoiceNumber: 7 })).toBe('NOT_FOUND');
});

test('a voided invoice is paid by nobody, and its number is not given again', async () => {
  expect(await act('ravi', 'voidInvoice', { invoiceNumber: 1 })).toMatchObject({ invoiceNumber: 1, userErrors: [] });
  expect(await act('ravi', 'recordPayment', { invoiceNumber: 1, cents: 1, means: 'CASH' })).toMatchObject({
    userErrors: ['WRONG_STATE'],
  });
  town.at('2027-02-02T17:00:00Z');
  await town.issue(town.now());
  expect((await town.invoices()).map(({ number, month, state }) => [number, month, state])).toEqual([
    [1, '2026-12', 'VOID'],
    [2, '2027-01', 'OPEN'],
  ]);
});

test.each(['creditInvoice', 'voidInvoice', 'writeOffInvoice'])(
  '%s asks for a proof of the last ten minutes',
  async (verb) => {
    const headers = await town.as('ravi');
    town.at('2027-01-02T17:20:00Z');
    const reason = verb === 'creditInvoice' ? { reason: 'MISTAKE' } : {};
    expect(await act('ravi', verb, { invoiceNumber: 1, ...reason }, headers)).toMatchObject({
      userErrors: ['PROOF_NEEDED'],
    });
    expect(await invoice()).toEqual({ state: 'OPEN', due: TOTAL });
  },
);

const COMPANY = {
  name: 'Plateau Post Media inc.',
  address: '5 Water Street\nSt. John’s NL  A1C 1A1',
  province: 'NL',
};
const SET_DETAILS =
  'mutation($input: SetBillingDetailsInput!) { setBillingDetails(input: $input) { billingDetails { name address province } userErrors { code } } }';

const READ = `{ viewer { klussterOwner { billingDetails { name address province } invoices(first: 5) { nodes {
  number state month name address province monthlyCents subtotalCents taxCents totalCents creditedCents paidCents dueCents dueOn
  lines { nodes { klussterName fromDay untilDay days ofDays cents } } taxes { nodes { tax rate cents } }
  payments { nodes { means cents reversedFor } } creditNotes { nodes { number reason totalCents } } } } } } }`;

test('its owner reads all of it, made out to her at her address until she says otherwise; another owner reads none of it', async () => {
  await act('ravi', 'recordPayment', { invoiceNumber: 1, cents: 1000, means: 'CHEQUE' });
  await act('ravi', 'creditInvoice', { invoiceNumber: 1, reason: 'GOODWILL', subtotalCents: 1000 });
  const ask = async (by: ResidentName) =>
    (await town.service.ask(READ, { headers: await town.as(by) })).body.data.viewer.klussterOwner;
  const hers = await ask('marguerite');
  expect(hers).toEqual({
    billingDetails: null,
    invoices: {
      nodes: [
        {
          number: 1,
          state: 'OPEN',
          month: '2026-12',
          name: 'Marguerite Tremblay-Okafor',
          address: '4120 rue Saint-Denis\nMontréal QC H2W 2M5',
          province: 'QC',
          monthlyCents: 4900,
          subtotalCents: 4900,
          taxCents: 734,
          totalCents: TOTAL,
          creditedCents: 1150,
          paidCents: 1000,
          dueCents: TOTAL - 2150,
          dueOn: '2027-02-01',
          lines: {
            nodes: [
              {
                klussterName: 'Outremont After Rain',
                fromDay: '2026-12-01',
                untilDay: '2027-01-01',
                days: 31,
                ofDays: 31,
                cents: 4900,
              },
            ],
          },
          taxes: {
            nodes: [
              { tax: 'GST', rate: 5000, cents: 245 },
              { tax: 'QST', rate: 9975, cents: 489 },
            ],
          },
          payments: { nodes: [{ means: 'CHEQUE', cents: 1000, reversedFor: null }] },
          creditNotes: { nodes: [{ number: 1, reason: 'GOODWILL', totalCents: 1150 }] },
        },
      ],
    },
  });
  expect(await ask('luc')).toEqual({ billingDetails: null, invoices: { nodes: [] } });
});

test('whoever says to whom invoices are made out has the next ones so, taxed by that province; what was issued stays as it was', async () => {
  const input = {
    name: '  Plateau Post Media inc. ',
    address: '5 Water Street\nSt. John’s NL  A1C 1A1',
    province: 'NL',
  };
  const { billingDetails } = await town.ask('marguerite', SET_DETAILS, { input });
  expect(billingDetails).toEqual(COMPANY);
  // Half past three in UTC is midnight in St. John's, and still the month before in Montréal.
  town.at('2027-02-01T03:29:59Z');
  expect(await town.issue(town.now())).toMatchObject({ invoices: 0 });
  town.at('2027-02-01T03:30:00Z');
  expect(await town.issue(town.now())).toMatchObject({ invoices: 1 });
  expect((await town.invoices()).map(({ province, tax }) => [province, tax])).toEqual([
    ['QC', 734],
    ['NL', 735],
  ]);
  const { body } = await town.service.ask(READ, { headers: await town.as('marguerite') });
  expect(
    body.data.viewer.klussterOwner.invoices.nodes.map(({ name, address }: Record<string, string>) => [name, address]),
  ).toEqual([
    [COMPANY.name, COMPANY.address],
    ['Marguerite Tremblay-Okafor', '4120 rue Saint-Denis\nMontréal QC H2W 2M5'],
  ]);
});

test('an invoice and a credit note on it are printed in the language that is asked for, with what was paid since', async () => {
  await act('ravi', 'recordPayment', { invoiceNumber: 1, cents: 1000, means: 'CHEQUE' });
  await act('ravi', 'creditInvoice', { invoiceNumber: 1, reason: 'SERVICE', subtotalCents: 1000 });
  const PDF = `query($language: Language, $creditNote: Int) { viewer { klussterOwner { invoices { nodes {
    pdf(language: $language, creditNote: $creditNote) } } } } }`;
  const printed = async (variables: object, headers: Record<string, string> = {}) => {
    const asked = { headers: { ...(await town.as('marguerite')), ...headers }, variables };
    const { body } = await town.service.ask(PDF, asked);
    const { pdf } = body.data.viewer.klussterOwner.invoices.nodes[0];
    return pdf === null ? null : (await readPdf(Buffer.from(pdf, 'base64'))).pages.flat().join('\n');
  };
  const invoice = await printed({ language: 'EN' });
  for (const said of [
    'Invoice',
    'Marguerite Tremblay-Okafor',
    'Outremont After Rain',
    '$56.34',
    '$10.00',
    '$34.84',
    'GST',
  ])
    expect(invoice).toContain(said);
  const french = await printed({}, { 'accept-language': 'fr-CA' });
  for (const said of ['Facture', 'Outremont After Rain', '56,34', 'TVQ']) expect(french).toContain(said);
  const note = await printed({ language: 'FR', creditNote: 1 });
  for (const said of ['Note de crédit', 'Le service à payer n’a pas été rendu', '11,50']) expect(note).toContain(said);
  expect(await printed({ language: 'FR', creditNote: 2 })).toBeNull();
});

test('staff read her invoices in a case whose grant covers billing, and she reads that they did; without one they read nothing', async () => {
  // Of her company: what is hers alone is looked for in every answer to staff.
  await town.ask('marguerite', SET_DETAILS, { input: COMPANY });
  town.at('2027-02-02T17:00:00Z');
  await town.issue(town.now());
  const CASE = `{ cases { nodes { person { invoices(first: 1) { nodes { number name dueCents } } } } } }`;
  await town.run(
    `insert into support_case (id, staff_id, person_id, kind, reason, opened_at) values ('${rowIdOf('support_case', 'money')}', $1::uuid, $2::uuid, 'QUESTION', '\\x00', $3)`,
    [rowIdOf('staff', 'ravi'), rowIdOf('person', 'marguerite'), town.now().toISOString()],
  );
  const read = async () => (await town.service.ask(CASE, { headers: await town.as('ravi') })).body;
  const found = (body: any) => body.data.cases.nodes.map((one: any) => one.person?.invoices).filter(Boolean);
  expect(found(await read())).toEqual([]);
  for (const groups of ['contact', 'billing'])
    await town.run(
      `insert into case_grant (id, support_case_id, staff_id, person_id, groups, purpose, reason, opened_at, expires_at)
       values (gen_random_uuid(), '${rowIdOf('support_case', 'money')}', $1::uuid, $2::uuid, array[$3], 'BILLING', '\\x00', $4::timestamptz, $4::timestamptz + interval '1 hour')`,
      [rowIdOf('staff', 'ravi'), rowIdOf('person', 'marguerite'), groups, town.now().toISOString()],
    );
  expect(found(await read())).toEqual([{ nodes: [{ number: 2, name: COMPANY.name, dueCents: 4900 + 735 }] }]);
  const { body } = await town.service.ask('{ viewer { disclosures(first: 5) { nodes { viewerName coordinates } } } }', {
    headers: await town.as('marguerite'),
  });
  expect(body.data.viewer.disclosures.nodes[0].coordinates).toEqual(
    expect.arrayContaining(['Invoice.name', 'Person.invoices']),
  );
});

test('a price is set for a month that has not begun anywhere in Canada, and replaced until then', async () => {
  const set = (from: `${number}-${number}`, at: string) =>
    setPrice(town.service.stores.main.fork(), { from, monthlyCents: 5100 }, new Date(at));
  // 2027-02-28, 23:59 in St. John's, and midnight.
  await set('2027-03', '2027-03-01T03:29:00Z');
  await expect(set('2027-03', '2027-03-01T03:30:00Z')).rejects.toThrow('has not begun');
  const { body } = await town.service.ask('{ klussterMonthlyCents }');
  expect(body.data).toEqual({ klussterMonthlyCents: 4900 });
});
