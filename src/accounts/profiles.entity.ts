import { defineEntity, p } from '@mikro-orm/core';
import { internal, personal } from '../db/columns.js';
import { ofSeen, rowWall } from '../db/rowWalls.js';
import { Person } from '../people/index.js';
import { KLUSSTER_OWNER_STATES } from './klussterOwnerState.js';

const contact = personal({ category: 'CONTACT', purpose: 'CONTACT_SHARING', retention: 'PROFILE' });
const subscriberContact = personal({ category: 'CONTACT', purpose: 'MAILING', retention: 'SUBSCRIPTION' });
const standing = personal({ category: 'ACCOUNT', purpose: 'SERVICE', retention: 'PROFILE' });
const sharing = personal({ category: 'CONSENT', purpose: 'CONTACT_SHARING', retention: 'PROFILE' });
const link = personal({ category: 'LINK', purpose: 'SERVICE', retention: 'PROFILE' });

/** The profile of a Klusster Owner (§4.2). `contact` is sealed: firstName, lastName, email, phone, mailingAddress. */
export const KlussterOwner = defineEntity({
  name: 'KlussterOwner',
  tableName: 'klusster_owner',
  properties: {
    id: p.uuid().primary().comment(internal),
    person: () => p.oneToOne(Person).mapToPk().comment(link),
    /** Which state leads where is said in `klussterOwnerState.ts`. */
    state: p.enum([...KLUSSTER_OWNER_STATES]).comment(standing),
    stateSince: p.datetime().defaultRaw('now()').comment(standing),
    contact: p.blob().comment(contact),
    /** The text on sharing her contact that her consent stands for (§4): the database keeps it, from her last word (migration 0052). */
    sharedUnder: p.integer().nullable().comment(sharing),
  },
});

/** The profile of a Business Owner (§4.1). `contact` is sealed: firstName, lastName, email, phone, mailingAddress. */
export const BusinessOwner = defineEntity({
  name: 'BusinessOwner',
  tableName: 'business_owner',
  properties: {
    id: p.uuid().primary().comment(internal),
    person: () => p.oneToOne(Person).mapToPk().comment(link),
    contact: p.blob().comment(contact),
    /** The text on sharing her contact that her consent stands for (§4): the database keeps it, from her last word (migration 0052). */
    sharedUnder: p.integer().nullable().comment(sharing),
  },
});

/** The profile of a Consumer User (§4.3). `contact` is sealed: firstName, lastName, email. */
export const ConsumerUser = defineEntity({
  name: 'ConsumerUser',
  tableName: 'consumer_user',
  policies: [rowWall(ofSeen('person_id', 'any'))],
  properties: {
    id: p.uuid().primary().comment(internal),
    person: () => p.oneToOne(Person).mapToPk().comment(link),
    contact: p.blob().comment(subscriberContact),
  },
});
