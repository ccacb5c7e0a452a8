import type { ResidentName } from '../support/town.js';
import { compareTwo, DIFFERENCES, openTwo } from './twoWorlds.js';

const OWNERS: readonly ResidentName[] = ['marguerite', 'luc', 'priya', 'desmond', 'fatima'];

/**
 * TWO WORLDS that differ in one subscriber, one unsubscription or one bounce within one band. Klusster Owners, her whose list it is
 * among them, and Business Owners are answered the same to the last byte, by newsletters and what is told of them too: nobody
 * learns of a reader by what she reads of her klusster. In each world the newsletters left as they do, one message more or fewer,
 * and what came back was read from a report.
 * @param operations how many are asked in both worlds at least
 */
export function proveTwoWorlds(operations: number): void {
  const pairs = OWNERS.flatMap((viewer) =>
    Object.entries(DIFFERENCES).map(([name, how]) => [viewer, name, how] as const),
  );
  const each = Math.ceil(operations / pairs.length);
  let compared = 0;
  let messages = 0;

  test.each(pairs)('%s cannot tell that there is %s more or fewer', async (viewer, _name, how) => {
    const { pair, left } = await openTwo(viewer, how);
    try {
      const [first = 0, second = 0] = left;
      expect(Math.abs(first - second)).toBe(1);
      messages += first + second;
      const result = await compareTwo(pair, each, 20261128 + compared);
      compared += result.compared;
      expect(result.where).toBeUndefined();
      expect(result.told).not.toContain('"errors"');
      if (viewer === 'marguerite') expect(result.told).toContain('UNDER_10');
    } finally {
      await pair.close();
    }
  });

  test(`at least ${operations} operations were asked in both worlds`, () => {
    console.info(`two worlds: ${compared} operations compared, by ${OWNERS.length} owners; ${messages} messages left`);
    expect(compared).toBeGreaterThanOrEqual(operations);
    expect(messages).toBeGreaterThanOrEqual(2 * pairs.length);
  });
}
