/**
 * Times of two kinds that take turns at random: if they told the kinds apart, a time of one kind would be above one of the other more
 * often, or less often, than in half of all pairs.
 */

/** The share of pairs (area under the curve) within which ranks are not separable. */
const BARS = [0.45, 0.55] as const;

/** So many of each kind go before, and are not counted. */
const WARM_UP = 25;

/** The share of pairs in which the first is the greater; half of those that are equal. */
function areaUnderCurve(first: readonly number[], second: readonly number[]): number {
  let above = 0;
  for (const one of first) for (const other of second) above += one > other ? 1 : one === other ? 0.5 : 0;
  return above / (first.length * second.length);
}

/**
 * Takes so many times of each kind, prints what came of it, and fails when they can be told apart.
 * @param timed milliseconds of one of the first kind, or of the second; `turn` is another number each time
 */
export async function provesInseparable(
  what: string,
  each: number,
  timed: (isFirst: boolean, turn: number) => Promise<number>,
): Promise<void> {
  let turn = 0;
  for (; turn < 2 * WARM_UP; turn++) await timed(turn % 2 === 0, turn);
  const [first, second]: [number[], number[]] = [[], []];
  for (; first.length + second.length < 2 * each; turn++) {
    const isFirst = second.length === each || (first.length < each && Math.random() < 0.5);
    (isFirst ? first : second).push(await timed(isFirst, turn));
  }
  const area = areaUnderCurve(first, second);
  console.info(`${what}: ${first.length} against ${second.length}, AUC ${area.toFixed(3)}.`);
  expect([first.length, second.length]).toEqual([each, each]);
  expect(area).toBeGreaterThan(BARS[0]);
  expect(area).toBeLessThan(BARS[1]);
}

/** An address of nobody's, another one each turn, as long as somebody's. */
export const addressLike = (email: string, turn: number): string => {
  const [local = '', domain = ''] = email.split('@');
  return `${`q${turn.toString(36)}zzzzzzzzzzzzzzzzzzzz`.slice(0, local.length)}@${domain}`;
};
