import 'reflect-metadata';
import { proveKills } from './kills.js';

test(
  'dispatchers that are killed twelve times send nobody two, lose nobody in silence, and nobody who was answered gets another',
  () => proveKills(12),
  300_000,
);
