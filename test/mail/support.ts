import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/core';
import { emailAddress } from '../../src/kernel/emailAddress.js';
import { postMessage } from '../../src/mail/index.js';
import type { Posting } from '../../src/mail/postMessage.js';
import type { TemplateCode } from '../../src/mail/templates/templates.js';
import { provisionKey } from '../../src/privacy/vault/keys.js';
import type { Stores } from '../../src/stores.js';

/** Somebody who is written to: an id with a key of its own, as a pending request has it. */
export async function newHolder({ keyStore, keyring }: Pick<Stores, 'keyStore' | 'keyring'>) {
  const holder = randomUUID();
  return { holder, key: await provisionKey(keyStore, keyring, holder) };
}

export const LINK = 'https://klusster.test/confirm#token=kls_abc&and=more';

/** Posts a message in a transaction of its own or within that of `em`, to a holder of its own unless one is named; resolves with its id. */
export async function post<Code extends TemplateCode = 'CONFIRM_REGISTRATION'>(
  stores: Stores,
  posting: Partial<Omit<Posting<Code>, 'to'>> & { readonly to?: string } = {},
  em: EntityManager = stores.main.fork(),
): Promise<string> {
  const { to = 'amina@example.test', ...rest } = posting;
  const whole = {
    ...(posting.holder ? {} : await newHolder(stores)),
    template: 'CONFIRM_REGISTRATION',
    language: 'EN',
    values: { link: LINK },
    ...rest,
    to: emailAddress(to),
  } as never as Posting<Code>;
  return em.transactional((within) => postMessage({ em: within, now: new Date() }, whole));
}

/** Where a message stands, asked of the database. */
export async function stateOf({ main }: Pick<Stores, 'main'>, id: string): Promise<string | null | undefined> {
  return (await main.reserve.query('select state::text from message where id = $1::uuid', [id]))[0]?.[0];
}
