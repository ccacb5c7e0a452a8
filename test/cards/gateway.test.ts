import { mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noGateway } from '../../src/cards/gateway/noGateway.js';
import { simulatedGateway } from '../../src/cards/gateway/simulator.js';
import { STRIPE_API_VERSION, stripeGateway } from '../../src/cards/gateway/stripe.js';
import type { TestCardName } from '../../src/cards/gateway/testCards.js';
import { type CardGateway, GatewayRefused, GatewayUncertain } from '../../src/kernel/cardGateway.js';
import { stripeStub } from './stripeStub.js';

/** A gateway with the side of it that is not ours. */
type World = {
  readonly gateway: CardGateway;
  collect(clientSecret: string, name: TestCardName, expiry: string): void;
  breakNext(verb: 'createPayment' | 'confirmPayment' | 'detach', when: 'BEFORE' | 'AFTER'): void;
  pass(ms: number): void;
  eventOf(paymentId: string): { readonly body: Buffer; readonly signature: string };
  captured(): number;
  close(): unknown;
};

const HOUR = 3_600_000;
const KEYS = { secretKey: 'sk_test_stub00000000', webhookSecret: 'whsec_stub00000000' };
const PATHS = { createPayment: /POST .*payment_intents$/, confirmPayment: /confirm$/, detach: /DELETE/ };

/** The clock of this machine, which a test may set forward. */
function movingClock() {
  let skew = 0;
  return {
    now: () => new Date(Date.now() + skew),
    pass(ms: number) {
      skew += ms;
    },
  };
}

async function simulated(): Promise<World> {
  const clock = movingClock();
  const gateway = simulatedGateway({ clock });
  const { collect, breakNext, eventOf, captured } = gateway;
  return { gateway, collect, breakNext, pass: clock.pass, eventOf, captured, close() {} };
}

async function stubbed(): Promise<World & { stub: Awaited<ReturnType<typeof stripeStub>> }> {
  const clock = movingClock();
  const stub = await stripeStub(KEYS);
  return {
    stub,
    gateway: stripeGateway(KEYS, clock, { ...stub.at, timeout: 2_000 }),
    collect: stub.collect,
    breakNext: (verb, when) => stub.break(PATHS[verb], when),
    pass(ms) {
      clock.pass(ms);
      stub.pass(ms);
    },
    eventOf: stub.eventOf,
    captured: stub.captured,
    close: stub.close,
  };
}

let cases = 0;
const OWNER = 'owner-1';

