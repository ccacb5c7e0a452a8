import type { EntityManager } from '@mikro-orm/core';
import type { PrivacyOfficer } from './config.js';
import type { Database } from './db/database.js';
import type { NodeEntry } from './feature.js';
import type { CardGateway } from './kernel/cardGateway.js';
import type { Documents } from './kernel/documents.js';
import type { FactorRules } from './kernel/factorRules.js';
import type { GlobalKind } from './kernel/ids.js';
import type { LetterThrottle } from './kernel/letterThrottle.js';
import type { SignInThrottle } from './kernel/signInThrottle.js';
import type { Transport } from './kernel/transport.js';
import type { WebhookReach } from './kernel/webhookPort.js';
import type { DisclosureNotes } from './privacy/ledger/disclosureNotes.js';
import type { Plan } from './privacy/plan.js';
import type { PrivacyMap } from './privacy/privacyMap.js';
import type { Keyring } from './privacy/vault/keyEncryption.js';
import type { KeyStore } from './privacy/vault/keyStore.js';
import type { DataKeys } from './privacy/vault/keys.js';
import type { Vault } from './privacy/vault/open.js';
import type { Viewer } from './privacy/viewer.js';
import type { Withheld } from './privacy/withheld.js';
import type { Holding } from './read/holding.js';
import type { Reader } from './read/reader.js';
import type { Records } from './read/records.js';

/** What one request carries to its resolvers. What it holds of people ends with the request. */
export type Ctx = {
  readonly requestId: string;
  /** The language of `Accept-Language`; English when it asks for neither. */
  readonly language: 'EN' | 'FR';
  readonly viewer: Viewer;
  /** The network address that the request came from; in memory only. */
  readonly source: string;
  /** The header `User-Agent`; in memory only. */
  readonly userAgent: string | undefined;
  /** How the token of this request came; undefined when it brought none. */
  readonly transport: Transport | undefined;
  /** The header `Idempotency-Key`: by it whoever asks tells that a request is one that she sent before. */
  readonly idempotencyKey: string | undefined;
  /** Whether a page that may hold a cookie of ours sent it. */
  readonly isOwnPage: boolean;
  readonly signInThrottle: SignInThrottle;
  readonly factorRules: FactorRules;
  readonly letterThrottle: LetterThrottle;
  /** The instant at which everything in this request is decided. */
  readonly now: Date;
  /** Aborted, with a `KlussterError` TIMED_OUT, when the time of the operation is up or the client has gone: no statement begins after it. */
  readonly signal: AbortSignal;
  /** What was decided about the operation before it ran. */
  readonly plan: Plan;
  readonly withheld: Withheld;
  /** What the answer will show of other people; written to the ledger before it leaves. */
  readonly disclosures: DisclosureNotes;
  /** A manager of its own; verbs write through it, and reads go through `reader`. */
  readonly em: EntityManager;
  /** Plain statements on the connections of `em`. */
  readonly reserve: Database;
  readonly reader: Reader;
  /** Records that a field tells of beside its own object. */
  readonly records: Records;
  readonly vault: Vault;
  readonly keyring: Keyring;
  /** The data keys of people, to seal with. Nothing is opened for an answer but by `vault`. */
  readonly keys: DataKeys;
  /** Where the key of a new person goes, before anything is sealed with it. */
  readonly keyStore: KeyStore;
  /** What links in messages begin with; no slash at its end. */
  readonly publicUrl: string;
  /** Who answers for the policy (§13.2). */
  readonly privacyOfficer: PrivacyOfficer;
  /** Where partners may have us call. */
  readonly webhookReach: WebhookReach;
  /** Who holds the cards. Never called within a transaction. */
  readonly cards: CardGateway;
  /** What is published now: the privacy policy and what comes with it. */
  readonly documents: Documents;
  readonly map: PrivacyMap;
  /** What is held of people, table by table. */
  readonly holdings: readonly Holding[];
  readonly nodes: Partial<Readonly<Record<GlobalKind, NodeEntry>>>;
  /** From here the request goes on as this viewer; what follows is planned anew. For signing in, and nothing else. */
  become(viewer: Viewer): void;
  /** Gives the browser of this request a token as its cookie. */
  handCookie(token: string): void;
};
