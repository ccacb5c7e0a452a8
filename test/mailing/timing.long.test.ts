import { type Service, startService } from '../support/service.js';
import { addressLike, provesInseparable } from '../support/timing.js';
import { accountOf, freshStorage, residents } from '../support/town.js';
import { consentOf, ROBIN, subscribe } from './support.js';

/**
 * Whether an address is known, is on the list, waits or is not to be written to makes no difference to what is answered
 * (test/mailing/subscribing); here, that it makes none to the time either.
 */

import.meta.jest.setTimeout(1_800_000);

/** Of each kind. */
const EACH = 500;

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
    await provesInseparable(`subscribing, ${what}`, EACH, (isKnown, turn) =>
      timed(isKnown ? known : addressLike(known, turn)),
    );
  },
);
