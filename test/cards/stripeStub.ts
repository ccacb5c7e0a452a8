import { createHmac, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TEST_CARDS, type TestCardName } from '../../src/cards/gateway/testCards.js';

/** What a card does at Stripe, by the codes of its API ("Test card numbers", "Decline codes"). */
const BEHAVIOUR: Partial<Record<TestCardName, { code: string; decline_code?: string }>> = {
  pm_card_chargeCustomerFail: { code: 'card_declined', decline_code: 'generic_decline' },
  pm_card_chargeDeclined: { code: 'card_declined', decline_code: 'generic_decline' },
  pm_card_authenticationRequired: { code: 'authentication_required', decline_code: 'authentication_required' },
};

type Fields = Record<string, any>;
type Answer = { readonly status: number; readonly body: Fields };
type Seen = { readonly method: string; readonly path: string; readonly headers: IncomingMessage['headers'] };
type Fault =
  | { readonly path: RegExp; readonly when: 'BEFORE' | 'AFTER' }
  | { readonly path: RegExp; readonly status: number };

const newId = (prefix: string) => `${prefix}_${randomBytes(12).toString('hex')}`;
const refused = (status: number, type: string, code?: string, more: Fields = {}): Answer => ({
  status,
  body: { error: { type, ...(code && { code }), message: 'Said with 4242 4242 4242 4242 in it.', ...more } },
});
const invalid = (code: string, more: Fields = {}, status = 400) => refused(status, 'invalid_request_error', code, more);
const missing = () => invalid('resource_missing', {}, 404);

/** `a[b]=c` as `{ a: { b: c } }`. */
function formIn(text: string): Fields {
  const form: Fields = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const [first = '', ...rest] = name.split(/[[\]]+/).filter((part) => part !== '');
    if (rest.length === 0) form[first] = value;
    else form[first] = { ...form[first], [rest.join('.')]: value };
  }
  return form;
}

/**
 * Stripe on loopback, as far as we use it and as its reference describes it: form bodies, `Idempotency-Key` for 24 hours, 409 while a key is
 * at work, 402 for a card that is declined, lists in pages, signed events. It shares nothing with the adapter but the names of test cards.
 */
