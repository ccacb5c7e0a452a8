import { startService } from '../support/service.js';
import { freshStorage } from '../support/town.js';
import { proveWithdrawals } from './proveWithdrawals.js';

test('nothing is shown after the answer: 1,000 withdrawals while others read', async () => {
  const storage = await freshStorage();
  const service = await startService(storage);
  try {
    await proveWithdrawals(service, 1_000);
  } finally {
    await service.close();
    await storage.drop();
  }
});
