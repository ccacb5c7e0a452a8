import proxyaddr from 'proxy-addr';
import { z } from 'zod';
import { type CardConfig, cardsFrom } from './cardConfig.js';
import { type EmailAddress, emailAddress } from './kernel/emailAddress.js';
import { Fault } from './kernel/errors.js';
import type { Seller } from './kernel/seller.js';
import type { WebhookReach } from './kernel/webhookPort.js';
import { type MailConfig, mailFrom } from './mailConfig.js';
import { demoOfficer, OFFICER_EMAIL, officerFrom, type PrivacyOfficer } from './officerConfig.js';
import { sellerFrom } from './sellerConfig.js';
import { databaseAt, REQUIRED, type Storage } from './storageConfig.js';

const port = z.coerce.number().int().min(0).max(65_535);
const text = z.string().trim().min(1);
const people = z.coerce.number().int().min(0).max(1_000_000);
const cost = z.coerce.number().int().min(1);
const listed = (of: string) => of.split(',').map((entry) => entry.trim());

/** Whether each is an address, a subnet, or a name that `proxy-addr` has for some. */
function areNetworks(networks: readonly string[]): boolean {
  try {
    proxyaddr.compile([...networks]);
    return true;
  } catch {
    return false;
  }
}

/** An origin as browsers write it (RFC 6454, 6.1): scheme, host, port, and nothing after it. `*` and `null` are none. */
const isOrigin = (given: string): boolean => {
  const url = URL.parse(given);
  return url !== null && /^https?:$/.test(url.protocol) && url.origin === given && !given.includes('*');
};
const origins = z
  .string()
  .transform((list) => list.split(',').map((origin) => origin.trim()))
  .refine((list) => list.every(isOrigin));

/** A whole address, refused like any other value: its name, never its text. */
const address = z.string().transform((text, context): EmailAddress => {
  try {
    return emailAddress(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'not an address' });
    return z.NEVER;
  }
});

