/** Numbers that are the same again for the same seed (mulberry32). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to 1, which it never is. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  isSo(chance: number): boolean {
    return this.next() < chance;
  }

  one<Of>(of: readonly Of[]): Of {
    return of[this.below(of.length)] as Of;
  }

  /** Another sequence, which goes its own way from here. */
  branch(): Random {
    return new Random(this.below(2 ** 32));
  }
}
