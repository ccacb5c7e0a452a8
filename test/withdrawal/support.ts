import { newId } from '../../src/kernel/ids.js';
import { publishedDocuments } from '../../src/policy/index.js';
import type { Service } from '../support/service.js';
import { accountOf, type ResidentName, rowIdOf } from '../support/town.js';

/** The version of the policy in force, in French. */
export const POLICY_VERSION = publishedDocuments().PRIVACY_POLICY.FR.version;

/** A Business Owner, as others read her. */
export const OWNER_TOLD = 'query($id: ID!) { node(id: $id) { ... on BusinessOwner { email } } }';

export const RECORD =
  'mutation($input: RecordWithdrawalInput!) { recordWithdrawal(input: $input) { purpose userErrors { code field } } }';

/** What somebody said, purpose by purpose, as she reads it, the newest first. */
export async function saidOf(service: Service, name: ResidentName) {
  const { body } = await service.ask(
    '{ viewer { consents(first: 50) { nodes { purpose kind stands basis expiresAt text textHash purposeVersion policyVersion language method evidence receivedAt at } } } }',
    { account: accountOf(name) },
  );
  return body.data.viewer.consents.nodes;
}

/** What somebody lets a partner see in her name. Returns the id of the row. */
export async function delegate(service: Service, name: ResidentName, partner: string, scopes: readonly string[]) {
  const id = newId<never>() as string;
  await service.stores.main.reserve.query(
    `insert into delegation (id, person_id, partner_id, scopes, version, language, granted_at, expires_at)
     values ($1, $2, $3, $4, 1, 'EN', now(), now() + interval '1 year')`,
    [id, rowIdOf('person', name), partner, `{${scopes.join(',')}}`],
  );
  return id;
}

/** What somebody is answered who takes a consent back. */
export async function withdrawAs(service: Service, name: ResidentName, purpose: string) {
  const text =
    'mutation($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { purpose userErrors { code field } } }';
  const { body } = await service.ask(text, { account: accountOf(name), variables: { input: { purpose } } });
  return body.data.withdrawConsent;
}

/** What somebody is answered who gives a consent, by default to the first version of its words. */
export async function giveAs(service: Service, name: ResidentName, purpose: string, shown: object = {}) {
  const text =
    'mutation($input: GiveConsentInput!) { giveConsent(input: $input) { purpose userErrors { code field } } }';
  const input = { purpose, version: 1, policyVersion: POLICY_VERSION, language: 'FR', ...shown };
  const { body } = await service.ask(text, { account: accountOf(name), variables: { input } });
  return body.data.giveConsent;
}
