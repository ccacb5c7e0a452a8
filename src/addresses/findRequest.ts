import type { EntityManager } from '@mikro-orm/core';
import { tokenHash } from '../accounts/index.js';
import type { Ctx } from '../ctx.js';
import type { DataKeys } from '../privacy/vault/keys.js';
import { type DataKey, unseal } from '../privacy/vault/seal.js';
import { AddressRequest, type AddressRequestKind } from './addressRequest.entity.js';
import { placeOf } from './place.js';

/** A request whose link was followed. */
export type FoundRequest = {
  readonly id: string;
  readonly holder: string;
  readonly key: DataKey;
  readonly language: 'EN' | 'FR';
  readonly request: Readonly<Record<string, string>>;
};

/** The request of a kind that the token of a link belongs to; undefined for a token that is unknown, used or too old. */
export async function findRequest(
  { em, keys, now }: Pick<Ctx, 'em' | 'keys' | 'now'>,
  kind: AddressRequestKind,
  token: string,
): Promise<FoundRequest | undefined> {
  const row = await em.findOne(AddressRequest, {
    kind,
    tokenHash: tokenHash(token),
    endedAt: null,
    expiresAt: { $gt: now },
  });
  return row ? openRequest(keys, row) : undefined;
}

/** What a request holds; undefined when its key is gone. */
export async function openRequest(
  keys: DataKeys,
  {
    id,
    holder,
    language,
    request,
  }: Pick<FoundRequest, 'id' | 'holder' | 'language'> & { readonly request: Uint8Array },
): Promise<FoundRequest | undefined> {
  const key = await keys.of(holder);
  return key && { id, holder, key, language, request: unseal(key, placeOf(id, holder), request) };
}

/** Ends a request, once: false when somebody else was first. In the transaction of `em`. */
export const endRequest = async (em: EntityManager, { id }: { readonly id: string }, now: Date): Promise<boolean> =>
  (await em.nativeUpdate(AddressRequest, { id, endedAt: null }, { endedAt: now })) === 1;
