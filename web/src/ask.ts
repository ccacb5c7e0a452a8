/** An answer of the API, as GraphQL over HTTP words it. */
export type Answer<Data> = {
  data?: Data | null;
  errors?: readonly { message: string; extensions?: { code?: string } }[];
};

/** The request body of an operation. */
export type Question = { query: string; variables?: unknown; operationName?: string | null };

/** No GraphQL answer came back: the API is away (`status` 0), or something between us and it spoke instead. */
export class NoAnswer extends Error {
  readonly status: number;
  constructor(status: number) {
    super(
      status === 0
        ? 'The API does not answer. It may have been stopped, or you may be offline.'
        : `The API did not answer with JSON (HTTP ${status}).`,
    );
    this.name = 'NoAnswer';
    this.status = status;
  }
}

/** Asks the API of this origin. Cookies are never sent: a viewer is who the `Authorization` header says, and nobody else. */
export async function ask<Data>(
  question: Question,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ status: number; answer: Answer<Data> }> {
  const request: RequestInit = {
    method: 'POST',
    credentials: 'omit',
    cache: 'no-store',
    headers: {
      accept: 'application/graphql-response+json, application/json;q=0.9',
      'content-type': 'application/json',
      ...headers,
    },
    body: JSON.stringify(question),
  };
  const response = await fetch('/graphql', request).catch(() => undefined);
  if (!response) throw new NoAnswer(0);
  const answer: unknown = await response.json().catch(() => undefined);
  if (typeof answer !== 'object' || answer === null) throw new NoAnswer(response.status);
  return { status: response.status, answer: answer as Answer<Data> };
}

/** Whether the API refused the token that was sent: unknown, ended or revoked. */
export const isUnauthenticated = (status: number, answer: Answer<unknown>): boolean =>
  status === 401 || (answer.errors?.some((error) => error.extensions?.code === 'UNAUTHENTICATED') ?? false);
