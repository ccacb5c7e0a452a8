import { createServer, type Server } from 'node:http';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from '@prometheus-io/client';
import type { MailPort } from '../../kernel/mailPort.js';
import type { WebhookPort } from '../../kernel/webhookPort.js';
import type { Ledger } from '../../privacy/ledger/ledger.js';
import type { Stores } from '../../stores.js';
import { accessMetrics } from './accessMetrics.js';
import { auditMetrics } from './auditMetrics.js';
import { disposalMetrics } from './disposalMetrics.js';
import { incidentMetrics } from './incidentMetrics.js';
import { inquiryMetrics } from './inquiryMetrics.js';
import type { Observer } from './observer.js';
import { methodOf } from './requestLog.js';
import { watchMetrics } from './watchMetrics.js';
import { webhookMetrics } from './webhookMetrics.js';
import { workMetrics } from './workMetrics.js';

/** What operators see of the service in numbers; every label is from a closed set of ours. */
export type Metrics = {
  readonly observer: Observer;
  readonly registry: Registry;
  /** Puts a count around the port of mail. */
  readonly mail: (mail: MailPort) => MailPort;
  /** And around that of webhooks. */
  readonly webhooks: (port: WebhookPort) => WebhookPort;
};

/** Seconds; from a small answer to the deadline of an operation. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Counts for one service, in a registry of its own. */
export function metrics(stores: Pick<Stores, 'main' | 'keys' | 'auditAnchor'>): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'klusster_http_requests_total',
    help: 'Requests that are over.',
    labelNames: ['route', 'method', 'status'],
    registers,
  });
  const errors = new Counter({
    name: 'klusster_errors_total',
    help: 'Answers that bear an error, by code.',
    labelNames: ['code'],
    registers,
  });
  const durations = new Histogram({
    name: 'klusster_operation_duration_seconds',
    help: 'How long operations take, from the first byte of the request to the last of the answer.',
    labelNames: ['viewer'],
    buckets: BUCKETS,
    registers,
  });
  const withheld = new Counter({
    name: 'klusster_withheld_total',
    help: 'Selections that were withheld, by reason.',
    labelNames: ['reason'],
    registers,
  });
  const disclosures = new Counter({ name: 'klusster_disclosures_total', help: 'Ledger entries.', registers });
  poolGauge(stores, registers);
  disposalMetrics(stores.main.reserve, registers);
  accessMetrics(stores.main.reserve, registers);
  incidentMetrics(stores.main.reserve, registers);
  inquiryMetrics(stores.main.reserve, registers);
  watchMetrics(stores.main.reserve, registers);
  auditMetrics({ database: stores.main.reserve, anchor: stores.auditAnchor }, registers);
  const mail = workMetrics(stores.main.reserve, registers);
  const webhooks = webhookMetrics(stores.main.reserve, registers);

  const observer: Observer = {
    within({ request, response, served }, work) {
      const began = performance.now();
      response.once('close', () => {
        const status = response.writableFinished ? `${Math.floor(response.statusCode / 100)}xx` : 'aborted';
        requests.inc({ route: served.route, method: methodOf(request), status });
        for (const code of served.codes) errors.inc({ code });
        if (served.viewer) durations.observe({ viewer: served.viewer }, (performance.now() - began) / 1_000);
      });
      return work();
    },
    ports: (ports) => ({ ...ports, ledger: counted(ports.ledger, disclosures) }),
    plugin: {
      async requestDidStart() {
        return {
          async willSendResponse({ contextValue }) {
            if (!contextValue.isPlanned) return;
            for (const { reason } of contextValue.withheld.report()) withheld.inc({ reason });
          },
        };
      },
    },
  };
  return { observer, registry, mail, webhooks };
}

const counted = (ledger: Ledger, entries: Counter): Ledger => ({
  async append(disclosure) {
    const stands = await ledger.append(disclosure);
    if (stands) entries.inc();
    return stands;
  },
});

function poolGauge(stores: Pick<Stores, 'main' | 'keys'>, registers: Registry[]): void {
  new Gauge({
    name: 'klusster_statements',
    help: 'Statements at this moment, by database, pool, and whether they run or wait.',
    labelNames: ['database', 'pool', 'state'],
    registers,
    collect() {
      for (const database of ['main', 'keys'] as const) {
        const load = stores[database].load();
        for (const pool of ['reads', 'writes'] as const)
          for (const state of ['running', 'waiting'] as const) this.set({ database, pool, state }, load[pool][state]);
      }
    },
  });
}

/** Serves `/metrics`, and nothing else, for a listener that strangers do not reach. */
export const metricsServer = (registry: Registry): Server =>
  createServer(async (request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') return response.writeHead(404).end();
    const text = await registry.metrics();
    response.writeHead(200, { 'content-type': registry.contentType, 'cache-control': 'no-store' }).end(text);
  });
