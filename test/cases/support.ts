import { credentialOf } from '../../src/accounts/credential.js';
import { openSession } from '../../src/accounts/openSession.js';
import type { Clock } from '../../src/kernel/clock.js';
import { newId, toGlobalId } from '../../src/kernel/ids.js';
import { DataKeys } from '../../src/privacy/vault/keys.js';
import { clear, recordTraining, StaffMember, TRAINING_MODULES } from '../../src/staff/index.js';
import type { Answer, Service } from '../support/service.js';
import { accountOf, type ResidentName, rowIdOf } from '../support/town.js';

/** What staff do with cases, as a client does it. */

export const HOUR = 3_600_000;
export const BEGIN = new Date('2026-11-24T09:00:00Z');

export const OPEN = `mutation OpenCase($input: OpenCaseInput!) {
  openCase(input: $input) { case { id kind openedAt closedAt reason person { account { email } } } userErrors { code field message } }
}`;
export const REQUEST = `mutation RequestGrant($input: RequestGrantInput!) {
  requestGrant(input: $input) { grant { id groups purpose reason openedAt expiresAt closedAt } userErrors { code field } }
}`;
export const END =
  'mutation EndGrant($input: EndGrantInput!) { endGrant(input: $input) { grant { closedAt } userErrors { code field } } }';
export const CLOSE = `mutation CloseCase($input: CloseCaseInput!) {
  closeCase(input: $input) { case { closedAt outcome grants { nodes { closedAt } } } userErrors { code field } }
}`;
export const PERSON = `query Person($id: ID!) { case(id: $id) { id kind reason person {
  account { email }
  businessOwner { id firstName email }
  klussterOwner { id firstName email }
  consumerUser { id firstName email }
  subscriptions { nodes { klusster { slug } } }
} } }`;

/** An id of the right form that names nothing. */
export const nobodys = (kind: 'SupportCase' | 'CaseGrant' | 'KlussterOwner') => toGlobalId(kind, newId<never>());

/** Opens a session of somebody of the town, proven twice, as it is opened at that moment. Answers its token. */
export async function sessionOf(service: Service, name: ResidentName, clock: Clock): Promise<string> {
  const { main, keyStore, keyring } = service.stores;
  const ground = { em: main.fork(), keys: new DataKeys(keyStore, keyring), now: clock.now(), userAgent: undefined };
  const person = rowIdOf('person', name);
  const [[hash] = []] = await main.database.query('select password_hash::text from account where person_id = $1', [
    person,
  ]);
  const shown = { person, credential: credentialOf(hash) };
  return (await openSession(ground, shown, 'BEARER', 'SECOND_FACTOR')).accessToken;
}

/**
 * Asks as staff, or as anybody else of the town, each time in a session of that moment: the clock of these tests moves by
 * hours, and sessions of staff end sooner.
 */
export const asking =
  (service: Service, name: ResidentName, clock: Clock) =>
  async (document: string, variables: object = {}): Promise<Answer> =>
    service.ask(document, { token: await sessionOf(service, name, clock), variables });

/** Whoever works in the town is cleared anew, for another year: the clock of some tests moves by more than one. */
export async function clearAgain(service: Service, clock: Clock): Promise<void> {
  const at = clock.now();
  await service.stores.main.fork().transactional(async (em) => {
    for (const { id: staff, role } of await em.find(StaffMember, { leftAt: null })) {
      clear(em, { staff, role, duty: 'SERVES_PEOPLE', at, reviewBy: new Date(at.getTime() + 366 * 24 * HOUR) });
      for (const module of TRAINING_MODULES) recordTraining(em, { staff, module, passedAt: at, at });
    }
  });
}

export type Ask = ReturnType<typeof asking>;

export const codeOf = ({ body }: Answer): string | undefined => body.errors?.[0]?.extensions?.code;

/** Opens a case about somebody by her address. Returns its id. */
export async function openAbout(ask: Ask, name: ResidentName): Promise<string> {
  const input = { kind: 'QUESTION', email: accountOf(name), reason: `A letter of ${name}` };
  const { body } = await ask(OPEN, { input });
  return body.data.openCase.case.id;
}

/** Asks for a grant in a case. Returns its id. */
export async function grantIn(ask: Ask, caseId: string, groups: readonly string[], hours = 24): Promise<string> {
  const input = { caseId, groups, purpose: 'SERVICE', reason: 'To answer her letter', hours };
  const { body } = await ask(REQUEST, { input });
  return body.data.requestGrant.grant.id;
}
