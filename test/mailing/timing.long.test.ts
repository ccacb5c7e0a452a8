import { type Service, startService } from '../support/service.js';
import { accountOf, freshStorage, residents } from '../support/town.js';
import { consentOf, ROBIN, subscribe } from './support.js';

/**
 * Whether an address is known, is on the list, waits or is not to be written to makes no difference to what is answered
 * (test/mailing/subscribing); here, that it makes none to the time either.
 */

import.meta.jest.setTimeout(1_800_000);

/** Of each kind. */
const EACH = 500;
/** The share of pairs (area under the curve) within which ranks are not separable. */
const BARS = [0.45, 0.55] as const;

let service: Service;
let drop: () => Promise<void>;

beforeAll(async () => {
  const storage = await freshStorage();
  drop = storage.drop;
  service = await startService(storage);
});

afterAll(async () => {
  await service.close();
  await drop();
});

/** The address of the unknown kind is as long as the known one. */
const unknownLike = (email: string, at: number) => {
  const [local = '', domain = ''] = email.split('@');
  return `${`q${at.toString(36)}zzzzzzzzzzzzzzzzzzzz`.slice(0, local.length)}@${domain}`;
};

/** The share of pairs in which the first is the greater; half of those that are equal. */
function areaUnderCurve(first: readonly number[], second: readonly number[]): number {
  let above = 0;
  for (const one of first) for (const other of second) above += one > other ? 1 : one === other ? 0.5 : 0;
  return above / (first.length * second.length);
}

test.each([
  ['on the list', residents.aoife.consumerUser.contact.email, 'plateauPost'],
  ['an account', accountOf('desmond'), 'plateauPost'],
  ['waiting', 'waiting.reads@elsewhere.test', 'plateauPost'],
  ['suppressed', residents.aoife.consumerUser.contact.email, 'echoDesCantons'],
] as const)(
  'subscribing an address that is %s takes no other time than one that is unknown',
  async (what, known, list) => {
    const { version = '' } = (await consentOf(service, list)) ?? {};
    const timed = async (email: string) => {
      const begun = performance.now();
      const { body } = await subscribe(service, { ...ROBIN, email }, list, { version });
      const took = performance.now() - begun;
      expect(body.data.subscribe.userErrors).toEqual([]);
      return took;
    };
    for (let at = 0; at < 50; at++) await timed(at % 2 ? known : unknownLike(known, at));
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let at = 0; at < 2 * EACH; at++) {
      const isKnown = times.unknown.length === EACH || (times.known.length < EACH && Math.random() < 0.5);
      times[isKnown ? 'known' : 'unknown'].push(await timed(isKnown ? known : unknownLike(known, at)));
    }
    const area = areaUnderCurve(times.known, times.unknown);
    console.info(`subscribing, ${what}: ${EACH} against ${EACH}, AUC ${area.toFixed(3)}.`);
    expect(times.known.length + times.unknown.length).toBe(2 * EACH);
    expect(area).toBeGreaterThan(BARS[0]);
    expect(area).toBeLessThan(BARS[1]);
  },
);
