import 'reflect-metadata';
import { proveSeeds } from './support/proveSeeds.js';

test(
  'whoever dies, breaks off, or comes twice: a card is charged once a month, for an open invoice, and no cent is lost',
  () => proveSeeds(60),
  300_000,
);