describe.each([
  ['the simulator', simulated],
  ['Stripe, at a stub of it', stubbed],
])('%s', (_name, open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
    cases += 1;
  });
  afterEach(() => world.close());

  async function kept(name: TestCardName = 'pm_card_visa') {
    const { setupId, clientSecret } = await world.gateway.beginSetup({ owner: OWNER, key: `setup-${Math.random()}` });
    world.collect(clientSecret, name, '2031-04');
    const outcome = await world.gateway.setupOutcome(setupId);
    if (outcome.kind !== 'COLLECTED') throw new Error(outcome.kind);
    return { ...outcome, setupId };
  }

  async function created(name?: TestCardName, cents = 2_500) {
    const { token } = await kept(name);
    const { paymentId } = await world.gateway.createPayment({
      token,
      cents,
      invoice: 'i-1',
      key: `pay-${Math.random()}`,
    });
    return { token, paymentId };
  }

  test('a card is collected for its owner, and nothing is known of it but brand, last digits and expiry', async () => {
    const { gateway } = world;
    const { setupId, clientSecret } = await gateway.beginSetup({ owner: OWNER, key: 's1' });
    expect(await gateway.setupOutcome(setupId)).toEqual({ kind: 'PENDING' });
    world.collect(clientSecret, 'pm_card_amex', '2031-04');
    expect(await gateway.setupOutcome(setupId)).toEqual({
      kind: 'COLLECTED',
      owner: OWNER,
      token: expect.stringMatching(/^cus_[\w-]+:pm_[\w-]+$/),
      card: { brand: 'AMEX', last4: '8431', expiry: '2031-04' },
    });
    expect(await gateway.setupOutcome('seti_nobody')).toEqual({ kind: 'UNKNOWN' });
  });

  test('a card that is declined when it is given is not kept, and another one may be given', async () => {
    const { gateway } = world;
    const { setupId, clientSecret } = await gateway.beginSetup({ owner: OWNER, key: 's1' });
    world.collect(clientSecret, 'pm_card_chargeDeclined', '2031-04');
    expect(await gateway.setupOutcome(setupId)).toEqual({ kind: 'REFUSED' });
    world.collect(clientSecret, 'pm_card_visa', '2031-04');
    expect(await gateway.setupOutcome(setupId)).toMatchObject({ kind: 'COLLECTED' });
  });

  test('a setup that is discarded takes its card with it, however often it is', async () => {
    const { setupId, token } = await kept();
    await world.gateway.discardSetup(setupId);
    await world.gateway.discardSetup(setupId);
    await world.gateway.discardSetup('seti_nobody');
    expect(await world.gateway.setupOutcome(setupId)).toEqual({ kind: 'UNKNOWN' });
    await expect(world.gateway.createPayment({ token, cents: 100, invoice: 'i', key: 'k' })).rejects.toThrow(
      GatewayRefused,
    );
  });

  test('a card that was detached pays nothing any more, and is detached twice without harm', async () => {
    const { token } = await kept();
    await world.gateway.detach(token, 'd1');
    await world.gateway.detach(token, 'd2');
    await expect(world.gateway.createPayment({ token, cents: 100, invoice: 'i', key: 'k' })).rejects.toThrow(
      GatewayRefused,
    );
  });

  test('a payment takes nothing before it is confirmed, and once however often it is', async () => {
    const { gateway } = world;
    const { paymentId } = await created();
    expect(await gateway.paymentOutcome(paymentId)).toEqual({ kind: 'NEVER_MADE' });
    expect(world.captured()).toBe(0);
    expect(await gateway.confirmPayment(paymentId, 'c1')).toEqual({ kind: 'CAPTURED' });
    expect(await gateway.confirmPayment(paymentId, 'c1')).toEqual({ kind: 'CAPTURED' });
    expect(await gateway.confirmPayment(paymentId, 'c2')).toEqual({ kind: 'CAPTURED' });
    world.pass(25 * HOUR);
    expect(await gateway.confirmPayment(paymentId, 'c1')).toEqual({ kind: 'CAPTURED' });
    expect(await gateway.paymentOutcome(paymentId)).toEqual({ kind: 'CAPTURED' });
    expect(world.captured()).toBe(2_500);
  });

  test.each([
    ['pm_card_chargeCustomerFail', { kind: 'DECLINED', reason: 'NOT_ACCEPTED' }],
    ['pm_card_authenticationRequired', { kind: 'AUTHENTICATION_NEEDED' }],
  ] as const)('with %s nothing is taken, and a second try is none', async (name, outcome) => {
    const { paymentId } = await created(name);
    expect(await world.gateway.confirmPayment(paymentId, 'c1')).toEqual(outcome);
    expect(await world.gateway.confirmPayment(paymentId, 'c2')).toEqual(outcome);
    expect(await world.gateway.paymentOutcome(paymentId)).toEqual(outcome);
    expect(world.captured()).toBe(0);
  });

  test('the same key is the same payment for 24 hours, another one after that, and none with another amount', async () => {
    const { gateway } = world;
    const { token } = await kept();
    const payment = { token, cents: 2_500, invoice: 'i-1', key: 'k1' };
    const { paymentId } = await gateway.createPayment(payment);
    expect(await gateway.createPayment(payment)).toEqual({ paymentId });
    await expect(gateway.createPayment({ ...payment, cents: 2_600 })).rejects.toThrow(GatewayRefused);
    world.pass(25 * HOUR);
    const again = await gateway.createPayment(payment);
    expect(again.paymentId).not.toBe(paymentId);
  });

  test.each(['BEFORE', 'AFTER'] as const)(
    'a connection that breaks %s the money is taken leaves it uncertain, and a look tells',
    async (when) => {
      const { gateway } = world;
      const { paymentId } = await created();
      world.breakNext('confirmPayment', when);
      await expect(gateway.confirmPayment(paymentId, 'c1')).rejects.toThrow(GatewayUncertain);
      // Nothing was done again by itself.
      expect(world.captured()).toBe(when === 'AFTER' ? 2_500 : 0);
      const outcome = await gateway.paymentOutcome(paymentId);
      expect(outcome).toEqual({ kind: when === 'AFTER' ? 'CAPTURED' : 'NEVER_MADE' });
      expect(await gateway.confirmPayment(paymentId, 'c1')).toEqual({ kind: 'CAPTURED' });
      expect(world.captured()).toBe(2_500);
    },
  );

  test('a creation that was cut off is found again by its key', async () => {
    const { gateway } = world;
    const { token } = await kept();
    const payment = { token, cents: 999, invoice: 'i-1', key: 'k1' };
    world.breakNext('createPayment', 'AFTER');
    await expect(gateway.createPayment(payment)).rejects.toThrow(GatewayUncertain);
    const { paymentId } = await gateway.createPayment(payment);
    const all = await listed(gateway);
    expect(all.map((one) => one.paymentId)).toEqual([paymentId]);
  });

  test('a payment that is cancelled is never made; one that was made stays made', async () => {
    const { gateway } = world;
    const { paymentId } = await created();
    expect(await gateway.cancelPayment(paymentId, 'x1')).toEqual({ kind: 'NEVER_MADE' });
    expect(await gateway.confirmPayment(paymentId, 'c1')).toEqual({ kind: 'NEVER_MADE' });
    expect(world.captured()).toBe(0);
    const made = await created();
    await gateway.confirmPayment(made.paymentId, 'c2');
    expect(await gateway.cancelPayment(made.paymentId, 'x2')).toEqual({ kind: 'CAPTURED' });
  });

  test('payments are listed over pages, each once, with the invoice that they are for', async () => {
    const { gateway } = world;
    const { token } = await kept();
    const from = new Date(Date.now() - HOUR);
    for (let at = 0; at < 105; at += 1)
      await gateway.createPayment({ token, cents: 100 + at, invoice: `i-${at}`, key: `k-${at}` });
    const all = await listed(gateway, from, new Date(Date.now() + HOUR));
    expect(new Set(all.map(({ invoice, cents }) => `${invoice} ${cents}`)).size).toBe(105);
    expect(all).toContainEqual(
      expect.objectContaining({ invoice: 'i-104', cents: 204, outcome: { kind: 'NEVER_MADE' } }),
    );
    expect(await listed(gateway, new Date(0), from)).toEqual([]);
  }, 20_000);

  test('an event is believed when it is signed and five minutes old at most, and says no more than which payment', async () => {
    const { gateway } = world;
    const { paymentId } = await created();
    const { body, signature } = world.eventOf(paymentId);
    const event = await gateway.readEvent(body, signature);
    expect(event).toEqual({ id: expect.stringMatching(/^evt_/), paymentId });
    // Delivered twice, it is the same one.
    expect(await gateway.readEvent(body, signature)).toEqual(event);
    const changed = Buffer.from(body.toString().replace(paymentId, 'pi_other'));
    expect(await gateway.readEvent(changed, signature)).toBeUndefined();
    expect(await gateway.readEvent(body, signature.replace(/v1=../, 'v1=00'))).toBeUndefined();
    expect(await gateway.readEvent(body, '')).toBeUndefined();
    world.pass(290_000);
    expect(await gateway.readEvent(body, signature)).toEqual(event);
    world.pass(20_000);
    expect(await gateway.readEvent(body, signature)).toBeUndefined();
  });

  test('what it does not know, or would take nothing for, it refuses without repeating it', async () => {
    const { gateway } = world;
    const { token } = await kept();
    const wrong = { token: `${token}9`, cents: 2_500, invoice: 'i', key: 'k' };
    const fault = await gateway.createPayment(wrong).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(GatewayRefused);
    expect(JSON.stringify([fault, (fault as Error).message, (fault as Error).stack])).not.toMatch(/cus_|pm_|4242/);
    await expect(gateway.createPayment({ ...wrong, token, cents: 10 })).rejects.toThrow(GatewayRefused);
    await expect(gateway.confirmPayment('pi_nobody', 'c')).rejects.toThrow(GatewayRefused);
    expect(await gateway.paymentOutcome('pi_nobody')).toEqual({ kind: 'NEVER_MADE' });
  });
});

