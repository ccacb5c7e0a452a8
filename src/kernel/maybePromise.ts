/** A value, or a promise of it. Where the value is mostly at hand, a promise for each would cost more than the value. */
export type MaybePromise<Value> = Value | Promise<Value>;

/** Goes on with a value at once where it is at hand, and when it comes where it is not. */
export const after = <Value, Result>(
  value: MaybePromise<Value>,
  next: (value: Value) => MaybePromise<Result>,
): MaybePromise<Result> => (value instanceof Promise ? value.then(next) : next(value));
