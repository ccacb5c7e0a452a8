import { decide } from '../../src/privacy/decide.js';
import { cases, grants, klussters, newsletters, offers, reports, residents, rowIdOf } from '../support/town.js';
import { ACTS, OTHERWISE_ASKED } from './acts.js';
import { DECIDED, EXISTS_FOR, groupNamed, kindOf, wordFor } from './audienceTable.js';
import { payloadsOf, routeOf, whatCame, whatIsDue } from './support/asActs.js';
import { THINGS } from './support/castValues.js';
import type { Comparison } from './support/compare.js';
import { compareDecisions, compareVerdicts, VERDICTS_FOR } from './support/decisions.js';
import {
  ASKERS,
  type Asker,
  existsFor,
  type Facts,
  isSomebody,
  type ListingName,
  NARROWED,
  PAIRS,
  PARTNERS,
  residentOf,
  TOWN,
  UNPROVEN,
} from './support/expectation.js';
import {
  ASK_FOR_ACCESS,
  mapRoutes,
  readingRoutes,
  SIGN_OUT,
  shortRoutes,
  signInRoutes,
  webhooksRoute,
} from './support/routes.js';
import { openTown, PATIENCE, TODAY, type TownService } from './support/townService.js';

/**
 * The central promise, held against the table of `audienceTable.ts`: every viewer × every field of the compiled map × every
 * object of the town × every route. What is expected comes from the table and the cast alone (`support/oracle.ts`).
 */

const MINUTE = 60_000;

import.meta.jest.setTimeout(PATIENCE);

/** All but nobody: what is for those alone who are signed in refuses the rest before anything runs, as the acts show. */
const SIGNED_IN = ASKERS.filter((asker) => asker !== 'anonymous');

let town: TownService;

beforeAll(async () => {
  town = await openTown();
});

afterAll(() => town.close());

const map = () => town.product.declared.map;

test('the table decides every field of the graph, and no field that is not there', () => {
  expect([...DECIDED].sort()).toEqual([...map().rules.keys()].sort());
});

test('audience, clause, group, category and purpose are declared as the table says', () => {
  for (const { coordinate, audience, personal } of map().rules.values()) {
    const due = groupNamed(coordinate);
    expect({ coordinate, audience }).toEqual({ coordinate, audience: due.audience });
    expect({ coordinate, personal }).toMatchObject({ coordinate, personal: due.personal });
  }
});

describe('the decision by itself', () => {
  // Grants that the town does not hold: for one group only, for several people, and (in the viewer) one that ran out.
  const grants = [
    { staff: 'gabrielle', person: 'noor', groups: ['contact', 'account', 'subscription', 'consent', 'billing'] },
    { staff: 'gabrielle', person: 'luc', groups: ['contact'] },
    { staff: 'gabrielle', person: 'jeanne', groups: ['subscription'] },
    { staff: 'gabrielle', person: 'wei', groups: ['account'] },
  ];

  test.each([
    ['as the town settled', TOWN],
    ['with grants of every kind', { ...TOWN, grants }],
    ['with nobody sharing', { ...TOWN, isShared: () => false }],
    ['with everybody sharing', { ...TOWN, isShared: () => true }],
  ])('is the table, for every field, viewer and person, %s', (_, facts) => {
    const { cases, mismatches } = compareDecisions(map(), decide, facts);
    expect(mismatches.slice(0, 10)).toEqual([]);
    expect(cases).toBeGreaterThan(30_000);
  });

  test('says before any row is read what does not depend on the person', () => {
    const { cases, mismatches } = compareVerdicts(map(), TOWN);
    expect(mismatches).toEqual([]);
    expect(cases).toBe(map().rules.size * VERDICTS_FOR.length);
  });
});