async function listed(gateway: CardGateway, from = new Date(Date.now() - HOUR), until = new Date(Date.now() + HOUR)) {
  const all = [];
  for await (const payment of gateway.paymentsOf({ from, until })) all.push(payment);
  return all;
}

describe('the adapter of Stripe', () => {
  let world: Awaited<ReturnType<typeof stubbed>>;
  beforeEach(async () => {
    world = await stubbed();
  });
  afterEach(() => world.close());

  test('speaks the version of the API that its library knows, and tells nothing of this machine or of who she is', async () => {
    const { Stripe } = await import('stripe');
    expect(STRIPE_API_VERSION).toBe(Stripe.API_VERSION);
    await world.gateway.beginSetup({ owner: OWNER, key: 's1' });
    expect(world.stub.seen).toHaveLength(2);
    for (const { headers } of world.stub.seen) {
      expect(headers['stripe-version']).toBe(STRIPE_API_VERSION);
      expect(headers).not.toHaveProperty('x-stripe-client-telemetry');
      expect(JSON.stringify(headers)).not.toMatch(/telemetry_id|platform/);
      expect(headers['idempotency-key']).toMatch(/^s1-/);
    }
  });

  test.each([500, 503, 409, 429])('an answer of %i is uncertain, and not made again by itself', async (status) => {
    const { setupId } = await world.gateway.beginSetup({ owner: OWNER, key: 's1' });
    const before = world.stub.seen.length;
    world.stub.answerOnce(/setup_intents/, status);
    await expect(world.gateway.setupOutcome(setupId)).rejects.toThrow(GatewayUncertain);
    expect(world.stub.seen.length - before).toBe(1);
  });

  test('of a payment that was taken it lists what was taken, and not what was asked for', async () => {
    const { gateway, stub, collect } = world;
    const { setupId, clientSecret } = await gateway.beginSetup({ owner: OWNER, key: 's1' });
    collect(clientSecret, 'pm_card_visa', '2031-04');
    const setup = await gateway.setupOutcome(setupId);
    if (setup.kind !== 'COLLECTED') throw new Error(setup.kind);
    const payment = { token: setup.token, cents: 2_500, invoice: 'i-1', key: 'k1' };
    const { paymentId } = await gateway.createPayment(payment);
    const cents = async () => (await listed(gateway)).map((one) => one.cents);
    expect(await cents()).toEqual([2_500]);
    stub.takeLess();
    await gateway.confirmPayment(paymentId, 'c1');
    expect(await cents()).toEqual([2_499]);
  });

  test('a secret key that is not good is a fault that does not show it', async () => {
    const gateway = stripeGateway(
      { ...KEYS, secretKey: 'sk_test_wrong0000000' },
      { now: () => new Date() },
      world.stub.at,
    );
    const fault = (await gateway.beginSetup({ owner: OWNER, key: 's' }).catch((error: unknown) => error)) as Error;
    expect(fault).toBeInstanceOf(GatewayRefused);
    expect(`${fault.message}${fault.stack}${JSON.stringify(fault)}`).not.toContain('sk_test');
  });

  test('where nobody listens, nobody can say what was done', async () => {
    await world.close();
    await expect(world.gateway.setupOutcome('seti_1')).rejects.toThrow(GatewayUncertain);
  });
});

