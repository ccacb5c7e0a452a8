import { randomUUID } from 'node:crypto';
import { toGlobalId } from '../../src/kernel/ids.js';
import { idOf, type ResidentName } from '../support/town.js';
import { kindOf, VIEWER_KINDS, wordFor } from './audienceTable.js';
import { type BothOwners, ON_AN_OBJECT } from './othersObjects.js';
import { routeOf } from './support/asActs.js';
import { ASKERS, type Asker, isSomebody, NARROWED, PARTNERS, residentOf, UNPROVEN } from './support/expectation.js';
import { openTown, PATIENCE, type TownService } from './support/townService.js';
import { seenOnTheWire } from './support/wire.js';

/**
 * SOMEBODY ELSE'S OBJECT. Every kind of viewer does every act on every object of the town that it could be done to. Of what is
 * not hers she is answered as of an id that names nothing, to the last byte, whether she may read it or not.
 */

import.meta.jest.setTimeout(PATIENCE);

let town: TownService;

beforeAll(async () => {
  town = await openTown();
  for (const [, { settle }] of ACTS) await settle?.(town.product.stores.main.database);
});

afterAll(() => town.close());

const EVERYBODY: readonly Asker[] = [...ASKERS, ...NARROWED, ...PARTNERS, ...UNPROVEN];
const ACTS = Object.entries(ON_AN_OBJECT);

/** Whether an object is hers as what she acts as: then the table opens the act to her. */
const isHers = (act: string, asker: Asker, owner: ResidentName | BothOwners): boolean =>
  typeof owner === 'string'
    ? mayDo(act, asker) && residentOf(asker as ResidentName) === owner
    : isHers('inviteBusiness', asker, owner.publisher) || isHers('requestListing', asker, owner.presenter);
const mayDo = (act: string, asker: Asker): boolean =>
  isSomebody(asker) && wordFor(`Mutation.${act}`, kindOf(asker)) === 'value';

async function answerTo(act: string, asker: Asker, id: string): Promise<string> {
  const input = ON_AN_OBJECT[act]?.input(id);
  return seenOnTheWire(await town.ask({ ...routeOf(town.product.declared, act), variables: { input } }, asker));
}

test.each(ACTS)(
  '%s: of an object of somebody else, everybody is answered as of none',
  async (act, { kind, objects }) => {
    let [others, own] = [0, 0];
    for (const asker of EVERYBODY) {
      const none = await answerTo(act, asker, toGlobalId(kind, randomUUID() as never));
      for (const [name, owner] of Object.entries(objects)) {
        const answer = await answerTo(act, asker, idOf(kind, name));
        const hers = isHers(act, asker, owner);
        expect({ act, asker, name, isAsNone: answer === none }).toEqual({ act, asker, name, isAsNone: !hers });
        if (hers) own += 1;
        else others += 1;
      }
    }
    console.info(
      `${act}: ${others} answers as of a random id, ${own} of one’s own otherwise; ${EVERYBODY.length} viewers`,
    );
    expect(others).toBeGreaterThan(EVERYBODY.length * (Object.keys(objects).length - 1));
    expect(own).toBeGreaterThan(0);
  },
);

test('every kind of viewer is among those who ask', () => {
  const asked = new Set(EVERYBODY.map((asker) => kindOf(asker).split(' for ')[0]));
  expect([...asked].sort()).toEqual(Object.keys(VIEWER_KINDS).sort());
});
