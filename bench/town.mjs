// The scale town with what only the bench needs: sessions of its viewers, and the plaintext copies that the floor reads.
import 'reflect-metadata';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { createErasureLedgerFile } from '../dist/privacy/vault/erasureLedgerFile.js';
import { createKeyringFile } from '../dist/privacy/vault/keyringFile.js';
import { openStores } from '../dist/stores.js';
import { census, scaleId } from '../dist/town/scale/census.js';
import { inventor } from '../dist/town/scale/invent.js';
import { settleAtScale } from '../dist/town/scale/settleAtScale.js';
import { databaseUrl } from '../test/support/cluster.mjs';
import { requestsOf, SEARCH, WORKLOADS } from './workloads.mjs';

/** What a system without privacy would keep: contact in plain columns. Empty where the person does not share it. */
const FLOOR_TABLES = `
  create schema floor;
  create table floor.klusster_owner (id uuid primary key, first_name text, last_name text, email text, phone text, mailing_address text);
  create table floor.business_owner (like floor.klusster_owner including all);`;

const PROFILES = { klusster_owner: 'klussterOwner', business_owner: 'businessOwner', consumer_user: 'consumer' };
const BATCH = 5_000;

/**
 * Settles a scale town on a cluster and makes everything that is asked of it.
 * @param {{ adminUrl: string, folder: string }} cluster
 * @param {{ scale: number, seed: number }} which
 * @param {import('../dist/town/scale/settleAtScale.js').Progress} progress
 */
export async function settleBenchTown(cluster, which, progress) {
  const storage = await emptyStorage(cluster);
  const stores = await openStores(storage);
  const { main, keyStore, keyring } = stores;
  const ground = { em: main.fork(), keyStore, keyring, now: new Date() };
  const of = await settleAtScale(ground, which, randomBytes(18).toString('base64url'), progress);
  await stores.close();
  const town = { of, seed: which.seed, invent: inventor(census(which.scale), which.seed) };
  const client = new pg.Client({ connectionString: storage.url });
  await client.connect();
  await client.query(FLOOR_TABLES);
  await copyInPlain(client, town);
  const tokens = new Map();
  const requests = {};
  for (const entry of Object.entries(WORKLOADS))
    requests[entry[0]] = requestsOf(entry, town, tokenIn(tokens, which.seed));
  const searches = requestsOf(['search', SEARCH], town, tokenIn(tokens, which.seed));
  await openSessions(client, tokens);
  await client.query('vacuum analyze');
  await client.end();
  return { storage, of, requests, searches };
}

/**
 * A pair of empty, migrated databases on a cluster, with a keyring of their own.
 * @param {{ adminUrl: string, folder: string }} cluster
 * @param {string} [mark] of their names
 */
export async function emptyStorage({ adminUrl, folder }, mark = 'bench') {
  const names = [`${mark}_main`, `${mark}_keys`];
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  for (const name of names) await client.query(`create database ${name}`);
  await client.end();
  const keyringFile = join(folder, `${mark}.keyring.json`);
  await createKeyringFile(keyringFile);
  const erasureLedgerFile = join(folder, `${mark}.erasures.jsonl`);
  await createErasureLedgerFile(erasureLedgerFile);
  const [url, keyStoreUrl] = names.map((name) => databaseUrl(adminUrl, name));
  const storage = { kind: 'postgres', url, keyStoreUrl, keyringFile, erasureLedgerFile };
  const stores = await openStores(storage);
  await stores.migrate();
  await stores.close();
  return storage;
}

async function copyInPlain(client, { of, seed, invent }) {
  const rows = { klusster_owner: [], business_owner: [] };
  const write = async (table) => {
    const columns = Array.from({ length: 6 }, (_, at) => rows[table].map((row) => row[at]));
    rows[table].length = 0;
    await client.query(
      `insert into floor.${table} select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])`,
      columns,
    );
  };
  for (let person = 0; person < of.people; person++) {
    const { profiles, sharing, contact } = invent.person(person);
    // Those who only subscribe come last, and nobody looks at them.
    if (profiles.klussterOwner === undefined && profiles.businessOwner === undefined) break;
    for (const table of ['klusster_owner', 'business_owner']) {
      const number = profiles[PROFILES[table]];
      if (number === undefined) continue;
      const { firstName, lastName, email, phone, mailingAddress } = sharing === 'given' ? contact(PROFILES[table]) : {};
      rows[table].push([scaleId(table, seed, number), firstName, lastName, email, phone, mailingAddress]);
      if (rows[table].length === BATCH) await write(table);
    }
  }
  for (const table of ['klusster_owner', 'business_owner']) await write(table);
}

/** One session for each viewer: signing in a few hundred people would measure argon2. */
const tokenIn = (tokens, seed) => (profile, number) => {
  const id = scaleId(profile, seed, number);
  const known = tokens.get(id) ?? { profile, token: `kls_${randomBytes(32).toString('base64url')}` };
  tokens.set(id, known);
  return known.token;
};

async function openSessions(client, tokens) {
  for (const [id, { profile, token }] of tokens) {
    const hash = createHash('sha256').update(token).digest();
    await client.query(
      `insert into session (id, token_hash, person_id, kind, created_at, used_at, proven_at, expires_at)
       select $1, $2, person_id, 'APP', now(), now(), now(), now() + interval '12 hours' from ${profile} where id = $3`,
      [randomUUID(), hash, id],
    );
  }
}
