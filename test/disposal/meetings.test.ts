import 'reflect-metadata';
import { expectMet, seedOfDay } from '../support/meeting.js';
import { eraseMeetsExport, eraseMeetsInvoice } from './support/meetings.js';

import.meta.jest.setTimeout(180_000);

/** An erasure meets what else is done for her, 50 times at another point: `MEETING_SEED` has those of another day. */

test('erased while a package of what is held of her is made or fetched: it opens to nobody, no row names her, and nothing is a fault', async () => {
  expectMet('erasures that met an export', await eraseMeetsExport(seedOfDay(), 50));
});

test('erased while invoices are issued and her card is charged: each month has one invoice over the same sum, and what was taken is paid', async () => {
  expectMet('erasures that met an invoice', await eraseMeetsInvoice(seedOfDay(), 50));
});
