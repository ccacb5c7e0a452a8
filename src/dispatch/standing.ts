import { IDENTITY_DAYS } from '../mailing/index.js';

/**
 * Newsletter `$1` as `sender`, if it may be sent at instant `$2` to whoever consented (CASL 6(2), 6(3)): it is being sent; its klusster is
 * its author's, who is active; and what it says of her is what she states, and holds long enough.
 */
export const SENDER = `sender as materialized (
    select n.id, n.klusster_id, n.owner_id from newsletter n
    join klusster k on k.id = n.klusster_id and k.owner_id = n.owner_id and k.state <> 'CLOSED'
    join klusster_owner o on o.id = n.owner_id and o.state = 'ACTIVE'
    join sender_identity i on i.klusster_id = n.klusster_id and i.owner_id = n.owner_id
    where n.id = $1 and n.state = 'SENDING'
      and (i.valid_until is null or i.valid_until >= $2::timestamptz + interval '${IDENTITY_DAYS} days')
      and i.business_name = n.identity->>'businessName' and i.mailing_address = n.identity->>'mailingAddress'
      and i.phone is not distinct from n.identity->>'phone' and i.email is not distinct from n.identity->>'email'
      and i.website is not distinct from n.identity->>'website'
  )`;

/**
 * Of the messages `ready` of {@link SENDER} those that may leave (CASL 6(1), 10(1), 11): the consent that a message goes by is to this list,
 * to this author, of this recipient, and stands; and nobody asked that nothing is sent. Whether they still wait is asked by whoever changes
 * them, since only there it is seen what another has just done. What is looked up is looked up message by message:
 * of a join the server would guess, from what it counted when a table was small, that it is read whole.
 * @param held how the subscription is held, whose row is what whoever withdraws changes; nothing when it is only looked at
 */
export const standing = (held = ''): string => `
    from sender n cross join ready
    cross join lateral (select m.id, m.recipient_id, m.consent_id from newsletter_message m
      where m.id = ready.id and m.newsletter_id = n.id offset 0) m
    cross join lateral (select s.id from subscription s where s.klusster_id = n.klusster_id and s.recipient_id = m.recipient_id
      and s.consent_id = m.consent_id and s.ended_at is null offset 0 ${held}) s
    where (select true from mailing_consent c where c.id = m.consent_id and c.withdrawn_at is null
        and c.recipient_id = m.recipient_id and c.klusster_id = n.klusster_id and c.principal_id = n.owner_id limit 1)
      and (select true from suppression p where p.recipient_id = m.recipient_id
        and (p.klusster_id is null or p.klusster_id = n.klusster_id) and p.lifted_at is null limit 1) is null`;
