import type { EntityManager } from '@mikro-orm/core';
import type { Logger } from 'pino';
import type { PrivacyOfficer } from '../config.js';
import type { Database } from '../db/database.js';
import type { CardGateway } from '../kernel/cardGateway.js';
import type { Clock } from '../kernel/clock.js';
import type { LetterThrottle } from '../kernel/letterThrottle.js';
import type { MailPort } from '../kernel/mailPort.js';
import type { Seller } from '../kernel/seller.js';
import type { WebhookPort } from '../kernel/webhookPort.js';
import type { PurposeCode } from '../privacy/purposes.js';
import type { AuditAnchor } from '../privacy/vault/auditAnchor.js';
import type { ErasureLedger } from '../privacy/vault/erasureLedger.js';
import type { Keyring } from '../privacy/vault/keyEncryption.js';
import type { KeyStore } from '../privacy/vault/keyStore.js';
import type { DataKeys } from '../privacy/vault/keys.js';

/** What a job knows: the id of a record of ours. A job is a row that nobody erases with its person, so it holds no value of hers. */
export type JobData = { readonly id: string };

/** What handlers are given. */
export type JobTools = {
  /** A manager of its own for each job. */
  readonly fork: () => EntityManager;
  /** Plain statements on the connections of `fork`. */
  readonly reserve: Database;
  /** Aborted when the worker is to stop: whoever does many things one after the other begins no other. */
  readonly stopping: AbortSignal;
  /** Keeps no key: what is destroyed opens nothing from then on. */
  readonly keys: DataKeys;
  readonly keyring: Keyring;
  /** Where the key of a pseudonym goes. */
  readonly keyStore: KeyStore;
  /** Where it is remembered who was erased. */
  readonly erasureLedger: ErasureLedger;
  /** Where checkpoints of the audit chain are kept. */
  readonly auditAnchor: AuditAnchor;
  readonly clock: Clock;
  readonly log: Logger;
  readonly mail: MailPort;
  /** The address that mail is sent from. */
  readonly mailFrom: string;
  readonly privacyOfficer: PrivacyOfficer;
  /** What links in messages begin with. */
  readonly publicUrl: string;
  readonly letterThrottle: LetterThrottle;
  /** How partners are told. */
  readonly webhooks: WebhookPort;
  /** Who holds the cards. */
  readonly cards: CardGateway;
  /** Who issues invoices; none are where nobody does. */
  readonly seller: Seller | undefined;
};

/** How often a job is tried, and how long it may take. All in seconds but the first. */
export type JobOptions = {
  /** How many times it is tried again after it failed; 0 for one that is not safe to repeat. */
  readonly retryLimit: number;
  readonly retryDelay?: number;
  /** Each wait is twice the last one, up to this. */
  readonly retryDelayMax?: number;
  /** A worker that shows no sign of life for so long is taken for dead, and its jobs are had by others. At least 10. */
  readonly heartbeatSeconds: number;
  /** A worker that has not finished by then is not waited for any longer. */
  readonly expireInSeconds: number;
};

/** For work in our own databases, which is soon done and safe to repeat: tried again for about three days. */
export const UNHURRIED: JobOptions = {
  retryLimit: 300,
  retryDelay: 5,
  retryDelayMax: 15 * 60,
  heartbeatSeconds: 20,
  expireInSeconds: 60,
};

/** One kind of work that is done after the request, and retried without anybody's asking. */
export type Job = {
  /** Of our own words: it stands in metrics and logs. */
  readonly name: string;
  /** What it is done for (§5.1); nothing starts with a job that is for none of the purposes. */
  readonly purpose: PurposeCode;
  readonly options: JobOptions;
  /** Set where it is to be done once in each day (UTC), without anybody's sending it: its record is the day, `2026-11-28`. */
  readonly isDaily?: true;
  /** Set where it is to be done once in each hour: its record is the hour, `2026-11-28T13`. */
  readonly isHourly?: true;
  /** Does the work. May be called twice for one job: who must not repeat it looks at the record first. */
  readonly handle: (tools: JobTools, data: JobData) => Promise<void>;
};

/** Thrown by a handler whose work cannot be done now, through no fault of ours: it is tried again, and is no fault in the log. */
export class TryLater extends Error {
  override readonly name = 'TryLater';

  /** @param message a constant sentence; it is stored with the job */
  constructor(message: string) {
    super(message);
  }
}
