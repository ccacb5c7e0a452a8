import { sql } from 'kysely';
import { fixedClock } from '../../src/kernel/clock.js';
import { type Answer, type Composition, type Service, startService, UNLIMITED } from '../support/service.js';
import { accountOf, businesses, freshStorage, idOf, klussters, type ResidentName, residents } from '../support/town.js';
import { TODAY } from './support/townService.js';
import { alwaysShown, composed, noPlan } from './support/walls.js';

/**
 * The walls in the tables and nothing else: nothing is planned away, no field is shielded, the statement has no gate and hides no
 * row, whoever knows of a Consumer User finds her, and the vault opens whatever it is given. What left is judged by the sweep as well.
 */

import.meta.jest.setTimeout(120_000);

const base = composed({
  guard: ({ schema }) => schema,
  ports: noPlan,
  decide: alwaysShown,
  gate: () => sql`true`,
  consumersAreFound: true,
});
const alone: Composition = {
  ...base,
  clock: fixedClock(TODAY),
  limits: UNLIMITED,
  ports(ports) {
    const changed = base.ports?.(ports) ?? ports;
    return { ...changed, read: { ...changed.read, isThere: () => [] } };
  },
};
/** The same, but that it reads as whoever owns the tables. */
const without: Composition = {
  ...alone,
  leaks: 'on purpose: nothing is left that could hold',
  ports(ports) {
    const changed = alone.ports?.(ports) ?? ports;
    return { ...changed, read: { ...changed.read, database: ports.database } };
  },
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

/** What an answer about somebody holds of her, if it holds anything. */
const VALUES = {
  consumerUser: ({ of }: { of: ResidentName }) => contactOf(of, 'consumerUser'),
  businessOwner: ({ of }: { of: ResidentName }) => contactOf(of, 'businessOwner'),
  klussterOwner: ({ of }: { of: ResidentName }) => contactOf(of, 'klussterOwner'),
  subscriptions: () => Object.values(klussters).map(({ slug }) => slug),
};
function contactOf(of: ResidentName, profile: 'consumerUser' | 'businessOwner' | 'klussterOwner'): string[] {
  const held = (residents[of] as unknown as Record<string, { contact?: Record<string, string> } | undefined>)[profile];
  const { firstName = '', lastName = '', email = '' } = held?.contact ?? {};
  return [firstName, lastName, email].map((value) => JSON.stringify(value));
}

/** Written by hand from the table of audiences, for people who are no Klusster Owner. */
const maySee = (asker: ResidentName, { of, as }: (typeof QUESTIONS)[number]) => asker === of || as === 'klussterOwner';

/** A Consumer User, a Business Owner, and one who is both. */
const ASKERS = ['aoife', 'jeanne', 'desmond', 'fatima', 'noor'] as const;

async function asked(service: Service) {
  let [cases, shown, hidden] = [0, 0, 0];
  const wrong: string[] = [];
  for (const asker of ASKERS)
    for (const question of QUESTIONS) {
      const { text }: Answer = await service.ask(question.document, { account: accountOf(asker) });
      const { data } = JSON.parse(text);
      const holds = VALUES[question.as](question).some((value) => JSON.stringify(data ?? null).includes(value));
      cases += 1;
      if (holds) shown += 1;
      else hidden += 1;
      if (holds !== maySee(asker, question))
        wrong.push(
          `${asker} ${holds ? 'sees' : 'does not see'} ${question.of} as ${question.as}: ${question.document}`,
        );
    }
  return { cases, shown, hidden, wrong };
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

test('with plan, shield, gate and vault left out, Consumer Users and Business Owners see of others what the table of audiences says', async () => {
  const { cases, shown, hidden, wrong } = await behind(alone, asked);
  console.info(`    the tables alone: ${cases} answers, ${shown} with what may be seen, ${hidden} without a value`);
  expect(wrong).toEqual([]);
  expect(cases).toBeGreaterThan(120);
  expect(shown).toBeGreaterThan(40);
});

test('and all of it is shown where the tables have no walls for whoever reads', async () => {
  const { cases, hidden } = await behind(without, asked);
  expect(cases).toBeGreaterThan(120);
  expect(hidden).toBe(0);
});
