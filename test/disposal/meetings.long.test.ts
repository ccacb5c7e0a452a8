import 'reflect-metadata';
import { expectMet, type Met, seedOfDay } from '../support/meeting.js';
import { eraseMeetsExport, eraseMeetsInvoice } from './support/meetings.js';

/** Each town sees so many: what is erased stays as a pseudonym, and whoever issues looks at it again. */
const A_TOWN = 100;
const TOWNS = 10;

async function proveIn(what: string, meet: (seed: number, meetings: number) => Promise<Met>): Promise<void> {
  for (let town = 0; town < TOWNS; town += 1) expectMet(what, await meet(seedOfDay() * 1_000 + town, A_TOWN));
}

test('1,000 erasures that meet an export', () => proveIn('erasures that met an export', eraseMeetsExport));

test('1,000 erasures that meet an invoice', () => proveIn('erasures that met an invoice', eraseMeetsInvoice));
