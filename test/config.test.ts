import { readConfig } from '../src/config.js';
import { Fault } from '../src/kernel/errors.js';

/** Stands for a secret: whatever is refused, it must not be printed. */
const SECRET = 'Zq7secret';

const PRODUCTION = {
  DATABASE_URL: 'postgresql://app:pw-main@db.internal:5432/klusster',
  KEYSTORE_URL: 'postgresql://app:pw-keys@keys.internal:5432/keys',
  KEYRING_FILE: '/run/secrets/keyring.json',
  ERASURE_LEDGER_FILE: '/mnt/ledger/erasures.jsonl',
  PRIVACY_OFFICER_NAME: 'Hélène Roy',
  PRIVACY_OFFICER_PHONE: '+15145550100',
  PRIVACY_OFFICER_ADDRESS: '1 rue Notre-Dame, Montréal QC',
  PUBLIC_URL: 'https://klusster.test',
};

function refusalOf(env: Record<string, string | undefined>): string {
  try {
    readConfig(env);
  } catch (error) {
    expect(error).toBeInstanceOf(Fault);
    const { message, record, stack } = error as Fault;
    for (const value of Object.values(env))
      if (value && value.length > 5) expect(`${message}${record}${stack}`).not.toContain(value);
    expect(`${message}${record}${stack}`).not.toContain(SECRET);
    return message;
  }
  throw new Error('The configuration was accepted.');
}

const DAILY_PEOPLE = {
  KLUSSTER_OWNER: 500,
  BUSINESS_OWNER: 200,
  CONSUMER_USER: 100,
  CUSTOMER_REPRESENTATIVE: 50,
  PRIVACY_OFFICER: 50,
};

const REST = {
  dailyPeople: DAILY_PEOPLE,
  minuteCost: {},
  trustedProxies: [],
  corsOrigins: [],
  requireTrustedDocuments: false,
  metrics: undefined,
  tracesTo: undefined,
  mail: { from: 'no-reply@klusster.example', smtpUrl: undefined, outbox: '.data/outbox' },
  cards: { kind: 'simulated', file: '.data/gateway.jsonl' },
  seller: expect.objectContaining({ name: expect.stringContaining('Demo') }),
};

describe('without any variable', () => {
  test('the embedded demo starts on 127.0.0.1:4000 in .data', () => {
    expect(readConfig({})).toEqual({
      port: 4000,
      host: '127.0.0.1',
      logLevel: 'info',
      ...REST,
      storage: { kind: 'embedded', folder: '.data' },
      publicUrl: 'http://localhost:4000',
      webhookReach: { loopback: true },
      privacyOfficer: expect.objectContaining({
        name: expect.stringMatching(/Demo.*sample.*exemple/),
        email: 'privacy@klusster.com',
      }),
    });
  });

  test('what is off is turned on by name', () => {
    const on = readConfig({
      CORS_ORIGINS: 'https://app.klusster.test, http://localhost:5173',
      REQUIRE_TRUSTED_DOCUMENTS: 'true',
      METRICS_PORT: '9464',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector.internal:4318',
    });
    expect(on).toMatchObject({
      corsOrigins: ['https://app.klusster.test', 'http://localhost:5173'],
      requireTrustedDocuments: true,
      metrics: { port: 9464, host: '127.0.0.1' },
      tracesTo: 'http://collector.internal:4318',
    });
  });

  test('the configuration cannot be changed afterwards', () => {
    expect(Object.isFrozen(readConfig({}))).toBe(true);
  });

  test('variables of others are not its business', () => {
    expect(readConfig({ PATH: SECRET, npm_config_registry: SECRET, APOLLO_KEY: SECRET })).toEqual(readConfig({}));
  });
});