/** An origin, or a folder below one; without the slash at its end. */
const publicUrl = z
  .url({ protocol: /^https?$/ })
  .refine((url) => !/[?#]/.test(url))
  .transform((url) => url.replace(/\/+$/, ''));

/** A name of the DNS, or a part of one. */
const domain = z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/i);
/** As good as a key of 128 bits, in whatever letters. */
const secret = z.string().min(32).max(200);

const environment = z.object({
  PORT: port.default(4000),
  HOST: text.optional(),
  DATA_DIR: text.default('.data'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  CORS_ORIGINS: origins.default([]),
  REQUIRE_TRUSTED_DOCUMENTS: z.enum(['true', 'false']).default('false'),
  METRICS_PORT: port.optional(),
  METRICS_HOST: text.default('127.0.0.1'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  DOCUMENTS_DIR: text.optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_READ_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  KEYSTORE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  KEYRING_FILE: text.optional(),
  ERASURE_LEDGER_FILE: text.optional(),
  AUDIT_CHECKPOINTS_FILE: text.optional(),
  TRUSTED_PROXIES: text.transform(listed).refine(areNetworks).default([]),
  COST_PER_MINUTE_ANONYMOUS: cost.optional(),
  COST_PER_MINUTE_PERSON: cost.optional(),
  COST_PER_MINUTE_STAFF: cost.optional(),
  PUBLIC_URL: publicUrl.optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: address.optional(),
  DKIM_DOMAIN: domain.optional(),
  DKIM_SELECTOR: domain.optional(),
  DKIM_KEY_FILE: text.optional(),
  BOUNCE_SECRET: secret.optional(),
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^[sr]k_(test|live)_\w{8,}$/)
    .optional(),
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_[\w+/=]{8,}$/)
    .optional(),
  SELLER_NAME: text.optional(),
  SELLER_ADDRESS: text.optional(),
  GST_NUMBER: z
    .string()
    .regex(/^\d{9}RT\d{4}$/)
    .optional(),
  QST_NUMBER: z
    .string()
    .regex(/^\d{10}TQ\d{4}$/)
    .optional(),
  COST_PER_MINUTE_PARTNER: cost.optional(),
  PRIVACY_OFFICER_NAME: text.optional(),
  PRIVACY_OFFICER_PHONE: text.optional(),
  PRIVACY_OFFICER_ADDRESS: text.optional(),
  PRIVACY_OFFICER_EMAIL: address.default(OFFICER_EMAIL),
  DAILY_PEOPLE_KLUSSTER_OWNER: people.default(500),
  DAILY_PEOPLE_BUSINESS_OWNER: people.default(200),
  DAILY_PEOPLE_CONSUMER_USER: people.default(100),
  DAILY_PEOPLE_CUSTOMER_REPRESENTATIVE: people.default(50),
  DAILY_PEOPLE_PRIVACY_OFFICER: people.default(50),
});

export type { PrivacyOfficer } from './officerConfig.js';
export type { Storage } from './storageConfig.js';

type Environment = z.infer<typeof environment>;

export type Config = {
  readonly port: number;
  readonly host: string;
  readonly logLevel: Environment['LOG_LEVEL'];
  /** Origins whose pages may ask from a browser; none but our own by default. */
  readonly corsOrigins: readonly string[];
  /** Whether only documents of the manifest are answered. */
  readonly requireTrustedDocuments: boolean;
  /** Where metrics are served; nowhere without it. */
  readonly metrics: { readonly port: number; readonly host: string } | undefined;
  /** The OTLP collector that spans are sent to; without it none is made. */
  readonly tracesTo: string | undefined;
  readonly storage: Storage;
  /** The folder of the documents that are published; the shipped one without it. */
  readonly documentsFolder: string | undefined;
  readonly privacyOfficer: PrivacyOfficer;
  /** Where people reach our pages: what links in messages begin with. No slash at its end. */
  readonly publicUrl: string;
  readonly mail: MailConfig;
  readonly cards: CardConfig;
  /** Who issues invoices; without it none are. */
  readonly seller: Seller | undefined;
  /** What whoever tells of mail that came back must know; without it nobody is listened to. */
  readonly bounceSecret: string | undefined;
  readonly webhookReach: WebhookReach;
  /** How many different people a viewer may be shown in a day, by what it acts as (reading 1 of the policy). */
  readonly dailyPeople: DailyPeople;
  /** Addresses and subnets of the proxies before the service; whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
  /** What clients may spend in a minute, where an operator chose it. */
  readonly minuteCost: {
    readonly anonymous?: number;
    readonly person?: number;
    readonly staff?: number;
    readonly partner?: number;
  };
};

type DailyPeople = Readonly<
  Record<'KLUSSTER_OWNER' | 'BUSINESS_OWNER' | 'CONSUMER_USER' | 'CUSTOMER_REPRESENTATIVE' | 'PRIVACY_OFFICER', number>
>;

/**
 * Reads the environment into one frozen object.
 * Throws `Fault` naming each variable that is missing or wrong, never its value.
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) throw refused(parsed.error.issues.map((issue) => `${issue.path.join('.')} is not valid`));
  const is = parsed.data;
  return Object.freeze({
    port: is.PORT,
    host: is.HOST ?? (is.DATABASE_URL ? '0.0.0.0' : '127.0.0.1'),
    logLevel: is.LOG_LEVEL,
    dailyPeople: Object.freeze({
      KLUSSTER_OWNER: is.DAILY_PEOPLE_KLUSSTER_OWNER,
      BUSINESS_OWNER: is.DAILY_PEOPLE_BUSINESS_OWNER,
      CONSUMER_USER: is.DAILY_PEOPLE_CONSUMER_USER,
      CUSTOMER_REPRESENTATIVE: is.DAILY_PEOPLE_CUSTOMER_REPRESENTATIVE,
      PRIVACY_OFFICER: is.DAILY_PEOPLE_PRIVACY_OFFICER,
    }),
    trustedProxies: is.TRUSTED_PROXIES,
    mail: mailFrom(is, refused),
    cards: cardsFrom(is, refused),
    seller: sellerFrom(is, refused),
    bounceSecret: is.BOUNCE_SECRET,
    minuteCost: {
      ...(is.COST_PER_MINUTE_ANONYMOUS && { anonymous: is.COST_PER_MINUTE_ANONYMOUS }),
      ...(is.COST_PER_MINUTE_PERSON && { person: is.COST_PER_MINUTE_PERSON }),
      ...(is.COST_PER_MINUTE_STAFF && { staff: is.COST_PER_MINUTE_STAFF }),
      ...(is.COST_PER_MINUTE_PARTNER && { partner: is.COST_PER_MINUTE_PARTNER }),
    },
    corsOrigins: is.CORS_ORIGINS,
    requireTrustedDocuments: is.REQUIRE_TRUSTED_DOCUMENTS === 'true',
    metrics: is.METRICS_PORT === undefined ? undefined : { port: is.METRICS_PORT, host: is.METRICS_HOST },
    documentsFolder: is.DOCUMENTS_DIR,
    tracesTo: is.OTEL_EXPORTER_OTLP_ENDPOINT,
    ...(is.DATABASE_URL ? onPostgres(is, is.DATABASE_URL) : embedded(is)),
  });
}

/** What depends on where data lives. */
type Placed = Pick<Config, 'storage' | 'privacyOfficer' | 'publicUrl' | 'webhookReach'>;

function embedded(is: Environment): Placed {
  for (const name of ['KEYSTORE_URL', 'DATABASE_READ_URL'] as const)
    if (is[name]) throw refused([`${name} is set and DATABASE_URL is not`]);
  return {
    storage: { kind: 'embedded', folder: is.DATA_DIR },
    privacyOfficer: demoOfficer(is),
    publicUrl: is.PUBLIC_URL ?? `http://localhost:${is.PORT}`,
    // Where a receiver can be tried out; nothing else is within this machine.
    webhookReach: { loopback: true },
  };
}

function onPostgres(is: Environment, url: string): Placed {
  const missing = REQUIRED.filter((name) => is[name] === undefined);
  if (missing.length > 0) throw refused(missing.map((name) => `${name} must be set when DATABASE_URL is`));
  if (databaseAt(is.KEYSTORE_URL as string) === databaseAt(url))
    throw refused(['KEYSTORE_URL must name another database than DATABASE_URL']);
  return {
    publicUrl: is.PUBLIC_URL as string,
    webhookReach: { loopback: false },
    storage: {
      kind: 'postgres',
      url,
      ...(is.DATABASE_READ_URL && { readUrl: is.DATABASE_READ_URL }),
      keyStoreUrl: is.KEYSTORE_URL as string,
      keyringFile: is.KEYRING_FILE as string,
      erasureLedgerFile: is.ERASURE_LEDGER_FILE as string,
      ...(is.AUDIT_CHECKPOINTS_FILE && { auditCheckpointsFile: is.AUDIT_CHECKPOINTS_FILE }),
    },
    privacyOfficer: officerFrom(is),
  };
}

const refused = (problems: readonly string[]) =>
  new Fault(`The configuration is refused: ${problems.join('; ')}.`, 'configuration');
