import { defineEntity, p } from '@mikro-orm/core';
import { internal, personal } from '../db/columns.js';
import { ofSeen, rowWall } from '../db/rowWalls.js';
import { Person } from '../people/index.js';

const ACCOUNT = { category: 'ACCOUNT', purpose: 'SERVICE', retention: 'PROFILE' } as const;

/** How a person signs in. The address is sealed; it is found again through {@link AccountAddress}. */
export const Account = defineEntity({
  name: 'Account',
  tableName: 'account',
  policies: [rowWall(ofSeen('person_id', 'account'))],
  properties: {
    person: () => p.oneToOne(Person).primary().mapToPk().comment(personal(ACCOUNT)),
    /** Sealed: `email`. */
    account: p.blob().comment(personal(ACCOUNT)),
    /** Argon2id in PHC form: salted, so it says nothing of the person. None for who signs in by a link to her address. */
    passwordHash: p.text().nullable().comment(internal),
  },
});

/** Look-up from a sign-in address to its person, a table of its own keyed by what is looked up: the blind index of the address. */
export const AccountAddress = defineEntity({
  name: 'AccountAddress',
  tableName: 'account_address',
  policies: [rowWall(ofSeen('person_id', 'consent'))],
  properties: {
    addressIndex: p.blob().primary().comment(personal(ACCOUNT)),
    person: () => p.oneToOne(Person).mapToPk().comment(personal(ACCOUNT)),
  },
});