describe('over HTTP', () => {
  const everAsked = new Map<Asker, Set<string>>();
  const remember = ({ asked }: Comparison) => {
    for (const [asker, coordinates] of asked)
      everAsked.set(asker, new Set([...(everAsked.get(asker) ?? []), ...coordinates]));
  };

  test('every viewer gets by every route exactly what the table says', async () => {
    const { declared } = town.product;
    const routes = [...readingRoutes(declared), ...mapRoutes(declared), webhooksRoute(declared)];
    const comparison = await town.compare({ askers: ASKERS, routes: () => routes });
    remember(comparison);
    const { cases, mismatches } = comparison;
    console.info(`The matrix: ${cases.size} cases; ${ASKERS.length} viewers by ${routes.length} routes.`);
    expect(mismatches.slice(0, 10)).toEqual([]);
    expect(cases.size).toBeGreaterThan(17_500);
  });

  test('whoever acts with fewer profiles gets exactly what the table says of those', async () => {
    const { declared } = town.product;
    const routes = [...readingRoutes(declared), ...mapRoutes(declared), webhooksRoute(declared)];
    const { cases, mismatches } = await town.compare({ askers: NARROWED, routes: () => routes });
    console.info(`Acting as less: ${cases.size} cases; ${NARROWED.length} viewers by ${routes.length} routes.`);
    expect(mismatches.slice(0, 10)).toEqual([]);
    expect(cases.size).toBeGreaterThan(9_000);
  });

  test('a partner gets by itself what everybody gets, and in the name of a person what she sees, as far as the scopes go', async () => {
    const { declared } = town.product;
    const routes = [...readingRoutes(declared), ...mapRoutes(declared), webhooksRoute(declared)];
    const { cases, mismatches, asked } = await town.compare({ askers: PARTNERS, routes: () => routes });
    console.info(`Partners: ${cases.size} cases; ${PARTNERS.length} viewers by ${routes.length} routes.`);
    expect(mismatches.slice(0, 10)).toEqual([]);
    expect(cases.size).toBeGreaterThan(13_500);
    const ofItself = [...DECIDED].filter((coordinate) => /^(PartnerRegistration|Webhook\w*)\./.test(coordinate));
    expect(ofItself.length).toBeGreaterThan(25);
    const payloads = new Set([...payloadsOf(declared).values()].map(({ name }) => name));
    const missing = ofItself.filter(
      (one) => !asked.get('a partner')?.has(one) && !payloads.has(one.split('.')[0] ?? ''),
    );
    expect(missing).toEqual([]);
  });

  test('whoever works here and has proven no second factor gets exactly what the table says of herself, and nothing else', async () => {
    const { declared } = town.product;
    const routes = [...readingRoutes(declared), ...mapRoutes(declared), webhooksRoute(declared)];
    const { cases, mismatches } = await town.compare({ askers: UNPROVEN, routes: () => routes });
    console.info(`Unproven: ${cases.size} cases; ${UNPROVEN.length} viewers by ${routes.length} routes.`);
    expect(mismatches.slice(0, 10)).toEqual([]);
    expect(cases.size).toBeGreaterThan(3_000);
  });

  test('whoever signs in sees what the table says, and a wrong password changes nothing', async () => {
    const routes = (asker: Asker) => signInRoutes(town.product.declared, asker);
    const next = (asker: Asker) => ASKERS[(ASKERS.indexOf(asker as never) + 1) % ASKERS.length] as Asker;
    const signedIn = await town.compare({
      askers: ASKERS,
      routes: (asker) => [...routes(asker), ...routes(next(asker))],
    });
    const asNobody = await town.compare({ askers: ['anonymous'], routes: () => ASKERS.flatMap(routes) });
    [signedIn, asNobody].map(remember);
    expect([...signedIn.mismatches, ...asNobody.mismatches].slice(0, 10)).toEqual([]);
    expect(signedIn.cases.size + asNobody.cases.size).toBeGreaterThan(1_700);
  });

  test('where consumers are found by everyone, their fields are still withheld as the table says', async () => {
    const routes = shortRoutes(town.product.declared).filter(({ document }) => document.includes('ConsumerUser'));
    const facts = { ...TOWN, consumersAreHidden: false };
    const { cases, mismatches } = await town.compare(
      { askers: ASKERS, routes: () => routes, facts },
      { consumersAreFound: true },
    );
    expect(mismatches.slice(0, 10)).toEqual([]);
    expect(cases.size).toBeGreaterThan(10_000);
  });

  test('every mutation does for a viewer what the table says, or is refused before anything runs', async () => {
    const { declared } = town.product;
    const names = Object.keys(ACTS);
    expect(new Set([...names, ...OTHERWISE_ASKED])).toEqual(new Set(payloadsOf(declared).keys()));
    let cases = 0;
    for (const name of names) {
      for (const asker of [...ASKERS, ...NARROWED, ...PARTNERS, ...UNPROVEN]) {
        const came = whatCame(name, await town.ask(routeOf(declared, name), asker));
        expect({ name, asker, came }).toEqual({ name, asker, came: whatIsDue(name, asker) });
        cases += 1;
      }
    }
    console.info(`The acts: ${cases} cases; ${names.length} mutations.`);
    expect(cases).toBe(names.length * (ASKERS.length + NARROWED.length + PARTNERS.length + UNPROVEN.length));
    for (const asker of ASKERS) {
      const mutations = names.map((name) => `Mutation.${name}`);
      const payloads = names
        .filter((name) => wordFor(`Mutation.${name}`, kindOf(asker)) === 'value')
        .flatMap(fieldsOfPayload);
      everAsked.set(asker, new Set([...(everAsked.get(asker) ?? []), ...mutations, ...payloads]));
    }
  });

  const fieldsOfPayload = (name: string): string[] => {
    const payload = payloadsOf(town.product.declared).get(name);
    return Object.keys(payload?.getFields() ?? {}).map((field) => `${payload?.name}.${field}`);
  };

  test('whoever is signed in is told what is held of her when she asks, and nobody else', async () => {
    const comparison = await town.compare({ askers: SIGNED_IN, routes: () => [ASK_FOR_ACCESS] });
    remember(comparison);
    expect(comparison.mismatches).toEqual([]);
    expect(comparison.cases.size).toBeGreaterThanOrEqual(SIGNED_IN.length);
    expect((await town.ask(ASK_FOR_ACCESS, 'anonymous')).status).toBe(401);
    everAsked.get('anonymous')?.add('Mutation.requestAccess');
  });

  test('whoever signs out is signed out, and her token is refused from then on', async () => {
    const comparison = await town.compare({ askers: ASKERS, routes: () => [SIGN_OUT] });
    remember(comparison);
    expect(comparison.mismatches).toEqual([]);
    for (const asker of ASKERS) {
      const { status } = await town.ask({ name: 'viewer', document: '{ viewer { roles } }' }, asker);
      expect({ asker, status }).toEqual({ asker, status: asker === 'anonymous' ? 200 : 401 });
    }
  });

  test('every viewer was asked every field that there is for her', () => {
    for (const asker of ASKERS) {
      const due = [...DECIDED].filter((coordinate) => isThere(coordinate, asker));
      const missing = due.filter((coordinate) => !everAsked.get(asker)?.has(coordinate));
      expect({ asker, missing }).toEqual({ asker, missing: [] });
    }
  });
});

