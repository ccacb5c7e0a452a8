import 'reflect-metadata';
import { proveKills } from './support/killRunners.js';

test(
  'runners that are killed eight times charge nobody twice, and lose no payment that was made',
  () => proveKills(8),
  120_000,
);
