import 'reflect-metadata';
import { asking, grantIn, openAbout, PERSON } from '../cases/support.js';
import { type Service, startService } from '../support/service.js';
import { accountOf, freshStorage, idOf, type ResidentName, residents } from '../support/town.js';
import { told } from './support.js';

import.meta.jest.setTimeout(120_000);

/** Who saw what of her, by name, hour and field, is what was read, and nothing else (PIPEDA Schedule 1, 4.9.1, 4.9.3). */

let now = new Date('2026-11-24T10:00:00Z');
const clock = { now: () => now };
let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage, { clock });
  const groups = ['contact', 'account'];
  service.sweep.facts = { ...service.sweep.facts, grants: [{ staff: 'gabrielle', person: 'fatima', groups }] };
});
afterAll(async () => {
  await service.close();
  await storage.drop();
});

type Read = { at: string; name: string | null; role: string; fields: string[]; count: number };

const hour = () => new Date(Math.floor(now.getTime() / 3_600_000) * 3_600_000).toISOString();
const FIELDS = ['firstName', 'lastName', 'email', 'phone', 'mailingAddress'] as const;

async function disclosuresOf(name: ResidentName) {
  const { text } = await told(service, { account: accountOf(name) });
  const { disclosures } = JSON.parse(text);
  return disclosures.map((one: any) => ({
    at: one.at,
    name: one.name,
    role: one.role.code,
    fields: one.fields.map(({ code }: { code: string }) => code).sort(),
    count: one.count,
  }));
}

test('the list equals the reads that were made', async () => {
  const due = new Map<string, Read>();
  const owed = (read: Omit<Read, 'count'>) => {
    const key = JSON.stringify(read);
    const known = due.get(key) ?? { ...read, count: 0 };
    due.set(key, { ...known, count: known.count + 1 });
  };
  const readers = ['marguerite', 'luc'] as const satisfies readonly ResidentName[];
  let reads = 0;
  for (let round = 0; round < 12; round += 1) {
    const reader = readers[round % 2] as (typeof readers)[number];
    const fields = FIELDS.filter((_field, at) => (round >> (at % 3)) % 2 === 0 || at === round % 5);
    const text = `query($id: ID!) { node(id: $id) { ... on BusinessOwner { ${fields.join(' ')} } } }`;
    const { body } = await asking(service, reader, clock)(text, { id: idOf('BusinessOwner', 'fatima') });
    expect(Object.values(body.data.node).every((value) => value !== null)).toBe(true);
    const { firstName, lastName } = residents[reader].klussterOwner.contact;
    owed({
      at: hour(),
      name: `${firstName} ${lastName}`,
      role: 'KLUSSTER_OWNER',
      fields: fields.map((field) => `BusinessOwner.${field}`).sort(),
    });
    reads += 1;
    if (round % 4 === 3) now = new Date(now.getTime() + 3_600_000);
  }
  const gabrielle = asking(service, 'gabrielle', clock);
  const caseId = await openAbout(gabrielle, 'fatima');
  await grantIn(gabrielle, caseId, ['CONTACT', 'ACCOUNT']);
  await asking(service, 'gabrielle', clock)(PERSON, { id: caseId });
  // Of what nobody reads nothing is listed: somebody who is refused, somebody who reads herself, somebody who reads another.
  await asking(
    service,
    'noor',
    clock,
  )('query($id: ID!) { node(id: $id) { ... on BusinessOwner { email } } }', {
    id: idOf('BusinessOwner', 'fatima'),
  });
  await asking(service, 'fatima', clock)('{ viewer { account { email } businessOwner { email } } }');
  await asking(
    service,
    'marguerite',
    clock,
  )('query($id: ID!) { node(id: $id) { ... on BusinessOwner { phone } } }', {
    id: idOf('BusinessOwner', 'wei'),
  });
  const listed = await disclosuresOf('fatima');
  const ofStaff = listed.filter(({ role }: Read) => role === 'CUSTOMER_REPRESENTATIVE');
  const byOwners = listed.filter(({ role }: Read) => role === 'KLUSSTER_OWNER');
  // An hour of one viewer is one entry; what she saw in it is the union, and how often the sum.
  const gathered = new Map<string, Read>();
  for (const read of due.values()) {
    const key = JSON.stringify([read.at, read.name]);
    const known = gathered.get(key) ?? { ...read, fields: [], count: 0 };
    gathered.set(key, {
      ...known,
      fields: [...new Set([...known.fields, ...read.fields])].sort(),
      count: known.count + read.count,
    });
  }
  const order = (some: readonly Read[]) => [...some].sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
  expect(order(byOwners)).toEqual(order([...gathered.values()]));
  expect(new Set(ofStaff.map(({ name }: Read) => name))).toEqual(new Set(['Gabrielle Nolin']));
  const seenByStaff = new Set(ofStaff.flatMap(({ fields }: Read) => fields));
  for (const field of ['Account.email', 'BusinessOwner.firstName', 'BusinessOwner.email'])
    expect(seenByStaff).toContain(field);
  expect([...seenByStaff].filter((field) => /phone|lastName|mailingAddress/.test(String(field)))).toEqual([]);
  console.log(`${reads} reads by owners in ${gathered.size} entries, and ${ofStaff.length} of staff`);
  expect(reads).toBeGreaterThanOrEqual(12);
});