/** Whether any object with this field exists for a viewer (`EXISTS_FOR` of the table); a payload does for whom the mutation is. */
function isThere(coordinate: string, asker: Asker): boolean {
  const [type = ''] = coordinate.split('.');
  const act = [...payloadsOf(town.product.declared)].find(([, payload]) => payload.name === type)?.[0];
  if (act) return wordFor(`Mutation.${act}`, kindOf(asker)) === 'value';
  const who = EXISTS_FOR[type];
  if (who === undefined || who.startsWith('everybody')) return true;
  if (who === 'nobody here') return false;
  if (who === 'her') return asker !== 'anonymous';
  if (who === 'whoever was asked') return isSomebody(asker) && residents[residentOf(asker)].sharing !== 'never asked';
  const isStaff = isSomebody(asker) && 'staff' in residents[residentOf(asker)];
  const isOwner = isSomebody(asker) && 'klussterOwner' in residents[residentOf(asker)];
  if (who === 'staff') return isStaff;
  if (who === 'Privacy Officers') return kindOf(asker) === 'Privacy Officer';
  if (who === 'the Privacy Officer') return wordFor('Query.incidents', kindOf(asker)) === 'value';
  if (who === 'the partner') return false;
  if (who === 'her, and staff') return isStaff || isOwner;
  if (who === 'who reported something, and staff')
    return isStaff || Object.values(reports).some(({ by }) => isSomebody(asker) && by === residentOf(asker));
  if (who === 'the two owners of a listing')
    return (Object.keys(PAIRS) as ListingName[]).some((name) => existsFor(asker, { type: 'Listing', name }, TOWN));
  const isFound = (type: string, names: object) =>
    Object.keys(names).some((name) => existsFor(asker, { type, name: name as never }, TOWN));
  if (who === 'the Klusster Owner who wrote something') return isFound('Newsletter', newsletters);
  if (who === 'the Klusster Owner who pays with it') return wordFor('KlussterOwner.card', kindOf(asker)) === 'own';
  if (who === 'the Klusster Owner who runs it') return isFound('KlussterAudience', klussters);
  if (who === 'the same, where something is shown')
    return isFound('Newsletter', Object.fromEntries(Object.entries(newsletters).filter(([, one]) => 'image' in one)));
  if (who === 'who offers a klusster, and to whom it is offered') return isFound('KlussterOffer', offers);
  const hers = cases.filter(({ staff, person }) => staff === asker || person === asker);
  if (who === 'the Klusster Owner who owes, and whom a case is about')
    return wordFor('KlussterOwner.invoices', kindOf(asker)) === 'own' || hers.some(({ person }) => person === asker);
  if (who === 'whom the case is about, and who opened it') return hers.length > 0;
  if (who === 'whom the case is about, and staff') return isStaff || hers.length > 0;
  if (who === 'the same, where something was granted')
    return hers.some(({ person }) => grants.some((grant) => grant.person === person));
  if (who === 'the same, where something was decided') return hers.some((one) => 'decided' in one);
  return THINGS.some((thing) => thing.type === 'ConsumerUser' && existsFor(asker, thing, TOWN));
}

