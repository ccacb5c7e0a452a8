import type { Request, RequestHandler, Response } from 'express';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { type ErrorCode, errorEntry } from '../../kernel/errors.js';
import type { Allowance } from '../allowance.js';
import { codeOfThrown } from '../errorMask.js';
import { logFault } from '../faultLog.js';
import { answerError } from '../graphqlHandler.js';
import type { Ports } from '../ports.js';
import { Refusal, refusal } from '../refusal.js';
import type { SourceOf } from '../source.js';
import { cutWhenAnswered } from './boundedBody.js';

type Asked = {
  readonly request: Request;
  readonly response: Response;
  readonly client: Allowance;
};

/** Answers one kind of request; what it throws is answered by its code. */
export type Answering = (work: (asked: Asked) => Promise<void>) => RequestHandler;

/** Statuses of codes that GraphQL, which says more in its body, answers with 400 or 200. */
const STATUS: Partial<Record<ErrorCode, number>> = { FORBIDDEN: 403, NOT_FOUND: 404 };

export function answeringOn(
  { allowances }: Pick<Ports, 'allowances'>,
  { sourceOf, log }: { readonly sourceOf: SourceOf; readonly log: Logger },
): Answering {
  return (work) => async (request, response) => {
    const client = allowances(sourceOf(request));
    try {
      await work({ request, response, client });
    } catch (error) {
      // Whoever went away in the middle of a body is told nothing.
      if (request.destroyed && !request.complete) return;
      cutWhenAnswered(request, response);
      await tellAllowance(response, client);
      answerThrown(response, error, log);
    }
  };
}

/** Throws `GraphQLError` RATE_LIMITED when there is not so much left. */
export async function spend(client: Allowance, points: number): Promise<void> {
  if (!(await client.spend(points))) throw refusal('RATE_LIMITED');
}

export async function tellAllowance(response: Response, client: Allowance): Promise<void> {
  for (const [name, value] of await client.headers()) response.setHeader(name, value);
}

/** What was thrown, by its code; what has none is a fault of ours and goes to the log. */
function answerThrown(response: Response, error: unknown, log: Logger): void {
  const code = error instanceof Refusal ? (error.extensions.code as ErrorCode) : codeOfThrown(error);
  if (code === 'INTERNAL') logFault(log, error);
  const { headers = [] } = ((error instanceof GraphQLError && error.extensions.http) || {}) as Bearing;
  for (const [name, value] of headers) response.setHeader(name, value);
  answerError(response, code, STATUS[code] ?? errorEntry(code).httpStatus);
}

type Bearing = { readonly headers?: Iterable<readonly [name: string, value: string]> };
