import { dirname, join } from 'node:path';

/** Where data lives: embedded, with the demo town; or on PostgreSQL, without it. */
export type Storage =
  | { readonly kind: 'embedded'; readonly folder: string }
  | {
      readonly kind: 'postgres';
      readonly url: string;
      /** How the same database is reached by whoever reads for viewers, where a pooler must be told as whom; `url` where nothing is said. */
      readonly readUrl?: string;
      readonly keyStoreUrl: string;
      readonly keyringFile: string;
      readonly erasureLedgerFile: string;
      /** Where checkpoints of the audit chain are kept; beside the erasure ledger where nothing is said. */
      readonly auditCheckpointsFile?: string;
    };

const CHECKPOINTS = 'audit-checkpoints.jsonl';

/** Where checkpoints of the audit chain are kept. */
export const checkpointsFileOf = (storage: Storage): string =>
  storage.kind === 'embedded'
    ? join(storage.folder, CHECKPOINTS)
    : (storage.auditCheckpointsFile ?? join(dirname(storage.erasureLedgerFile), CHECKPOINTS));

/** Which database a URL leads to, whoever connects and however. */
export function databaseAt(url: string): string {
  const { hostname, port: at, pathname } = new URL(url);
  return `${hostname.toLowerCase()}:${at || '5432'}${pathname}`;
}

/** What production must be told; none of it has a default that could be right. */
export const REQUIRED = [
  'KEYSTORE_URL',
  'KEYRING_FILE',
  'ERASURE_LEDGER_FILE',
  'PRIVACY_OFFICER_NAME',
  'PRIVACY_OFFICER_PHONE',
  'PRIVACY_OFFICER_ADDRESS',
  'PUBLIC_URL',
] as const;
