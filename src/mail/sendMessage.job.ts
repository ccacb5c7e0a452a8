import { type EntityManager, raw } from '@mikro-orm/core';
import { type Job, type JobData, type JobTools, TryLater } from '../jobs/job.js';
import { Fault } from '../kernel/errors.js';
import type { MailOutcome } from '../kernel/mailPort.js';
import type { DataKey } from '../privacy/vault/seal.js';
import { openContent, sealRecord } from './content.js';
import { letterOf } from './letter.js';
import { Message, type MessageState } from './message.entity.js';

/** A message that was begun so often, over about three days, counts as failed. */
const ATTEMPTS = 300;

/**
 * Sends one message. Safe to be called twice: a message is sent by the one who moves its record from QUEUED to SENDING, and
 * whoever finds it SENDING knows that its sender is gone and that nobody can say how far it came.
 */
export const SEND_MESSAGE: Job = {
  name: 'send-message',
  purpose: 'SERVICE',
  options: {
    // More often than `ATTEMPTS`: the record ends it, not the queue.
    retryLimit: 1_000,
    retryDelay: 5,
    retryDelayMax: 15 * 60,
    heartbeatSeconds: 20,
    expireInSeconds: 5 * 60,
  },
  handle: sendMessage,
};

const UNCERTAIN = 'Nobody can say whether a message arrived. It is not sent again by itself.';

async function sendMessage(tools: JobTools, { id }: JobData): Promise<void> {
  const em = tools.fork();
  const record = await em.findOne(Message, { id });
  if (record?.state === 'SENDING' && (await move(em, id, ['SENDING'], { state: 'UNCERTAIN' })))
    tools.log.warn({ message: id }, UNCERTAIN);
  if (record?.state !== 'QUEUED') return;
  const key = await keyOf(tools, em, record);
  if (key) await sendTo(tools, em, record, key);
  else await move(em, id, ['QUEUED'], { state: 'DROPPED' });
}

type Queued = { readonly id: string; readonly holder: string; readonly content: Uint8Array; readonly attempts: number };

/** Her key; undefined when it was destroyed. A key store that is away is waited for, one that has not what it must is not. */
const keyOf = async ({ keys }: JobTools, em: EntityManager, { id, holder }: Queued) => {
  try {
    return await keys.of(holder);
  } catch (error) {
    if (error instanceof Fault) await move(em, id, ['QUEUED'], { state: 'FAILED' });
    throw error;
  }
};

async function sendTo(tools: JobTools, em: EntityManager, record: Queued, key: DataKey): Promise<void> {
  const { id, attempts } = record;
  const written = await writtenFrom(tools, record, key).catch(async (fault) => {
    // No later attempt could do better.
    await move(em, id, ['QUEUED'], { state: 'FAILED' });
    throw fault;
  });
  if (!(await move(em, id, ['QUEUED'], { state: 'SENDING', attempts: raw('attempts + 1') }))) return;
  // Committed: from here on it is known that it may have left.
  const outcome: MailOutcome = await tools.mail.send(written.letter).catch(() => 'UNKNOWN');
  switch (outcome) {
    case 'SENT': {
      const content = sealRecord(key, record, written.content);
      // Also when somebody has given this worker up meanwhile.
      await move(em, id, ['SENDING', 'UNCERTAIN'], { state: 'SENT', sentAt: tools.clock.now(), content });
      return;
    }
    case 'REFUSED':
      await move(em, id, ['SENDING', 'UNCERTAIN'], { state: 'FAILED' });
      tools.log.warn({ message: id }, 'A message was refused for good.');
      return;
    case 'UNKNOWN':
      await move(em, id, ['SENDING'], { state: 'UNCERTAIN' });
      tools.log.warn({ message: id }, UNCERTAIN);
      return;
    case 'LATER':
      await move(em, id, ['SENDING'], { state: attempts + 1 < ATTEMPTS ? 'QUEUED' : 'FAILED' });
      throw new TryLater('No mail can be handed over now.');
  }
}

async function writtenFrom(tools: JobTools, record: Queued, key: DataKey) {
  const content = openContent(key, record, record.content);
  return { content, letter: await letterOf(tools, record.id, content) };
}

/** Whether a record stood in one of these states and was moved on. */
async function move(
  em: EntityManager,
  id: string,
  from: readonly MessageState[],
  to: { readonly state: MessageState } & Readonly<Record<string, unknown>>,
): Promise<boolean> {
  return (await em.nativeUpdate(Message, { id, state: { $in: [...from] } }, to as never)) > 0;
}
