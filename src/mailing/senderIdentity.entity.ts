import { defineEntity, p } from '@mikro-orm/core';
import { KlussterOwner } from '../accounts/index.js';
import { open } from '../db/columns.js';
import { Klusster } from '../klussters/index.js';

/** For so many days after a message, at least, the mailing address that it names holds (CASL 6(3)). */
export const IDENTITY_DAYS = 60;

/**
 * Who sends the mailing list of a klusster, as every message says it (CASL 6(2), SOR/2012-36 s.2): public contact of a business, which
 * its owner confirmed as such. It is of one owner: whoever takes the klusster over gives her own.
 */
export const SenderIdentity = defineEntity({
  name: 'SenderIdentity',
  tableName: 'sender_identity',
  properties: {
    klusster: () =>
      p.oneToOne(Klusster).primary().mapToPk().updateRule('no action').deleteRule('no action').comment(open),
    owner: () => p.manyToOne(KlussterOwner).mapToPk().comment(open),
    version: p.integer().version().comment(open),
    businessName: p.text().comment(open),
    mailingAddress: p.text().comment(open),
    /** At least one of the three. */
    phone: p.text().nullable().comment(open),
    email: p.text().nullable().comment(open),
    website: p.text().nullable().comment(open),
    /** The last day on which the mailing address holds, where it is known to end: it must hold 60 days after a message. */
    validUntil: p.datetime().nullable().comment(open),
    statedAt: p.datetime().comment(open),
  },
  checks: [{ name: 'sender_identity_can_be_reached', expression: 'num_nonnulls("phone", "email", "website") >= 1' }],
});
