import { InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace';
import fc from 'fast-check';
import { type Metrics, metrics } from '../../src/api/observe/metrics.js';
import { tracing } from '../../src/api/observe/tracing.js';
import { ASKERS, type Asker } from '../privacy/support/expectation.js';
import { type Heard, send } from '../support/hostile.js';
import { type Composition, type Service, startService } from '../support/service.js';
import { accountOf, freshStorage } from '../support/town.js';
import { startBuilt } from './builtService.js';
import { type Request, randomRequest } from './randomRequest.js';
import { type Swept, sweepText } from './sweep.js';

/** The same seed sends the same requests. */
export type Fuzz = { readonly seed: number; readonly requests: number };

/** How many answers there were of each status. */
export type Told = ReadonlyMap<number, number>;

/** Asks one service of the tests at random, and sweeps what left it: answers, log, spans and metrics. */
export async function fuzzService(how: Fuzz): Promise<{ told: Told; swept: Swept; spans: number }> {
  const exporter = new InMemorySpanExporter();
  const traces = tracing(new SimpleSpanProcessor({ exporter }));
  let numbers: Metrics | undefined;
  const watch: Composition['watch'] = (stores) => {
    numbers = metrics(stores);
    return [traces.observer, numbers.observer];
  };
  return onTown(
    async (service) => {
      const told = await fuzz(service.url, await tokensOf(service), how);
      sweepText('the metrics', (await numbers?.registry.metrics()) ?? '');
      const spans = exporter.getFinishedSpans();
      const seen = spans.map(({ name, attributes, status, events, links }) => ({
        name,
        attributes,
        status,
        events,
        links,
      }));
      sweepText('the spans', JSON.stringify(seen));
      return { told, swept: await service.sweep.judge(service.stores.main.database), spans: spans.length };
    },
    { watch },
  ).finally(() => traces.stop());
}

/** Asks the built service at random, as a process, and sweeps its answers and all that it writes. */
export async function fuzzProcess(how: Fuzz): Promise<{ told: Told; output: string; code: number | null }> {
  return onTown(async (service, storage) => {
    const tokens = await tokensOf(service);
    const built = await startBuilt(storage);
    const told = await fuzz(built.url, tokens, how, sweepAnswer);
    const code = await built.stop();
    sweepText('what the service wrote', built.output());
    return { told, output: built.output(), code };
  });
}

/** What a process answers is swept as its client hears it, but for a sign-in: only the service could tell whose it is. */
function sweepAnswer({ asker, sent }: Request, { headers, text }: Heard): void {
  if (`${sent.path}${sent.body}`.includes('signIn')) return;
  const reader = asker === 'a wrong token' ? 'anonymous' : asker;
  sweepText(`an answer to ${asker}`, `${JSON.stringify(headers)}\n${text}`, reader);
}

type Town = Awaited<ReturnType<typeof freshStorage>>;

async function onTown<Result>(
  work: (service: Service, storage: Town) => Promise<Result>,
  composition: Composition = {},
): Promise<Result> {
  const storage = await freshStorage();
  const service = await startService(storage, composition);
  try {
    return await work(service, storage);
  } finally {
    await service.close();
    await storage.drop();
  }
}

async function tokensOf(service: Service): Promise<ReadonlyMap<Asker, string>> {
  const tokens = new Map<Asker, string>();
  for (const asker of ASKERS) if (asker !== 'anonymous') tokens.set(asker, await service.tokenOf(accountOf(asker)));
  return tokens;
}

/** Sends requests on behalf of everybody, one after the other; none may be answered with a fault. */
async function fuzz(
  url: string,
  tokens: ReadonlyMap<Asker, string>,
  { seed, requests }: Fuzz,
  heard: (request: Request, answer: Heard) => void = () => {},
): Promise<Told> {
  const told = new Map<number, number>();
  const each = fc.asyncProperty(fc.gen(), async (g) => {
    const request = randomRequest(g, tokens);
    const answer = await send({ url }, request.sent);
    heard(request, answer);
    told.set(answer.status, (told.get(answer.status) ?? 0) + 1);
    if (answer.status >= 500) throw new Error(`A fault was answered to ${request.asker}: ${request.sent.body}`);
  });
  await fc.assert(each, { seed, numRuns: requests, endOnFailure: true });
  return told;
}