describe('a variable that is wrong is refused by its name', () => {
  test.each([
    ['PORT', `${SECRET}`],
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', '4000.5'],
    ['DAILY_PEOPLE_CONSUMER_USER', '-1'],
    ['DAILY_PEOPLE_KLUSSTER_OWNER', 'all'],
    ['PORT', '4000; rm'],
    ['HOST', ''],
    ['HOST', '   '],
    ['DATA_DIR', ''],
    ['LOG_LEVEL', 'LOUD'],
    ['TRUSTED_PROXIES', SECRET],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['TRUSTED_PROXIES', '10.0.0.1,,10.0.0.2'],
    ['TRUSTED_PROXIES', ''],
    ['COST_PER_MINUTE_ANONYMOUS', '0'],
    ['COST_PER_MINUTE_PERSON', '-5'],
    ['COST_PER_MINUTE_STAFF', SECRET],
    ['LOG_LEVEL', `${SECRET}`],
    ['CORS_ORIGINS', ''],
    ['CORS_ORIGINS', '*'],
    ['CORS_ORIGINS', 'null'],
    ['CORS_ORIGINS', `${SECRET}.test`],
    ['CORS_ORIGINS', `https://${SECRET}.test/`],
    ['CORS_ORIGINS', `https://${SECRET}.test/path`],
    ['CORS_ORIGINS', 'https://*.klusster.test'],
    ['CORS_ORIGINS', 'https://app.klusster.test,'],
    ['CORS_ORIGINS', `https://app.klusster.test, ftp://${SECRET}`],
    ['REQUIRE_TRUSTED_DOCUMENTS', 'yes'],
    ['REQUIRE_TRUSTED_DOCUMENTS', ''],
    ['METRICS_PORT', '70000'],
    ['METRICS_HOST', ' '],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', `${SECRET}:4318`],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', `file:///${SECRET}`],
    ['PUBLIC_URL', `${SECRET}.test`],
    ['PUBLIC_URL', `javascript:${SECRET}`],
    ['PUBLIC_URL', `https://klusster.test/?a=${SECRET}`],
    ['PUBLIC_URL', `https://klusster.test/#${SECRET}`],
    ['SMTP_URL', `https://${SECRET}.test`],
    ['SMTP_URL', ''],
    ['MAIL_FROM', `${SECRET}`],
    ['MAIL_FROM', `Klusster <${SECRET}@klusster.test>`],
    ['MAIL_FROM', `${SECRET}@klusster.test\r\nBcc: a@klusster.test`],
    ['SELLER_NAME', ' '],
    ['SELLER_ADDRESS', ''],
    ['GST_NUMBER', SECRET],
    ['GST_NUMBER', '123456789'],
    ['GST_NUMBER', '123456789 RT 0001'],
    ['GST_NUMBER', '123456789RT0001\n'],
    ['GST_NUMBER', '1234567890TQ0001'],
    ['QST_NUMBER', '123456789RT0001'],
    ['QST_NUMBER', '1234567890tq0001'],
    ['PRIVACY_OFFICER_EMAIL', SECRET],
    ['PRIVACY_OFFICER_EMAIL', ''],
  ])('%s = %p', (name, value) => {
    expect(refusalOf({ [name]: value })).toBe(`The configuration is refused: ${name} is not valid.`);
  });

  test.each([
    ['DATABASE_URL', `mysql://app:${SECRET}@db/klusster`],
    ['DATABASE_URL', `${SECRET}`],
    ['DATABASE_URL', ''],
    ['DATABASE_URL', `file:///etc/${SECRET}`],
    ['KEYSTORE_URL', `http://app:${SECRET}@db/keys`],
    ['KEYSTORE_URL', ''],
    ['KEYRING_FILE', ''],
    ['ERASURE_LEDGER_FILE', ''],
    ['PRIVACY_OFFICER_NAME', ' '],
    ['PRIVACY_OFFICER_PHONE', ''],
    ['PRIVACY_OFFICER_ADDRESS', ''],
  ])('%s = %p in production', (name, value) => {
    expect(refusalOf({ ...PRODUCTION, [name]: value })).toBe(`The configuration is refused: ${name} is not valid.`);
  });

  test('all that are wrong are named at once', () => {
    expect(refusalOf({ PORT: SECRET, LOG_LEVEL: SECRET, DATABASE_URL: SECRET })).toBe(
      'The configuration is refused: PORT is not valid; LOG_LEVEL is not valid; DATABASE_URL is not valid.',
    );
  });
});

