import type { EntityManager } from '@mikro-orm/core';
import { sendJob } from '../jobs/sendJob.js';
import { Fault } from '../kernel/errors.js';
import { Message } from './message.entity.js';
import { SEND_MESSAGE } from './sendMessage.job.js';

/**
 * Sends a message that failed or is uncertain once more, because an operator says so: the recipient may get it twice. It bears
 * the same Message-ID. Throws `Fault` for any other message.
 */
export async function resendMessage(em: EntityManager, id: string): Promise<void> {
  await em.transactional(async (within) => {
    const moved = await within.nativeUpdate(
      Message,
      { id, state: { $in: ['FAILED', 'UNCERTAIN'] } },
      { state: 'QUEUED', attempts: 0 },
    );
    if (moved === 0) throw new Fault('No message of this id has failed or is uncertain.');
    await sendJob(within, SEND_MESSAGE, { id });
  });
}
