import 'reflect-metadata';
import { proveKills } from './kills.js';

test(
  'dispatchers that are killed eight times send nobody two, lose nobody in silence, and nobody who was answered gets another',
  () => proveKills(8),
  300_000,
);
