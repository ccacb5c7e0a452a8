import type { Storage } from '../../src/config.js';

/** The environment with which the built service runs in production, on the databases of a test. */
export const productionEnv = ({
  url,
  keyStoreUrl,
  keyringFile,
  erasureLedgerFile,
  auditCheckpointsFile = `${erasureLedgerFile}.audit`,
}: Omit<Storage & { kind: 'postgres' }, 'kind'>): Record<string, string> => ({
  DATABASE_URL: url,
  KEYSTORE_URL: keyStoreUrl,
  KEYRING_FILE: keyringFile,
  ERASURE_LEDGER_FILE: erasureLedgerFile,
  AUDIT_CHECKPOINTS_FILE: auditCheckpointsFile,
  PRIVACY_OFFICER_NAME: 'Hélène Roy',
  PRIVACY_OFFICER_PHONE: '+15145550100',
  PRIVACY_OFFICER_ADDRESS: '1 rue Notre-Dame',
  PUBLIC_URL: 'https://klusster.test',
});
