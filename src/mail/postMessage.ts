import type { EntityManager } from '@mikro-orm/core';
import { sendJob } from '../jobs/sendJob.js';
import { type EmailAddress, emailAddress } from '../kernel/emailAddress.js';
import { type MessageId, newId } from '../kernel/ids.js';
import type { DataKey } from '../privacy/vault/seal.js';
import { sealContent } from './content.js';
import { Message } from './message.entity.js';
import { SEND_MESSAGE } from './sendMessage.job.js';
import type { Language } from './templates/note.js';
import type { TemplateCode, ValuesOf } from './templates/templates.js';

/** A message that is to be sent. */
export type Posting<Code extends TemplateCode> = {
  /** Whose it is: a person, or somebody who asks to become one. Her key seals it; when it is destroyed, nothing is sent. */
  readonly holder: string;
  readonly key: DataKey;
  readonly to: EmailAddress;
  readonly template: Code;
  readonly language: Language;
  readonly values: ValuesOf<Code>;
};

/**
 * Puts a message and the job that sends it into the transaction of `em`: it leaves once that commits, and never when it does
 * not. Nothing waits for the mail server. Throws `Fault` outside a transaction.
 */
export async function postMessage<Code extends TemplateCode>(
  { em, now }: { readonly em: EntityManager; readonly now: Date },
  { holder, key, to, template, language, values }: Posting<Code>,
): Promise<MessageId> {
  const id = newId<MessageId>();
  const content = sealContent(key, { id, holder }, { to: emailAddress(to), template, language, values });
  em.create(Message, { id, holder, content, state: 'QUEUED', attempts: 0, createdAt: now });
  await sendJob(em, SEND_MESSAGE, { id });
  return id;
}
