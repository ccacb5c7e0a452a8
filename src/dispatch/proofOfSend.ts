import { addressIndexOf } from '../accounts/index.js';
import { staffWhoAsks } from '../cases/index.js';
import type { Ctx } from '../ctx.js';
import type { EmailAddress } from '../kernel/emailAddress.js';
import { KlussterError } from '../kernel/errors.js';
import { asId, type MessageId } from '../kernel/ids.js';
import { MailingConsent, openStatement, Recipient, type Statement, Suppression } from '../mailing/index.js';
import { Newsletter } from '../newsletters/index.js';
import { NewsletterMessage } from './newsletterMessage.entity.js';
import { openProof, type Proof } from './proof.js';
import { ProofLookUp } from './proofLookUp.entity.js';

export type Asked = { readonly messageId: string; readonly address?: EmailAddress | null | undefined };

/** What proves one message: the consent that it went by, what it was, what the gate decided, and what was said afterwards. */
export type Proven = NonNullable<Awaited<ReturnType<typeof recordsOf>>> & {
  readonly statement: Omit<Statement, 'email' | 'firstName' | 'lastName'>;
  readonly proof: Proof;
  /** Whether it went to the address that was named; null when none was. */
  readonly isToAddress: boolean | null;
};

/**
 * The proof of a message that was begun to be sent, for the Privacy Officer (CASL 13). It shows neither name nor address: whoever holds a
 * message or a complaint names the address, and is told whether it is that one. Each look is on record first. It is there as long as the
 * key of its consent, whether or not there still is a person. Throws `KlussterError` NOT_FOUND for a message without proof.
 */
export async function proofOfSend(ctx: Ctx, { messageId, address }: Asked): Promise<Proven> {
  const { em, now, keys, keyring } = ctx;
  const staff = await staffWhoAsks(ctx);
  const id = asId<MessageId>(messageId);
  if (!id) throw new KlussterError('NOT_FOUND');
  await em.transactional(async (em) => {
    await em.insert(ProofLookUp, { staff: staff.id, at: now, message: id, namedAddress: Boolean(address) });
    return { looked: true };
  });
  const records = await recordsOf(ctx, id);
  const key = records && (await keys.of(records.consent.id));
  if (!records?.message.proof || !key) throw new KlussterError('NOT_FOUND');
  const { message, consent, recipient } = records;
  const {
    email: _email,
    firstName: _first,
    lastName: _last,
    ...statement
  } = openStatement(key, consent.id, consent.statement);
  return {
    ...records,
    statement,
    proof: openProof(key, id, consent.id, message.proof as Uint8Array),
    isToAddress: address ? addressIndexOf(keyring, address).equals(recipient.addressIndex) : null,
  };
}

async function recordsOf({ em }: Pick<Ctx, 'em'>, id: string) {
  const message = await em.findOne(NewsletterMessage, { id });
  if (!message) return undefined;
  const [consent, newsletter, recipient] = await Promise.all([
    em.findOneOrFail(MailingConsent, { id: message.consent }),
    em.findOneOrFail(Newsletter, { id: message.newsletter }),
    em.findOneOrFail(Recipient, { id: message.recipient }),
  ]);
  const suppression = await em.findOne(
    Suppression,
    { recipient: message.recipient, liftedAt: null, $or: [{ klusster: null }, { klusster: newsletter.klusster }] },
    { orderBy: { at: 'asc' } },
  );
  return { message, consent, newsletter, recipient, suppression };
}
