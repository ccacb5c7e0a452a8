import { AsyncLocalStorage } from 'node:async_hooks';

const scope = new AsyncLocalStorage<string>();

/** Runs the work of one request under its id, so that an error names it wherever it arises. */
export const inRequest = <Result>(requestId: string, work: () => Result): Result => scope.run(requestId, work);

/** The id of the request being served, or undefined outside one. */
export const currentRequestId = (): string | undefined => scope.getStore();
