import { randomBytes } from 'node:crypto';
import { copyFile } from 'node:fs/promises';
import pg from 'pg';
import type { Storage } from '../../src/config.js';
import { type GlobalKind, toGlobalId } from '../../src/kernel/ids.js';
import * as cast from '../../src/town/cast.js';
import { townId } from '../../src/town/townIds.js';

export type { BusinessName, KlussterName, ResidentName } from '../../src/town/cast.js';
/** The one cast of all tests: the same named people that the demo shows. A field that joins the town joins it in `src/town/cast.ts`. */
export {
  businesses,
  cases,
  grants,
  klussters,
  listings,
  newsletters,
  offers,
  reports,
  residents,
  subscriptions,
  TOWN_PASSWORD,
} from '../../src/town/cast.js';

const TABLE_OF = {
  Klusster: 'klusster',
  Business: 'business',
  KlussterOwner: 'klusster_owner',
  BusinessOwner: 'business_owner',
  ConsumerUser: 'consumer_user',
  SecondFactor: 'second_factor',
  CardSetup: 'card_setup',
  AccessRequest: 'access_request',
  Incident: 'incident',
  Safeguard: 'safeguard',
  StaffAlert: 'staff_alert',
  Card: 'card',
  Session: 'session',
  PartnerGrant: 'delegation',
  SupportCase: 'support_case',
  CaseGrant: 'case_grant',
  StaffMember: 'staff',
  ContentReport: 'content_report',
  Inquiry: 'inquiry',
  MailingSubscription: 'subscription',
  Invoice: 'invoice',
  Listing: 'listing',
  Webhook: 'webhook_endpoint',
  KlussterOffer: 'klusster_offer',
  Upload: 'upload',
  Newsletter: 'newsletter',
} as const satisfies Record<GlobalKind, string>;

/** The global id of a member of the town: `idOf('BusinessOwner', 'fatima')`. */
export const idOf = (kind: GlobalKind, name: string): string => toGlobalId(kind, townId<never>(TABLE_OF[kind], name));

/** The id in the database of a member of the town, by table. */
export const rowIdOf = (table: string, name: string): string => townId<string>(table, name);

/** The address of a resident's account. */
export const accountOf = (name: cast.ResidentName): string => cast.residents[name].account;

const theirs = cast.grants.map(({ staff, person }) => `'${rowIdOf('case_grant', `${staff}/${person}`)}'`);

/** A case grant lasts a day, and those of the town began when it settled: for whoever asks today they begin today. */
export const RENEW_GRANTS = `update case_grant set opened_at = now() - interval '1 hour', expires_at = now() + interval '23 hours'
  where id in (${theirs.join(', ')}) and closed_at is null`;

/** A fresh copy of a settled (`town`) or merely migrated (`empty`) pair of databases, for one test file. */
export async function freshStorage(
  template: 'town' | 'empty' = 'town',
): Promise<Storage & { kind: 'postgres'; drop(): Promise<void> }> {
  const adminUrl = required('TEST_CLUSTER_URL');
  const mark = `t_${randomBytes(6).toString('hex')}`;
  const names = { main: `${mark}_main`, keys: `${mark}_keys` };
  // Files are copied in a quarter of the time of pages that go through the log; nothing here waits for the disk.
  await onCluster(adminUrl, [
    `create database ${names.main} template ${template}_main strategy file_copy`,
    `create database ${names.keys} template ${template}_keys strategy file_copy`,
  ]);
  const erasureLedgerFile = `${required('TEST_ERASURE_LEDGER_FILE')}.${mark}`;
  await copyFile(required('TEST_ERASURE_LEDGER_FILE'), erasureLedgerFile);
  return {
    kind: 'postgres',
    url: databaseUrl(adminUrl, names.main),
    keyStoreUrl: databaseUrl(adminUrl, names.keys),
    keyringFile: required('TEST_KEYRING_FILE'),
    erasureLedgerFile,
    auditCheckpointsFile: `${erasureLedgerFile}.audit`,
    drop: () =>
      onCluster(adminUrl, [`drop database ${names.main} with (force)`, `drop database ${names.keys} with (force)`]),
  };
}

const databaseUrl = (adminUrl: string, name: string) => adminUrl.replace(/\/postgres$/, `/${name}`);

async function onCluster(adminUrl: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is set by the global setup of the tests.`);
  return value;
}
