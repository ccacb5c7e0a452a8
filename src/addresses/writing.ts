import type { EntityManager } from '@mikro-orm/core';
import { accountAt, accountOf, credentialOf, type FoundAccount, newToken, tokenHash } from '../accounts/index.js';
import { type Job, type JobTools, UNHURRIED } from '../jobs/job.js';
import { canonicalEmail, type EmailAddress } from '../kernel/emailAddress.js';
import type { PersonId } from '../kernel/ids.js';
import { postMessage } from '../mail/index.js';
import { type DataKey, seal } from '../privacy/vault/seal.js';
import { AddressRequest, type AddressRequestKind } from './addressRequest.entity.js';
import { endRequest, type FoundRequest, openRequest } from './findRequest.js';
import { type Known, LETTERS, type Letter } from './letters.js';
import { placeOf } from './place.js';

/** Writes the letter that a request calls for, once. A request whose key is gone is nobody's any more. */
export const writing: Job = {
  name: 'write-address-letter',
  purpose: 'SERVICE',
  options: UNHURRIED,
  async handle(tools, { id }) {
    const now = tools.clock.now();
    const em = tools.fork();
    const row = await em.findOne(AddressRequest, { id, tokenHash: null, endedAt: null, expiresAt: { $gt: now } });
    const request = row && (await openRequest(tools.keys, row));
    if (!request) return;
    const email = request.request.email as EmailAddress;
    const account = await accountAt(em, tools, email);
    const letter = LETTERS[row.kind][knownAs(account)];
    // Counted before the transaction: the embedded database has one connection, and the count is made on it.
    const isWritten = letter !== undefined && (await tools.letterThrottle.admits(canonicalEmail(email)));
    // To the address of the account and never to the one that was given: the two may differ where the index does not.
    const to = account ? addressOf(account) : { holder: request.holder, key: request.key, to: email };
    await em.transactional(async (em) => {
      const credential = account && letter?.isOfCredential && credentialOf(account.passwordHash);
      const kept = credential ? { ...request.request, credential } : request.request;
      if (isWritten) await write(em, tools, { ...request, request: kept, kind: row.kind, letter, to });
      else await endRequest(em, request, now);
    });
  },
};

type Recipient = { readonly holder: string; readonly key: DataKey; readonly to: EmailAddress };
type Writing = FoundRequest & {
  readonly kind: AddressRequestKind;
  readonly letter: Exclude<Letter, undefined>;
  readonly to: Recipient;
};

async function write(em: EntityManager, tools: JobTools, { letter, to, ...request }: Writing): Promise<void> {
  const now = tools.clock.now();
  const { language } = request;
  const token = letter.proves ? newToken() : undefined;
  const isFirst = token ? await claim(em, request, token) : await endRequest(em, request, now);
  if (!isFirst) return;
  const told = Object.fromEntries((letter.tells ?? []).map((name) => [name, request.request[name] ?? '']));
  const values = { ...told, link: linkTo(tools, pageOf(letter, request), token, letter.isInPath) } as never;
  await postMessage({ em, now }, { ...to, language, template: letter.template, values });
  if (request.kind === 'NEW_ADDRESS' && letter.proves) await writeToOld(em, tools, request);
}

/** Puts the token of the letter into the request, and what it is good for; false when another worker was first. */
async function claim(em: EntityManager, { id, holder, key, request }: FoundRequest, token: string): Promise<boolean> {
  const written = { tokenHash: tokenHash(token), request: seal(key, placeOf(id, holder), request) };
  return (await em.nativeUpdate(AddressRequest, { id, tokenHash: null, endedAt: null }, written)) === 1;
}

/** Whoever has the session may not be she whose account it is: the address that the account has is asked as well. */
async function writeToOld(em: EntityManager, tools: JobTools, { id, holder, language }: FoundRequest): Promise<void> {
  const account = await accountOf(em, tools, holder as PersonId);
  if (!account) return;
  const token = newToken();
  await em.nativeUpdate(AddressRequest, { id }, { oldTokenHash: tokenHash(token) });
  await postMessage(
    { em, now: tools.clock.now() },
    {
      ...addressOf(account),
      language,
      template: 'CONFIRM_ADDRESS_CHANGE',
      values: { link: linkTo(tools, 'confirm-address', token) },
    },
  );
}

/** A link of a partner's sign-in page leads back to that very page, which only the browser has in which it was asked for. */
const pageOf = ({ page, proves }: Exclude<Letter, undefined>, { request: { interaction } }: FoundRequest): string =>
  proves && interaction ? `${page}/${interaction}` : page;

const knownAs = (account: FoundAccount | undefined): Known => {
  if (!account) return 'nobody';
  return account.passwordHash === undefined ? 'somebody without a password' : 'somebody with a password';
};

const addressOf = ({ person, key, email }: FoundAccount): Recipient => ({ holder: person, key, to: email });

/**
 * A token stands after the `#`, where no server, proxy or log on the way is told of it; or in the path of a page that needs no script,
 * where it does nothing until a button is pressed.
 */
const linkTo = ({ publicUrl }: JobTools, page: string, token: string | undefined, isInPath?: true): string =>
  `${publicUrl}/${page}${token === undefined ? '' : `${isInPath ? '/' : '#'}${token}`}`;
