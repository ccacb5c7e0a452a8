import { Fault } from './errors.js';

/** Throws `Fault` unless the condition holds. `message` is a constant sentence without values. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Fault(message);
}

/** Marks a branch that the types rule out; throws `Fault` when reached all the same, without repeating the value. */
export function never(_unreachable: never): never {
  throw new Fault('A branch was reached that the types rule out.');
}
