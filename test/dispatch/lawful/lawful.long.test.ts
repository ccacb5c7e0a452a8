import 'reflect-metadata';
import { proveLawful } from './proveLawful.js';

test('in three years of long lists no message leaves that was not lawful, and each can be proven', () =>
  proveLawful(10_000));
