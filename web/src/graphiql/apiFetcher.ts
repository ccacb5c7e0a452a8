import type { GraphiQLProps } from 'graphiql';
import { getOperationAST, parse } from 'graphql';
import { ask, isUnauthenticated, NoAnswer } from '../ask.js';
import { bearer } from './signIn.js';

type Fetcher = GraphiQLProps['fetcher'];

/** What the fetcher needs to know of the viewer, asked anew for each request. */
export type ViewerOfRequests = { currentToken(): string | null; sessionEnded(token: string): void };

/** An error as the answer pane should show it: GraphiQL prints the stack of any error that has one. */
function plainly(message: string): Error {
  const error = new Error(message);
  delete error.stack;
  return error;
}

/**
 * For a moment after another tab is opened, GraphiQL still gives the name of the operation in the tab before; the comment of an
 * example may speak of that one, so the document is read, not searched. What cannot be read is sent as it is: the API says why.
 */
function nameIn(query: string, name: string | null | undefined): string | null {
  try {
    return getOperationAST(parse(query), name) && name ? name : null;
  } catch {
    return name ?? null;
  }
}

/**
 * GraphiQL's way to the API. A header that somebody typed into the headers editor wins over the chosen viewer's.
 * An answer that comes in after the viewer changed is dropped: it was meant for somebody else.
 */
export function apiFetcher({ currentToken, sessionEnded }: ViewerOfRequests): Fetcher {
  return async ({ query, variables, operationName }, options) => {
    const token = currentToken();
    const typed = Object.fromEntries(
      Object.entries(options?.headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]),
    );
    const { status, answer } = await ask(
      { query, variables, operationName: nameIn(query, operationName) },
      { ...bearer(token), ...typed },
    ).catch((error: unknown) => {
      throw error instanceof NoAnswer ? plainly(error.message) : error;
    });
    if (token !== currentToken()) throw plainly('The viewer changed while this was being asked. Run it again.');
    if (token && !('authorization' in typed) && isUnauthenticated(status, answer)) sessionEnded(token);
    return answer as Awaited<ReturnType<Fetcher>>;
  };
}
