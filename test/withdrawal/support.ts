import { newId } from '../../src/kernel/ids.js';
import type { Service } from '../support/service.js';
import { accountOf, type ResidentName, rowIdOf } from '../support/town.js';

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
