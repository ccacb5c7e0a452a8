import 'reflect-metadata';
import { proveLawful } from './proveLawful.js';

test('in three years no message leaves that was not lawful, and each can be proven', () => proveLawful(1_000), 240_000);
