import type { CardDetails } from '../kernel/cardGateway.js';
import type { KeyDerivation } from '../privacy/vault/keyEncryption.js';
import { type DataKey, type SealedAt, seal, unseal } from '../privacy/vault/seal.js';

type OfCard = { readonly id: string; readonly person: string };

const at = ({ id, person }: OfCard, group: string): SealedAt => ({ table: 'card', record: id, person, group });

/** Seals what may be shown of a card to its owner. */
export const sealDetails = (key: DataKey, of: OfCard, { brand, last4, expiry }: CardDetails): Buffer =>
  seal(key, at(of, 'card'), { brand, last4, expiry });

/** What may be shown of a card. Throws `SealBroken` when it does not open under this key. */
export const openDetails = (key: DataKey, of: OfCard, card: Uint8Array): CardDetails =>
  unseal(key, at(of, 'card'), card) as never as CardDetails;

/** Seals what the gateway knows a card by, apart from what may be shown of it. */
export const sealToken = (key: DataKey, of: OfCard, token: string): Buffer => seal(key, at(of, 'token'), { token });

/** What the gateway knows a card by. Throws `SealBroken` when it does not open under this key. */
export const openToken = (key: DataKey, of: OfCard, token: Uint8Array): string =>
  unseal(key, at(of, 'token'), token).token as string;

/** For which months its owner was told that a card ends, such as `2027-03`: sealed, since they tell when it does. */
export type Notices = readonly string[];

export const sealNotices = (key: DataKey, of: OfCard, told: Notices): Buffer =>
  seal(key, at(of, 'notices'), { told: told.join(' ') });

export const openNotices = (key: DataKey, of: OfCard, notices: Uint8Array): Notices =>
  (unseal(key, at(of, 'notices'), notices).told as string).split(' ').filter((month) => month !== '');

const detachedAt = (id: string): SealedAt => ({ table: 'card_detachment', record: id, person: '', group: 'token' });

/** Seals the token of a card that the gateway is still to forget, under a key of the service. */
export const sealDetached = (keyring: KeyDerivation, id: string, token: string): Buffer =>
  seal(keyring.derive('card'), detachedAt(id), { token });

export const openDetached = (keyring: KeyDerivation, id: string, token: Uint8Array): string =>
  unseal(keyring.derive('card'), detachedAt(id), token).token as string;
