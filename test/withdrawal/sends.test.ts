import 'reflect-metadata';
import { expectMet, seedOfDay } from '../support/meeting.js';
import { withdrawalMeetsSending } from './sends.js';

import.meta.jest.setTimeout(180_000);

test('withdrawn, or erased, while a newsletter is sent: nothing is sent after the answer, the others get theirs, and the link of an old message still answers', async () => {
  expectMet('withdrawals that met a sending', await withdrawalMeetsSending(seedOfDay(), 50));
});
