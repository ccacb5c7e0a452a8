import { sql } from 'kysely';
import { type AddedEdges, descending, everyRow, type ManyEdge, type Source, type Sql } from '../read/source.js';
import { CONSENT, MailingConsent } from './mailingConsent.entity.js';

export const mailingConsentSource: Source = {
  type: 'MailingConsent',
  entity: MailingConsent,
  shown: everyRow('it is reached from her who gave it, and from a case as far as a grant goes'),
  edges: {
    klusster: { kind: 'one', to: 'Klusster', key: 'klusster' },
    principal: { kind: 'one', to: 'KlussterOwner', key: 'principal' },
  },
  orders: { NEWEST: descending('givenAt') },
};

/**
 * The consents of a person. They are kept by the address and not by her, since they outlive her account: hers are those of the
 * addresses of her subscriptions, and of her account since it is hers.
 */
const consentsOf = (person: (consumerOrPersonId: Sql) => Sql): ManyEdge => ({
  kind: 'many',
  to: 'MailingConsent',
  personal: { group: 'consent', is: CONSENT },
  on: (id, consent) =>
    sql`(${consent('recipient')} in (select s.recipient_id from subscription s join consumer_user c on c.id = s.consumer_user_id where c.person_id = ${person(id)})
      or exists (select from recipient r join account_address a on a.address_index = r.address_index join person p on p.id = a.person_id
        where r.id = ${consent('recipient')} and p.id = ${person(id)} and ${consent('givenAt')} >= p.created_at))`,
});

export const mailingConsentEdges: AddedEdges = {
  Person: { consents: consentsOf((id) => id) },
  ConsumerUser: { consents: consentsOf((id) => sql`(select u.person_id from consumer_user u where u.id = ${id})`) },
};