export async function stripeStub({ secretKey, webhookSecret }: { secretKey: string; webhookSecret: string }) {
  const objects = new Map<string, Fields>();
  const keys = new Map<string, { at: number; call: string; answer: Answer }>();
  const seen: Seen[] = [];
  let faults: Fault[] = [];
  let skew = 0;
  let takesLess = false;
  const now = () => Date.now() + skew;
  const put = (object: Fields): Fields => {
    objects.set(object.id, object);
    return object;
  };
  const ok = (body: Fields): Answer => ({ status: 200, body });

  const confirm = (payment: Fields): Answer => {
    if (payment.status !== 'requires_confirmation')
      return invalid('payment_intent_unexpected_state', { payment_intent: payment });
    const card = objects.get(payment.payment_method);
    const fails = BEHAVIOUR[card?.testCard as TestCardName];
    if (!fails)
      return ok(
        put({ ...payment, status: 'succeeded', amount_received: takesLess ? payment.amount - 1 : payment.amount }),
      );
    const failed = put({
      ...payment,
      status: 'requires_payment_method',
      last_payment_error: { type: 'card_error', ...fails },
    });
    return refused(402, 'card_error', fails.code, { ...fails, payment_intent: failed });
  };

  const cancel = (payment: Fields): Answer =>
    payment.status === 'succeeded' || payment.status === 'canceled'
      ? invalid('payment_intent_unexpected_state', { payment_intent: payment })
      : ok(put({ ...payment, status: 'canceled' }));

  const create = (form: Fields): Answer => {
    const card = objects.get(form.payment_method);
    if (!card || card.customer !== form.customer) return missing();
    if (form.currency !== 'cad' || !(Number(form.amount) >= 50)) return invalid('amount_too_small');
    return ok(
      put({
        id: newId('pi'),
        object: 'payment_intent',
        amount: Number(form.amount),
        amount_received: 0,
        customer: form.customer,
        payment_method: form.payment_method,
        metadata: form.metadata ?? {},
        created: Math.floor(now() / 1000),
        status: 'requires_confirmation',
        last_payment_error: null,
      }),
    );
  };

  const list = (query: Fields): Answer => {
    const { created = {}, limit = '10', starting_after: after } = query;
    const all = [...objects.values()]
      .filter(({ object }) => object === 'payment_intent')
      .filter(({ created: at }) => at >= Number(created.gte ?? 0) && at < Number(created.lt ?? Infinity))
      .reverse();
    const from = after ? all.findIndex(({ id }) => id === after) + 1 : 0;
    const data = all.slice(from, from + Number(limit));
    return ok({ object: 'list', url: '/v1/payment_intents', data, has_more: from + data.length < all.length });
  };

  const removed = (customer: Fields): Answer => {
    for (const object of objects.values())
      if (object.object === 'payment_method' && object.customer === customer.id) put({ ...object, customer: null });
    objects.delete(customer.id);
    return ok({ id: customer.id, object: 'customer', deleted: true });
  };

  const route = (method: string, path: string, form: Fields): Answer => {
    // Since 2026-09-30.endive ("Removes the payment method types parameter").
    if (method === 'POST' && 'payment_method_types' in form) return invalid('payment_method_types_no_longer_supported');
    const [, kind = '', id = '', act = ''] = /^\/v1\/(\w+)(?:\/(\w+))?(?:\/(\w+))?$/.exec(path) ?? [];
    const object = objects.get(id);
    if (id !== '' && !object) return missing();
    switch (`${method} ${kind}${id && ' id'}${act && ` ${act}`}`) {
      case 'POST customers':
        return ok(put({ id: newId('cus'), object: 'customer', metadata: form.metadata ?? {} }));
      case 'DELETE customers id':
        return removed(object as Fields);
      case 'POST setup_intents': {
        const setup = newId('seti');
        const secret = `${setup}_secret_${randomBytes(8).toString('hex')}`;
        const { customer, metadata, usage } = form;
        if (!objects.has(customer)) return missing();
        return ok(
          put({
            id: setup,
            object: 'setup_intent',
            customer,
            metadata,
            usage,
            client_secret: secret,
            status: 'requires_payment_method',
            payment_method: null,
            last_setup_error: null,
          }),
        );
      }
      case 'GET setup_intents id': {
        const method = objects.get(object?.payment_method);
        return ok({ ...object, ...(form.expand && method && { payment_method: method }) });
      }
      case 'POST payment_intents':
        return create(form);
      case 'GET payment_intents':
        return list(form);
      case 'GET payment_intents id':
        return ok(object as Fields);
      case 'POST payment_intents id confirm':
        return form.off_session === 'true' ? confirm(object as Fields) : invalid('parameter_missing');
      case 'POST payment_intents id cancel':
        return cancel(object as Fields);
      default:
        return invalid('url_invalid', {}, 404);
    }
  };

  /** Of one key the first answer counts, refusals of cards too, for 24 hours; with other parameters it is refused ("Idempotent requests"). */
  const keyed = (key: string | undefined, call: string, work: () => Answer): Answer => {
    const before = key === undefined ? undefined : keys.get(key);
    if (before && before.at + 24 * 3_600_000 > now())
      return before.call === call ? before.answer : refused(400, 'idempotency_error');
    const answer = work();
    // What was not begun, since its parameters were not valid, is not kept.
    if (key !== undefined && (answer.status < 400 || answer.status === 402)) keys.set(key, { at: now(), call, answer });
    return answer;
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let text = '';
    for await (const part of request) text += part;
    const url = new URL(request.url ?? '', 'http://stub.test');
    const method = request.method ?? '';
    seen.push({ method, path: url.pathname, headers: request.headers });
    const fault = faults.find(({ path }) => path.test(`${method} ${url.pathname}`));
    faults = faults.filter((one) => one !== fault);
    if (fault && 'when' in fault && fault.when === 'BEFORE') return void request.socket.destroy();
    if (fault && 'status' in fault)
      return answerWith(
        response,
        refused(fault.status, 'api_error', fault.status === 409 ? 'lock_timeout' : undefined),
      );
    if (request.headers.authorization !== `Bearer ${secretKey}`)
      return answerWith(response, refused(401, 'invalid_request_error'));
    const key = request.headers['idempotency-key'] as string | undefined;
    const form = formIn(method === 'GET' ? url.search.slice(1) : text);
    const answer = keyed(key, `${method} ${url.pathname} ${text}`, () => route(method, url.pathname, form));
    if (fault) return void request.socket.destroy();
    answerWith(response, answer);
  };

  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    at: { protocol: 'http', host: '127.0.0.1', port } as const,
    seen,
    /** What a browser does with the client secret. */
    collect(clientSecret: string, name: TestCardName, expiry: string): void {
      const [id = ''] = clientSecret.split('_secret_');
      const setup = objects.get(id);
      if (setup?.client_secret !== clientSecret) throw new Error('Not the secret of a setup.');
      if (!TEST_CARDS[name].isTaken)
        return void put({ ...setup, last_setup_error: { type: 'card_error', ...BEHAVIOUR[name] } });
      const [year, month] = expiry.split('-').map(Number);
      const { last4, brand } = TEST_CARDS[name];
      const method = put({
        id: newId('pm'),
        object: 'payment_method',
        type: 'card',
        testCard: name,
        customer: setup.customer,
        card: {
          brand: brand.toLowerCase(),
          last4,
          exp_year: year,
          exp_month: month,
          fingerprint: 'f1',
          funding: 'credit',
        },
        billing_details: { name: 'Somebody', email: null },
      });
      put({ ...setup, status: 'succeeded', payment_method: method.id, last_setup_error: null });
    },
    break: (path: RegExp, when: 'BEFORE' | 'AFTER') => void faults.push({ path, when }),
    /** From now on a cent less is taken than was asked for. */
    takeLess() {
      takesLess = true;
    },
    answerOnce: (path: RegExp, status: number) => void faults.push({ path, status }),
    pass(ms: number) {
      skew += ms;
    },
    captured: () =>
      [...objects.values()].reduce(
        (sum, { status, amount }) => sum + (status === 'succeeded' && amount ? amount : 0),
        0,
      ),
    count: (kind: string) => [...objects.values()].filter(({ object }) => object === kind).length,
    eventOf(paymentId: string) {
      const event = {
        id: newId('evt'),
        object: 'event',
        type: 'payment_intent.succeeded',
        data: { object: objects.get(paymentId) },
      };
      const body = Buffer.from(JSON.stringify(event));
      const seconds = Math.floor(now() / 1000);
      const mac = createHmac('sha256', webhookSecret).update(`${seconds}.`).update(body).digest('hex');
      return { body, signature: `t=${seconds},v1=${mac}` };
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(resolve);
      }),
  };
}

function answerWith(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json', 'request-id': newId('req') });
  response.end(JSON.stringify(body));
}
