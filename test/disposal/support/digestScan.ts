/** Fibonacci hashing of four bytes; a global is slow to reach from within a test. */
const { imul } = Math;
const GOLDEN = 0x9e3779b1;
/** So many bytes of a digest tell it from chance; one that was cut shorter is not looked for. */
const SHORTEST = 8;

/** What is looked for: so many digests, made when they are asked for, each byte of one as a character; and what each is called. */
export type Digests = {
  readonly count: number;
  readonly digest: (n: number) => string;
  readonly name: (n: number) => string;
};

/** As text: in hexadecimal digits, in base64 or its form for URLs. Eight bytes are so many characters at least. */
const IN_TEXT = { hex: /[0-9a-fA-F]{16,}/g, base64: /[A-Za-z0-9+/_-]{11,}/g } as const;
type Text = keyof typeof IN_TEXT;

/**
 * Looks for millions of digests at once, whole or cut to eight bytes and more: in every place of some bytes, and in what stands there in hexadecimal digits or in
 * base64, from whichever character on.
 */
export class DigestScan {
  readonly #of: Digests;
  /** Whether any digest begins with four such bytes: a bit for each remainder. */
  readonly #heads = new Uint32Array(1 << 22);
  readonly #slots: Int32Array;
  readonly #firsts: Int32Array;
  /** Bytes looked at so far, those that were text in another coding once more. */
  scanned = 0;

  constructor(of: Digests) {
    this.#of = of;
    const size = 2 ** Math.ceil(Math.log2(of.count * 1.3 + 2));
    this.#slots = new Int32Array(size).fill(-1);
    this.#firsts = new Int32Array(size);
    for (let n = 0; n < of.count; n++) {
      const first = firstOf(of.digest(n));
      const bit = imul(first, GOLDEN) >>> 5;
      this.#heads[bit >>> 5] = (this.#heads[bit >>> 5] as number) | (1 << (bit & 31));
      let at = this.#place(first);
      while (this.#slots[at] !== -1) at = (at + 1) & (size - 1);
      this.#slots[at] = n;
      this.#firsts[at] = first;
    }
  }

  #place(first: number): number {
    return (imul(first, GOLDEN) >>> 1) & (this.#slots.length - 1);
  }

  toString(): string {
    return `${this.#of.count.toLocaleString('en')} digests over ${this.scanned.toLocaleString('en')} bytes`;
  }

  /** Names of the digests that are in these bytes, each with the coding in which it stands there. */
  in(bytes: Buffer): string[] {
    const found = new Set<string>();
    this.#raw(bytes, 'raw', found);
    const text = bytes.toString('latin1');
    for (const coding of Object.keys(IN_TEXT) as Text[])
      for (const [run] of text.matchAll(IN_TEXT[coding])) {
        // A digest begins with any character of the run: of four in base64, of two in hexadecimal digits, each is another text.
        const ways = coding === 'hex' ? 2 : 4;
        for (let from = 0; from < ways && from < run.length; from++)
          this.#raw(Buffer.from(run.slice(from), coding), coding, found);
      }
    return [...found];
  }

  #raw(bytes: Buffer, coding: string, found: Set<string>): void {
    this.scanned += bytes.length;
    const heads = this.#heads;
    let first = 0;
    for (let at = 0; at < bytes.length; at++) {
      first = (first >>> 8) | ((bytes[at] as number) << 24);
      const bit = imul(first, GOLDEN) >>> 5;
      if (((heads[bit >>> 5] as number) & (1 << (bit & 31))) === 0 || at < 3) continue;
      this.#compare(bytes, at - 3, first, coding, found);
    }
  }

  #compare(bytes: Buffer, from: number, first: number, coding: string, found: Set<string>): void {
    const mask = this.#slots.length - 1;
    for (let at = this.#place(first); this.#slots[at] !== -1; at = (at + 1) & mask) {
      if (this.#firsts[at] !== first) continue;
      const n = this.#slots[at] as number;
      const digest = Buffer.from(this.#of.digest(n), 'binary').subarray(0, SHORTEST);
      if (bytes.subarray(from, from + SHORTEST).equals(digest)) found.add(`${this.#of.name(n)} (${coding})`);
    }
  }
}

const firstOf = (digest: string): number =>
  digest.charCodeAt(0) | (digest.charCodeAt(1) << 8) | (digest.charCodeAt(2) << 16) | (digest.charCodeAt(3) << 24);
