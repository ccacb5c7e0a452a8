import {
  LISTING_SIDES,
  LISTING_STATES,
  LISTING_STEPS,
  type ListingVerb,
  stepOf,
} from '../../src/listings/listingState.js';

/** Every step of a listing, from every state and by every side, against a table written by hand. */

const FROM = ['NONE', ...LISTING_STATES] as const;

const TABLE = `
| from      | request | invite  | accept  | decline | withdraw | end    |
| NONE      | B       | K       |         |         |          |        |
| REQUESTED |         |         | K       | K       | B        |        |
| INVITED   |         |         | B       | B       | K        |        |
| LISTED    |         |         |         |         |          | K B    |
| DECLINED  | B       | K       |         |         |          |        |
| WITHDRAWN | B       | K       |         |         |          |        |
| ENDED     | B       | K       |         |         |          |        |
`;
const LEADS_TO = {
  request: 'REQUESTED',
  invite: 'INVITED',
  accept: 'LISTED',
  decline: 'DECLINED',
  withdraw: 'WITHDRAWN',
  end: 'ENDED',
} as const satisfies Record<ListingVerb, string>;
const SIDE = { K: 'KLUSSTER_OWNER', B: 'BUSINESS_OWNER' } as const;

const cells = TABLE.trim()
  .split('\n')
  .map((line) => line.split('|').slice(1, -1))
  .map((line) => line.map((cell) => cell.trim()));
const [[, ...verbs] = [], ...lines] = cells;

test('leads where the table says, for the side that it names, and nowhere for the other', () => {
  let tried = 0;
  for (const [from = '', ...allowed] of lines)
    for (const [at, verb] of verbs.entries())
      for (const side of LISTING_SIDES) {
        const isOpen = (allowed[at] ?? '').split(' ').some((one) => SIDE[one as 'K' | 'B'] === side);
        const expected = isOpen ? { to: LEADS_TO[verb as ListingVerb], by: side } : undefined;
        expect([from, verb, side, stepOf(verb as ListingVerb, from as never, [side])]).toEqual([
          from,
          verb,
          side,
          expected,
        ]);
        tried += 1;
      }
  expect(lines.map(([from]) => from)).toEqual([...FROM]);
  expect(verbs).toEqual(Object.keys(LISTING_STEPS));
  expect(tried).toBe(FROM.length * verbs.length * 2);
});

test('nobody who stands on no side takes a step', () => {
  for (const verb of Object.keys(LISTING_STEPS) as ListingVerb[])
    for (const from of FROM) expect(stepOf(verb, from, [])).toBeUndefined();
});
