/**
 * Does one by one what is asked one by one, but together: while a batch is under way whatever is asked is gathered, and is the
 * next batch. Nothing waits for a timer, and the more there is to do the larger the batches grow by themselves.
 * @param work gives one result for each of a batch, in its order; when it rejects, all of the batch does
 */
export function gathered<Asked, Result>(
  work: (batch: readonly Asked[]) => Promise<readonly Result[]>,
): (asked: Asked) => Promise<Result> {
  let waiting: { readonly asked: Asked; readonly done: PromiseWithResolvers<Result> }[] = [];
  let isAtWork = false;
  const begin = async () => {
    isAtWork = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        const results = await work(batch.map(({ asked }) => asked));
        for (const [at, { done }] of batch.entries()) done.resolve(results[at] as Result);
      } catch (error) {
        for (const { done } of batch) done.reject(error);
      }
    }
    isAtWork = false;
  };
  return (asked) => {
    const done = Promise.withResolvers<Result>();
    waiting.push({ asked, done });
    // Those who ask in the same moment are in the first batch, too.
    if (!isAtWork) {
      isAtWork = true;
      queueMicrotask(() => void begin());
    }
    return done.promise;
  };
}
