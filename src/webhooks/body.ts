import { Fault } from '../kernel/errors.js';
import { fromGlobalId, type GlobalKind } from '../kernel/ids.js';
import type { KeyDerivation } from '../privacy/vault/keyEncryption.js';
import { type DataKey, seal, unseal } from '../privacy/vault/seal.js';
import { WEBHOOK_EVENTS, type WebhookAbout, type WebhookData, type WebhookEventCode } from './webhookEvents.js';

/** What partners know people and grants by: global ids, and nothing that could be an address or a name. */
const KINDS: Readonly<Record<WebhookAbout, ReadonlySet<string>>> = {
  subject: new Set<GlobalKind>(['KlussterOwner', 'BusinessOwner', 'ConsumerUser']),
  grant: new Set<GlobalKind>(['PartnerGrant']),
};

/** What is told, without what a partner could not know already. */
export type Told<Code extends WebhookEventCode = WebhookEventCode> = {
  readonly event: Code;
  /** What it is about: the global id of a profile or of a grant, as the partner was given it; nothing in a trial. */
  readonly about: string | undefined;
  readonly data: WebhookData<Code>;
  readonly at: Date;
};

/** The body that is signed and sent. Throws `Fault` for anything in it that is not of the form that its event allows. */
export function bodyOf({ event, about, data, at }: Told): string {
  const { type, about: name, holds } = WEBHOOK_EVENTS[event];
  const allowed: Readonly<Record<string, (word: string) => boolean>> = holds;
  const isIdOfKind = name ? KINDS[name].has(fromGlobalId(about ?? '')?.kind ?? '') : about === undefined;
  if (!isIdOfKind) throw new Fault('What an event is about is the id of a profile or of a grant.', event);
  for (const [list, words] of Object.entries<readonly string[]>(data)) {
    const isWord = allowed[list];
    if (!isWord || !words.every(isWord)) throw new Fault('An event holds ids and words only.', event);
  }
  return JSON.stringify({ type, timestamp: at.toISOString(), data: { ...(name && { [name]: about }), ...data } });
}

/** Whose a delivery is, and which. */
export type Which = { readonly id: string; readonly holder: string | null };

const placeOf = ({ id, holder }: Which) => ({
  table: 'webhook_delivery',
  record: id,
  person: holder ?? '',
  group: 'body',
});

/** What seals a body about nobody who is here: an erasure must still arrive after the key of its person is gone. */
export const keyOfNobody = (keyring: KeyDerivation): DataKey => keyring.derive('webhook');

export const sealBody = (key: DataKey, which: Which, body: string): Buffer => seal(key, placeOf(which), { body });

/** Throws `SealBroken` when it does not open under this key. */
export const openBody = (key: DataKey, which: Which, sealed: Uint8Array): Buffer =>
  Buffer.from(unseal(key, placeOf(which), sealed).body as string);
