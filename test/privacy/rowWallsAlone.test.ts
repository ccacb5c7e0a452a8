import { sql } from 'kysely';
import type { Ports } from '../../src/api/ports.js';
import type { Database } from '../../src/db/database.js';
import { fixedClock } from '../../src/kernel/clock.js';
import { type Composition, type Service, startService, UNLIMITED } from '../support/service.js';
import {
  accountOf,
  businesses,
  freshStorage,
  idOf,
  klussters,
  type ResidentName,
  residents,
  rowIdOf,
} from '../support/town.js';
import { TODAY } from './support/townService.js';
import { alwaysShown, composed, noPlan } from './support/walls.js';

/**
 * The walls in the tables and nothing else: nothing is planned away, no field is shielded, the statement has no gate and hides no
 * row, whoever knows of a Consumer User finds her, and the vault decides nothing. Looked at is what the database brought: behind it the
 * ledger still refuses what stands under nobody's name.
 */

import.meta.jest.setTimeout(120_000);

const base = composed({
  guard: ({ schema }) => schema,
  ports: noPlan,
  decide: alwaysShown,
  gate: () => sql`true`,
  consumersAreFound: true,
});
/** Every cell that came of reading. */
const brought = new Set<string>();
const watched = (database: Database): Database => ({
  async query(text, values, name) {
    const rows = await database.query(text, values, name);
    for (const cell of rows.flat()) if (cell) brought.add(cell);
    return rows;
  },
});
/** @param which of the two ways to the database it reads by: as the reader, or as whoever owns the tables */
const reading = (which: (ports: Ports) => Database): Composition => ({
  ...base,
  clock: fixedClock(TODAY),
  limits: UNLIMITED,
  ports(ports) {
    const changed = base.ports?.(ports) ?? ports;
    return { ...changed, read: { ...changed.read, database: watched(which(ports)), isThere: () => [] } };
  },
});
const alone = reading(({ read }) => read.database);
const without: Composition = {
  ...reading(({ database }) => database),
  leaks: 'on purpose: nothing is left that could hold',
};

const names = Object.keys(residents) as ResidentName[];
const consumers = names.filter((name) => 'consumerUser' in residents[name]);
const owners = names.filter((name) => 'businessOwner' in residents[name]);
const publishers = names.filter((name) => 'klussterOwner' in residents[name]);

const CONTACT = 'firstName lastName email';
const node = (id: string, fields: string) => `query { node(id: ${JSON.stringify(id)}) { ${fields} } }`;

/** One question about each person, in each of her profiles, by each way there is. */
const QUESTIONS: readonly { readonly of: ResidentName; readonly as: keyof typeof VALUES; readonly document: string }[] =
  [
    ...consumers.flatMap((of) => {
      const id = idOf('ConsumerUser', of);
      return [
        { of, as: 'consumerUser', document: node(id, `... on ConsumerUser { id ${CONTACT} }`) },
        {
          of,
          as: 'subscriptions',
          document: node(id, '... on ConsumerUser { subscriptions { nodes { klusster { slug } } } }'),
        },
      ] as const;
    }),
    ...owners.flatMap((of) => [
      {
        of,
        as: 'businessOwner' as const,
        document: node(idOf('BusinessOwner', of), `... on BusinessOwner { id ${CONTACT} }`),
      },
      ...Object.entries(businesses)
        .filter(([, { owner }]) => owner === of)
        .map(([name]) => ({
          of,
          as: 'businessOwner' as const,
          document: `query { business(id: ${JSON.stringify(idOf('Business', name))}) { name owner { ${CONTACT} } } }`,
        })),
    ]),
    ...publishers.flatMap((of) => [
      {
        of,
        as: 'klussterOwner' as const,
        document: node(idOf('KlussterOwner', of), `... on KlussterOwner { id ${CONTACT} }`),
      },
      ...Object.values(klussters)
        .filter(({ owner, state }) => owner === of && state === 'PUBLISHED')
        .map(({ slug }) => ({
          of,
          as: 'klussterOwner' as const,
          document: `query { klusster(slug: "${slug}") { name owner { ${CONTACT} } } }`,
        })),
    ]),
  ];

/** What would come of somebody: her sealed contact as a profile, or her subscriptions. */
const VALUES = {
  consumerUser: `select encode(contact, 'hex') from consumer_user where person_id = $1`,
  businessOwner: `select encode(contact, 'hex') from business_owner where person_id = $1`,
  klussterOwner: `select encode(contact, 'hex') from klusster_owner where person_id = $1`,
  subscriptions: `select s.id::text from subscription s join consumer_user c on c.id = s.consumer_user_id where c.person_id = $1`,
};

/** Written by hand from the table of audiences, for people who are no Klusster Owner. */
const maySee = (asker: ResidentName, { of, as }: (typeof QUESTIONS)[number]) => asker === of || as === 'klussterOwner';

/** A Consumer User, a Business Owner, and one who is both. */
const ASKERS = ['aoife', 'jeanne', 'desmond', 'fatima', 'noor'] as const;

async function asked(service: Service) {
  let [cases, shown] = [0, 0];
  const wrong: string[] = [];
  for (const asker of ASKERS)
    for (const question of QUESTIONS) {
      const { of, as, document } = question;
      brought.clear();
      await service.ask(document, { account: accountOf(asker) });
      const hers = await service.stores.main.database.query(VALUES[as], [rowIdOf('person', of)]);
      expect(hers.length).toBeGreaterThan(0);
      const came = hers.filter(([cell]) => cell && brought.has(cell)).length;
      cases += 1;
      shown += Number(came > 0);
      // All of it or nothing.
      if (came !== (maySee(asker, question) ? hers.length : 0))
        wrong.push(`${asker} was brought ${came} of ${hers.length} of ${of} as ${as}: ${document}`);
    }
  return { cases, shown, wrong };
}

let storage: Awaited<ReturnType<typeof freshStorage>>;
beforeAll(async () => {
  storage = await freshStorage();
});
afterAll(() => storage.drop());

async function behind<T>(composition: Composition, work: (service: Service) => Promise<T>): Promise<T> {
  const service = await startService(storage, composition);
  return work(service).finally(() => service.close());
}

test('with plan, shield, gate and vault left out, Consumer Users and Business Owners are brought of others what the table of audiences says', async () => {
  const { cases, shown, wrong } = await behind(alone, asked);
  console.info(`    the tables alone: ${cases} questions, ${shown} with what may be seen, ${cases - shown} without`);
  expect(wrong).toEqual([]);
  expect(cases).toBeGreaterThan(120);
  expect(shown).toBeGreaterThan(40);
});

test('and all of it is brought where the tables have no walls for whoever reads', async () => {
  const { cases, shown, wrong } = await behind(without, asked);
  expect(cases).toBeGreaterThan(120);
  expect(shown).toBe(cases);
  expect(wrong.length).toBeGreaterThan(60);
});
