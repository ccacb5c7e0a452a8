import 'reflect-metadata';
import { proveKills } from './support/killRunners.js';

test('runners that are killed two hundred times charge nobody twice, and lose no payment that was made', () =>
  proveKills(200));