describe('with DATABASE_URL', () => {
  test('everything that production needs must be told, and then it is taken as it is', () => {
    expect(readConfig(PRODUCTION)).toEqual({
      port: 4000,
      host: '0.0.0.0',
      logLevel: 'info',
      ...REST,
      storage: {
        kind: 'postgres',
        url: PRODUCTION.DATABASE_URL,
        keyStoreUrl: PRODUCTION.KEYSTORE_URL,
        keyringFile: PRODUCTION.KEYRING_FILE,
        erasureLedgerFile: PRODUCTION.ERASURE_LEDGER_FILE,
      },
      cards: { kind: 'none' },
      seller: undefined,
      publicUrl: 'https://klusster.test',
      webhookReach: { loopback: false },
      privacyOfficer: {
        name: PRODUCTION.PRIVACY_OFFICER_NAME,
        phone: PRODUCTION.PRIVACY_OFFICER_PHONE,
        address: PRODUCTION.PRIVACY_OFFICER_ADDRESS,
        email: 'privacy@klusster.com',
      },
    });
  });

  test.each(Object.keys(PRODUCTION).filter((name) => name !== 'DATABASE_URL'))('%s missing is refused', (name) => {
    expect(refusalOf({ ...PRODUCTION, [name]: undefined })).toBe(
      `The configuration is refused: ${name} must be set when DATABASE_URL is.`,
    );
  });

  test('all that are missing are named at once', () => {
    expect(refusalOf({ DATABASE_URL: PRODUCTION.DATABASE_URL })).toBe(
      `The configuration is refused: ${Object.keys(PRODUCTION)
        .slice(1)
        .map((name) => `${name} must be set when DATABASE_URL is`)
        .join('; ')}.`,
    );
  });

  test('KEYSTORE_URL without it is refused, or the keys of a demo would lie in production', () => {
    expect(refusalOf({ KEYSTORE_URL: PRODUCTION.KEYSTORE_URL })).toBe(
      'The configuration is refused: KEYSTORE_URL is set and DATABASE_URL is not.',
    );
  });

  test.each([
    ['the same text', PRODUCTION.DATABASE_URL],
    ['another user', 'postgresql://keys:other@db.internal:5432/klusster'],
    ['the other scheme', 'postgres://app:pw-main@db.internal:5432/klusster'],
    ['the default port left out', 'postgresql://app:pw-main@db.internal/klusster'],
    ['a parameter more', 'postgresql://app:pw-main@db.internal:5432/klusster?sslmode=require'],
    ['the host in capitals', 'postgresql://app:pw-main@DB.internal:5432/klusster'],
  ])('one database for data and keys is refused: %s', (_name, url) => {
    expect(refusalOf({ ...PRODUCTION, KEYSTORE_URL: url })).toBe(
      'The configuration is refused: KEYSTORE_URL must name another database than DATABASE_URL.',
    );
  });

  test('another database on the same server is accepted', () => {
    const url = 'postgresql://app:pw-main@db.internal:5432/keys';
    expect(readConfig({ ...PRODUCTION, KEYSTORE_URL: url }).storage).toMatchObject({ keyStoreUrl: url });
  });
});

describe('what an operator sets', () => {
  test('proxies are named by address, subnet or the names that there are for some', () => {
    const { trustedProxies } = readConfig({ TRUSTED_PROXIES: ' 10.0.0.0/8, 2001:db8::/32 ,loopback,192.0.2.7' });
    expect(trustedProxies).toEqual(['10.0.0.0/8', '2001:db8::/32', 'loopback', '192.0.2.7']);
  });

  test('what may be spent in a minute is set for one kind of viewer, and stays for the others', () => {
    expect(readConfig({ COST_PER_MINUTE_PERSON: '500000' }).minuteCost).toEqual({ person: 500_000 });
    expect(readConfig({ COST_PER_MINUTE_ANONYMOUS: '1', COST_PER_MINUTE_STAFF: '2' }).minuteCost).toEqual({
      anonymous: 1,
      staff: 2,
    });
  });
});

