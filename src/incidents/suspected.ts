import {
  AccountAddress,
  addressIndexOf,
  BusinessOwner,
  ConsumerUser,
  KlussterOwner,
  Session,
} from '../accounts/index.js';
import type { Ctx } from '../ctx.js';
import type { EmailAddress } from '../kernel/emailAddress.js';
import { KlussterError } from '../kernel/errors.js';
import { fromGlobalId, type GlobalRef, isId } from '../kernel/ids.js';
import { Delegation, Partner } from '../partners/index.js';
import { StaffMember } from '../staff/index.js';
import type { Looking } from './gather.js';

/** Whose reads are suspected: one of these, or nothing where it did not happen through the API. */
export type Suspected = {
  readonly suspect?: string | null;
  readonly clientId?: string | null;
  readonly staff?: EmailAddress | null;
};

type Found = Pick<Looking, 'suspect' | 'credential' | 'viewer' | 'partner'>;

const NOBODY: Found = { suspect: 'NONE', credential: null, viewer: null, partner: null };

/** Who stands in the ledger for what was named. Throws `KlussterError` NOT_FOUND for what is not there; BAD_USER_INPUT where more than one is named. */
export async function suspected(
  ctx: Pick<Ctx, 'em' | 'keyring'>,
  { suspect, clientId, staff }: Suspected,
): Promise<Found> {
  if ([suspect, clientId, staff].filter(Boolean).length > 1)
    throw new KlussterError('BAD_USER_INPUT', 'Name one whose reads are suspected.');
  if (suspect) return named(ctx, fromGlobalId(suspect));
  if (clientId) return partnerBy(ctx, clientId);
  return staff ? staffAt(ctx, staff) : NOBODY;
}

async function named({ em }: Pick<Ctx, 'em'>, ref: GlobalRef | undefined): Promise<Found> {
  switch (ref?.kind) {
    case 'Session': {
      // A session is forgotten long before the ledger is.
      const session = await em.findOne(Session, { id: ref.id });
      return { ...NOBODY, suspect: 'SESSION', credential: ref.id, viewer: session?.person ?? null };
    }
    case 'PartnerGrant': {
      const grant = there(await em.findOne(Delegation, { id: ref.id }));
      return { ...NOBODY, suspect: 'GRANT', viewer: grant.person, partner: grant.partner };
    }
    case 'KlussterOwner':
      return person(await em.findOne(KlussterOwner, { id: ref.id }));
    case 'BusinessOwner':
      return person(await em.findOne(BusinessOwner, { id: ref.id }));
    case 'ConsumerUser':
      return person(await em.findOne(ConsumerUser, { id: ref.id }));
    default:
      throw new KlussterError('NOT_FOUND');
  }
}

const person = (profile: { readonly person: string } | null): Found => ({
  ...NOBODY,
  suspect: 'PERSON',
  viewer: there(profile).person,
});

async function partnerBy({ em }: Pick<Ctx, 'em'>, clientId: string): Promise<Found> {
  const partner = there(isId(clientId) ? await em.findOne(Partner, { id: clientId }) : null);
  return { ...NOBODY, suspect: 'PARTNER', partner: partner.id };
}

/** Whoever left is looked for as well. */
async function staffAt({ em, keyring }: Pick<Ctx, 'em' | 'keyring'>, email: EmailAddress): Promise<Found> {
  const at = there(await em.findOne(AccountAddress, { addressIndex: addressIndexOf(keyring, email) }));
  const member = there(await em.findOne(StaffMember, { person: at.person }));
  return { ...NOBODY, suspect: 'STAFF', viewer: member.person };
}

function there<Row extends object>(row: Row | null): Row {
  if (!row) throw new KlussterError('NOT_FOUND');
  return row;
}
