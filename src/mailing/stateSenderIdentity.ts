import { type Confirmed, type OwnContact, websiteUrl, willBePublic } from '../businesses/index.js';
import type { Ctx } from '../ctx.js';
import { sendJob } from '../jobs/sendJob.js';
import { plainLine } from '../kernel/text.js';
import { isRefused, type Refused, refusedFor } from '../kernel/userErrors.js';
import { ownerWhoAsks, ownKlusster } from '../klussters/index.js';
import { askingAgain } from './askingAgain.js';
import { SenderIdentity } from './senderIdentity.entity.js';

/** Who sends the mailing list of a klusster, as its owner says it. */
export type Stating = {
  readonly klussterId: string;
  /** The version that she has read; none where she has not stated any. */
  readonly version?: number | null;
  readonly businessName: string;
  readonly mailingAddress: string;
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly website?: string | null;
  readonly validUntil?: Date | null;
  /** What of it may be public though it is her own. */
  readonly confirmPublic?: readonly Confirmed[] | null;
};

/** Of which klusster it was stated. */
export type Stated = { readonly klusster: string };

const NAME_MAX = 120;

/**
 * States who sends the mailing list of a klusster of hers: every consent that is asked for and every message that is sent from then on
 * says it. What is her own is compared as for a business, and nothing is written before she confirmed it. Whoever has subscribed for a
 * former owner is asked again. Throws `KlussterError` NOT_FOUND for a klusster that is not hers.
 */
export async function stateSenderIdentity(ctx: Ctx, input: Stating, own: OwnContact): Promise<Stated | Refused> {
  const owner = ownerWhoAsks(ctx.viewer);
  return ctx.em.transactional(async (em): Promise<Stated | Refused> => {
    const { id: klusster } = await ownKlusster(em, ctx.viewer, input.klussterId);
    const said = identityFrom(input, ctx.now);
    if (isRefused(said)) return said;
    const known = await em.findOne(SenderIdentity, { klusster });
    const hers = known?.owner === owner ? known : undefined;
    if ((hers?.version ?? null) !== (input.version ?? null)) return refusedFor('CONFLICT', { field: 'version' });
    const warning = willBePublic(changedIn(said, hers), own, input.confirmPublic ?? []);
    if (warning) return named(warning);
    const stated = { ...said, owner, statedAt: ctx.now };
    if (known) Object.assign(known, stated);
    else em.create(SenderIdentity, { klusster, ...stated });
    await em.flush();
    if (!hers) await sendJob(em, askingAgain, { id: klusster });
    return { klusster };
  });
}

type Said = Pick<Required<Stating>, 'businessName' | 'mailingAddress'> & {
  readonly [Field in 'phone' | 'email' | 'website']: string | null;
} & { readonly validUntil: Date | null };

/** The same as it is stored, or what is wrong with it. The scalars have seen to the form of phone, e-mail and address. */
function identityFrom(input: Stating, now: Date): Said | Refused {
  const { mailingAddress, phone = null, email = null, validUntil = null } = input;
  const businessName = plainLine(input.businessName, NAME_MAX);
  if (businessName === '') return refusedFor('NAME_MISSING', { field: 'businessName' });
  const website = input.website ? websiteUrl(input.website) : null;
  if (website === undefined) return refusedFor('WEBSITE_REFUSED', { field: 'website' });
  if (phone === null && email === null && website === null)
    return refusedFor('IDENTITY_INCOMPLETE', { field: 'phone' });
  if (validUntil && validUntil <= now) return refusedFor('IDENTITY_INCOMPLETE', { field: 'validUntil' });
  return { businessName, mailingAddress, phone, email, website, validUntil };
}

/** The contact that is not public yet. */
function changedIn(
  { phone, email, mailingAddress }: Said,
  before: { readonly [Field in 'phone' | 'email' | 'mailingAddress']?: string | null | undefined } | undefined,
) {
  return {
    ...(phone !== before?.phone && { phone: phone as never }),
    ...(email !== before?.email && { email: email as never }),
    ...(mailingAddress !== before?.mailingAddress && { address: mailingAddress }),
  };
}

/** A warning by the names of the fields here. */
const named = ({ userErrors }: Refused): Refused => ({
  userErrors: userErrors.map((error) => (error.field === 'address' ? { ...error, field: 'mailingAddress' } : error)),
});
