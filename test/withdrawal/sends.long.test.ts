import 'reflect-metadata';
import { expectMet, seedOfDay } from '../support/meeting.js';
import { withdrawalMeetsSending } from './sends.js';

test('1,000 withdrawals that meet a sending', async () => {
  for (let town = 0; town < 10; town += 1)
    expectMet('withdrawals that met a sending', await withdrawalMeetsSending(seedOfDay() * 1_000 + town, 100));
});
