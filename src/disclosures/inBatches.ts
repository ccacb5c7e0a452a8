/** Bounds the statement of a batch; what waits beyond goes with the next. */
const BATCH_AT_MOST = 64;

type Waiting<Item, Result> = {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (reason: unknown) => void;
};

/**
 * Group commit: one batch is under way at a time, and what arrives meanwhile goes out together as the next. Who comes alone
 * waits for nobody. When a batch fails, all in it fail.
 * @param work handles a batch; one result for each item, in their order
 */
export function inBatches<Item, Result>(
  work: (items: readonly Item[]) => Promise<readonly Result[]>,
): (item: Item) => Promise<Result> {
  const waiting: Waiting<Item, Result>[] = [];
  let isRunning = false;

  async function run(): Promise<void> {
    isRunning = true;
    while (waiting.length > 0) {
      const batch = waiting.splice(0, BATCH_AT_MOST);
      try {
        const results = await work(batch.map(({ item }) => item));
        for (const [at, { resolve }] of batch.entries()) resolve(results[at] as Result);
      } catch (reason) {
        for (const { reject } of batch) reject(reason);
      }
    }
    isRunning = false;
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!isRunning) void run();
    });
}
