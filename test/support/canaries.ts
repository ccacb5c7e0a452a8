import {
  businesses,
  cases,
  grants,
  klussters,
  type Resident,
  type ResidentName,
  reports,
  residents,
  TOWN_PASSWORD,
} from '../../src/town/cast.js';

/**
 * A personal value of the town, and where it stands: `fatima.businessOwner.phone`. `of` says which field of whom shows it;
 * what no field shows, such as a password, has none.
 */
export type Canary = {
  readonly name: string;
  readonly text: string;
  readonly of?: { readonly person: ResidentName; readonly coordinate: string };
};

/** A shorter one would be found by chance. */
const SHORTEST = 6;

const PROFILES = {
  KlussterOwner: 'klussterOwner',
  BusinessOwner: 'businessOwner',
  ConsumerUser: 'consumerUser',
} as const;

/** What klussters and businesses say of themselves; who owns them is a key of the cast and no text. */
const said = JSON.stringify([klussters, businesses], (key, value) =>
  key === 'owner' ? undefined : value,
).toLowerCase();

/**
 * What must never be found outside a person's sealed records: each personal value of the town by itself, line by line, and
 * as a member of a JSON object, under its own name or any alias. Short ones, and names that a business has chosen to bear in
 * public, only as such a member.
 */
export function townCanaries(): Canary[] {
  const found: Canary[] = [{ name: 'password', text: TOWN_PASSWORD }];
  for (const [person, { account, ...profiles }] of Object.entries<Resident>(residents) as [ResidentName, Resident][]) {
    found.push({ name: `${person}.account`, text: account, of: { person, coordinate: 'Account.email' } });
    for (const [type, profile] of Object.entries(PROFILES)) {
      for (const [field, value] of Object.entries(profiles[profile]?.contact ?? {})) {
        const name = `${person}.${profile}.${field}`;
        const of = { person, coordinate: `${type}.${field}` };
        const member = `:${JSON.stringify(value)}`;
        for (const text of [`"${field}"${member}`, member]) found.push({ name: `${name} as JSON`, text, of });
        for (const text of new Set([value, ...value.split('\n')])) found.push({ name, text, of });
      }
    }
  }
  const tell = (name: string, person: ResidentName, coordinate: string, text: string) =>
    found.push({ name: `${person}.${name}`, text, of: { person, coordinate } });
  for (const { person, reason } of grants) tell('grant', person, 'CaseGrant.reason', reason);
  for (const one of cases) {
    tell('case', one.person, 'SupportCase.reason', one.reason);
    if ('decided' in one) tell('decision', one.person, 'CaseDecision.reason', one.decided.reason);
  }
  for (const { by, text } of Object.values(reports)) tell('report', by, 'ContentReport.text', text);
  return found.filter(({ text }) => Buffer.byteLength(text) >= SHORTEST && !said.includes(text.toLowerCase()));
}

/** The ways in which a text may lie about. */
export const CODINGS: Readonly<Record<string, (text: string) => readonly Buffer[]>> = {
  raw: (text) => [Buffer.from(text)],
  'lower case': (text) => [Buffer.from(text.toLowerCase())],
  'UTF-16': (text) => [Buffer.from(text, 'utf16le'), Buffer.from(text, 'utf16le').swap16()],
  hex: (text) => [
    Buffer.from(Buffer.from(text).toString('hex')),
    Buffer.from(Buffer.from(text).toString('hex').toUpperCase()),
  ],
  JSON: (text) => [Buffer.from(JSON.stringify(text).slice(1, -1)), Buffer.from(asciiJson(text))],
  URL: (text) => [
    Buffer.from(encodeURIComponent(text)),
    Buffer.from(new URLSearchParams({ a: text }).toString().slice(2)),
  ],
  // Within a longer text the alphabet shifts: what the bytes around it cannot touch, for each of the three places.
  base64: (text) =>
    [0, 1, 2].flatMap((before) => [inBase64(text, before, 'base64'), inBase64(text, before, 'base64url')]),
};

const asciiJson = (text: string) =>
  JSON.stringify(text)
    .slice(1, -1)
    .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

function inBase64(text: string, before: number, coding: 'base64' | 'base64url'): Buffer {
  const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(text)]);
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 3)).toString(coding);
  return Buffer.from(whole.slice(Math.ceil((before * 4) / 3)));
}

/** Fibonacci hashing of the first four bytes; a global is slow to reach from within a test. */
const { imul } = Math;
const GOLDEN = 0x9e3779b1;

type Pattern = { readonly bytes: Buffer; readonly found: string; readonly canary: Canary };

/** A canary that was found, and in which coding. */
export type Sighting = Pick<Pattern, 'canary' | 'found'>;

/** Looks for all canaries in all codings in one pass over the bytes. */
export class CanaryScan {
  readonly canaries: number;
  readonly patterns: number;
  /** Bytes looked at so far. */
  scanned = 0;
  readonly #byHead = new Map<number, Pattern[]>();
  readonly #heads = new Uint8Array(1 << 24);

  constructor(canaries: readonly Canary[]) {
    this.canaries = canaries.length;
    const all = new Map<string, Pattern>();
    for (const canary of canaries) {
      for (const [coding, encode] of Object.entries(CODINGS)) {
        for (const bytes of encode(canary.text)) {
          const key = bytes.toString('hex');
          // Many a coding leaves a text as it is; the first that looks so gives its name.
          if (bytes.length >= SHORTEST && !all.has(key))
            all.set(key, { bytes, canary, found: `${canary.name} (${coding})` });
        }
      }
    }
    this.patterns = all.size;
    for (const pattern of all.values()) {
      const head = pattern.bytes.readUInt32LE(0);
      this.#byHead.set(head, [...(this.#byHead.get(head) ?? []), pattern]);
      this.#heads[imul(head, GOLDEN) >>> 8] = 1;
    }
  }

  /** Names of the canaries that are in these bytes. */
  in(bytes: Buffer | string): string[] {
    return [...new Set(this.sightings(bytes).map(({ found }) => found))];
  }

  /** The canaries that are in these bytes, each once in each of its forms. */
  sightings(bytes: Buffer | string): Sighting[] {
    const here = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
    this.scanned += here.length;
    const found = new Set<Pattern>();
    const heads = this.#heads;
    let head = 0;
    for (let at = 0; at < here.length; at++) {
      head = ((head >>> 8) | ((here[at] as number) << 24)) >>> 0;
      if (heads[imul(head, GOLDEN) >>> 8] === 0 || at < 3) continue;
      for (const pattern of this.#byHead.get(head) ?? []) {
        if (here.subarray(at - 3, at - 3 + pattern.bytes.length).equals(pattern.bytes)) found.add(pattern);
      }
    }
    return [...found];
  }

  toString(): string {
    return `${this.canaries} canaries × ${Object.keys(CODINGS).length} codings (${this.patterns} patterns) over ${this.scanned.toLocaleString('en')} bytes`;
  }
}