describe('mail', () => {
  const from = 'post@klusster.test';

  test('goes to a server once there is one, under an address that must be told', () => {
    const smtp = `smtps://user:${SECRET}@mail.klusster.test`;
    expect(refusalOf({ SMTP_URL: smtp })).toBe('The configuration is refused: MAIL_FROM must be set when SMTP_URL is.');
    expect(readConfig({ SMTP_URL: smtp, MAIL_FROM: from }).mail).toEqual({
      from,
      smtpUrl: smtp,
      outbox: '.data/outbox',
    });
  });

  test('goes into a folder of the data otherwise, in production too', () => {
    expect(readConfig({ ...PRODUCTION, DATA_DIR: '/var/klusster' }).mail.outbox).toBe('/var/klusster/outbox');
  });

  test('links to where people reach the pages, without a slash too many', () => {
    expect(readConfig({ PORT: '4100' }).publicUrl).toBe('http://localhost:4100');
    expect(readConfig({ PUBLIC_URL: 'https://klusster.test/fr/' }).publicUrl).toBe('https://klusster.test/fr');
    expect(refusalOf({ ...PRODUCTION, PUBLIC_URL: undefined })).toBe(
      'The configuration is refused: PUBLIC_URL must be set when DATABASE_URL is.',
    );
  });
});

describe('who holds the cards', () => {
  const KEYS = { STRIPE_SECRET_KEY: `sk_test_${SECRET}`, STRIPE_WEBHOOK_SECRET: `whsec_${SECRET}` };

  test('is Stripe when both of its secrets are set, embedded too', () => {
    const stripe = { kind: 'stripe', secretKey: KEYS.STRIPE_SECRET_KEY, webhookSecret: KEYS.STRIPE_WEBHOOK_SECRET };
    expect(readConfig(KEYS).cards).toEqual(stripe);
    expect(readConfig({ ...PRODUCTION, ...KEYS }).cards).toEqual(stripe);
  });

  test.each([
    [{ ...KEYS, STRIPE_WEBHOOK_SECRET: undefined }, 'STRIPE_WEBHOOK_SECRET must be set when STRIPE_SECRET_KEY is'],
    [{ ...KEYS, STRIPE_SECRET_KEY: undefined }, 'STRIPE_SECRET_KEY must be set when STRIPE_WEBHOOK_SECRET is'],
    [{ ...KEYS, STRIPE_SECRET_KEY: `pk_test_${SECRET}` }, 'STRIPE_SECRET_KEY is not valid'],
    [{ ...KEYS, STRIPE_WEBHOOK_SECRET: SECRET }, 'STRIPE_WEBHOOK_SECRET is not valid'],
  ])('half of it, or a key that browsers are given, is refused', (env, problem) => {
    expect(refusalOf(env)).toBe(`The configuration is refused: ${problem}.`);
  });
});

describe('who issues invoices', () => {
  const SELLER = {
    SELLER_NAME: 'Klusster Inc.',
    SELLER_ADDRESS: '1 rue Notre-Dame\nMontréal QC  H2Y 1B6',
    GST_NUMBER: '123456789RT0001',
  };
  const seller = { name: SELLER.SELLER_NAME, address: SELLER.SELLER_ADDRESS, gstNumber: SELLER.GST_NUMBER };

  test('is the seller that is named, embedded too, with a number for QST or without', () => {
    const qst = { QST_NUMBER: '1234567890TQ0001' };
    expect(readConfig(SELLER).seller).toEqual({ ...seller, qstNumber: undefined });
    expect(readConfig({ ...PRODUCTION, ...SELLER, ...qst }).seller).toEqual({ ...seller, qstNumber: qst.QST_NUMBER });
  });

  test('is nobody in production without one', () => {
    expect(readConfig(PRODUCTION).seller).toBeUndefined();
  });

  test.each(Object.keys(SELLER))('is named whole: %s missing is refused', (name) => {
    expect(refusalOf({ ...SELLER, [name]: undefined })).toBe(
      `The configuration is refused: ${name} must be set when others of the seller are.`,
    );
  });

  test('is not a number alone', () => {
    expect(refusalOf({ ...PRODUCTION, QST_NUMBER: '1234567890TQ0001' })).toBe(
      `The configuration is refused: ${Object.keys(SELLER)
        .map((name) => `${name} must be set when others of the seller are`)
        .join('; ')}.`,
    );
  });
});