describe('the simulator', () => {
  const folder = mkdtempSync(join(tmpdir(), 'klusster-gateway-'));
  const file = join(folder, 'gateway.jsonl');
  afterAll(() => rmSync(folder, { recursive: true }));
  const clock = { now: () => new Date() };

  test('knows after a kill what it did before it, all but a record that was cut off', async () => {
    const first = simulatedGateway({ clock, file });
    const { setupId, clientSecret } = await first.beginSetup({ owner: OWNER, key: 's' });
    first.collect(clientSecret, 'pm_card_visa');
    const outcome = await first.setupOutcome(setupId);
    if (outcome.kind !== 'COLLECTED') throw new Error(outcome.kind);
    const payment = { token: outcome.token, cents: 700, invoice: 'i', key: 'k' };
    const { paymentId } = await first.createPayment(payment);
    await first.confirmPayment(paymentId, 'c');
    const second = simulatedGateway({ clock, file });
    expect(await second.createPayment(payment)).toEqual({ paymentId });
    expect(second.captured()).toBe(700);
    await second.cancelPayment((await second.createPayment({ ...payment, key: 'k2' })).paymentId, 'x');
    const { length } = readFileSync(file);
    truncateSync(file, length - 5);
    const third = simulatedGateway({ clock, file });
    expect(third.captured()).toBe(700);
    await third.createPayment({ ...payment, key: 'k3' });
    expect(await listed(simulatedGateway({ clock, file }))).toHaveLength(3);
  });

  test('gives a card by itself where it is told to, and says what was called', async () => {
    const gateway = simulatedGateway({ clock, givenByItself: 'pm_card_visa' });
    const { setupId } = await gateway.beginSetup({ owner: OWNER, key: 's' });
    expect(await gateway.setupOutcome(setupId)).toMatchObject({ kind: 'COLLECTED', card: { last4: '4242' } });
    expect(gateway.calls).toEqual([
      { verb: 'beginSetup', about: OWNER, key: 's' },
      { verb: 'setupOutcome', about: setupId },
    ]);
  });

  test('a card that is over is declined', async () => {
    const gateway = simulatedGateway({ clock });
    const { setupId, clientSecret } = await gateway.beginSetup({ owner: OWNER, key: 's' });
    gateway.collect(clientSecret, 'pm_card_visa', '2020-01');
    const outcome = await gateway.setupOutcome(setupId);
    if (outcome.kind !== 'COLLECTED') throw new Error(outcome.kind);
    const { paymentId } = await gateway.createPayment({ token: outcome.token, cents: 700, invoice: 'i', key: 'k' });
    expect(await gateway.confirmPayment(paymentId, 'c')).toEqual({ kind: 'DECLINED', reason: 'EXPIRED' });
  });
});

test('without a gateway nothing is taken, and no event believed', async () => {
  await expect(noGateway.beginSetup({ owner: OWNER, key: 'k' })).rejects.toThrow(GatewayUncertain);
  await expect(listed(noGateway)).rejects.toThrow(GatewayUncertain);
  expect(await noGateway.readEvent(Buffer.from('{}'), '')).toBeUndefined();
});

test('both were asked the same', () => {
  process.stdout.write(`gateway: ${cases} cases of the contract\n`);
  expect(cases).toBeGreaterThanOrEqual(30);
});
