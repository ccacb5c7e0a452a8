import type { EntityManager, InferEntity } from '@mikro-orm/core';
import { accountAt, accountOf, type FoundAccount, newToken, tokenHash } from '../accounts/index.js';
import { type Job, type JobTools, UNHURRIED } from '../jobs/job.js';
import { canonicalEmail, type EmailAddress } from '../kernel/emailAddress.js';
import type { PersonId } from '../kernel/ids.js';
import { postMessage } from '../mail/index.js';
import type { DataKey } from '../privacy/vault/seal.js';
import { AddressRequest } from './addressRequest.entity.js';
import { openRequest } from './findRequest.js';
import { type Known, LETTERS } from './letters.js';

type Request = InferEntity<typeof AddressRequest>;

/** Writes the letter that a request calls for, once. A request whose key is gone is nobody's any more. */
export const writing: Job = {
  name: 'write-address-letter',
  options: UNHURRIED,
  handle: (tools, { id }) => tools.fork().transactional((em) => write(em, tools, id)),
};

async function write(em: EntityManager, tools: JobTools, id: string): Promise<void> {
  const now = tools.clock.now();
  const row = await em.findOne(AddressRequest, { id, tokenHash: null, endedAt: null, expiresAt: { $gt: now } });
  const found = row && (await openRequest(tools.keys, row));
  if (!found) return;
  const email = found.request.email as EmailAddress;
  const account = await accountAt(em, tools, email);
  const letter = LETTERS[row.kind][knownAs(account)];
  if (!letter || !(await tools.letterThrottle.admits(canonicalEmail(email)))) {
    row.endedAt = now;
    return;
  }
  // To the address of the account and never to the one that was given: the two may differ where the index does not.
  const to = account ? addressOf(account) : { holder: found.holder, key: found.key, to: email };
  const post = { em, now };
  const { language } = found;
  const { template, page } = letter;
  const token = letter.proves ? newToken() : undefined;
  if (token === undefined) row.endedAt = now;
  else row.tokenHash = tokenHash(token);
  await postMessage(post, { ...to, language, template, values: { link: linkTo(tools, page, token) } });
  if (row.kind === 'NEW_ADDRESS' && letter.proves) await writeToOld(em, tools, row);
}

/** Whoever has the session may not be she whose account it is: the address that the account has is asked as well. */
async function writeToOld(em: EntityManager, tools: JobTools, row: Request): Promise<void> {
  const account = await accountOf(em, tools, row.holder as PersonId);
  if (!account) return;
  const token = newToken();
  row.oldTokenHash = tokenHash(token);
  await postMessage(
    { em, now: tools.clock.now() },
    {
      ...addressOf(account),
      language: row.language,
      template: 'CONFIRM_ADDRESS_CHANGE',
      values: { link: linkTo(tools, 'confirm-address', token) },
    },
  );
}

const knownAs = (account: FoundAccount | undefined): Known => {
  if (!account) return 'nobody';
  return account.passwordHash === undefined ? 'somebody without a password' : 'somebody with a password';
};

const addressOf = ({ person, key, email }: FoundAccount): { holder: string; key: DataKey; to: EmailAddress } => ({
  holder: person,
  key,
  to: email,
});

/** A token stands after the `#`, where no server, proxy or log on the way is told of it. */
const linkTo = ({ publicUrl }: JobTools, page: string, token: string | undefined): string =>
  `${publicUrl}/${page}${token === undefined ? '' : `#${token}`}`;