describe('when life goes on', () => {
  let later: TownService;
  const facts: Facts = {
    ...TOWN,
    isShared: (person) => person === 'wei' || (person !== 'luc' && TOWN.isShared(person)),
    grants: [
      { staff: 'gabrielle', person: 'jeanne', groups: ['subscription'] },
      { staff: 'gabrielle', person: 'luc', groups: ['contact'] },
    ],
  };

  beforeAll(async () => {
    later = await openTown();
    const { database } = later.product.stores.main;
    const say = (person: string, kind: string) =>
      database.query(
        `insert into consent_event (person_id, purpose_code, kind, basis, method, language, purpose_version, at)
         values ($1, 'CONTACT_SHARING', $2, 'EXPRESS', 'API', 'EN', 1, $3)`,
        [rowIdOf('person', person), kind, TODAY],
      );
    // Cases of the town have one person each; of a grant only what it opens is asked here.
    for (const rule of [
      'alter table case_grant drop constraint case_grant_is_of_a_case',
      'alter table case_grant disable trigger case_grant_keeps_to_its_case',
    ])
      await database.query(rule, []);
    const grant = (person: string, groups: string[], opened: number, expires: number) =>
      database.query(
        `insert into case_grant (id, staff_id, person_id, groups, purpose, reason, opened_at, expires_at) values ($1, $2, $3, $4, 'SERVICE', $5, $6, $7)`,
        [
          rowIdOf('case_grant', `later/${person}/${opened}`),
          rowIdOf('staff', 'gabrielle'),
          rowIdOf('person', person),
          groups,
          Buffer.from('sealed'),
          new Date(TODAY.getTime() + opened * MINUTE),
          new Date(TODAY.getTime() + expires * MINUTE),
        ],
      );
    await say('luc', 'WITHDRAWN');
    await say('wei', 'GIVEN');
    await database.query('update case_grant set closed_at = $1', [TODAY]);
    await grant('jeanne', ['subscription'], -5, 5);
    await grant('luc', ['contact'], -5, 5);
    await grant('aoife', ['contact', 'account', 'subscription'], -5, 0);
    await grant('fatima', ['contact', 'account', 'subscription'], 1, 5);
  });

  afterAll(() => later.close());

  test('a withdrawal, a consent given again, and a grant that is closed, partial, run out or yet to open count at once', async () => {
    const routes = readingRoutes(later.product.declared);
    const { cases, mismatches } = await later.compare({ askers: ASKERS, routes: () => routes, facts });
    expect(mismatches.slice(0, 10)).toEqual([]);
    expect(cases.size).toBeGreaterThan(17_000);
  });
});
