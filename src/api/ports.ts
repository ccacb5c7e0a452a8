import type { EntityManager } from '@mikro-orm/core';
import type { PrivacyOfficer } from '../config.js';
import type { Database } from '../db/database.js';
import type { NodeEntry } from '../feature.js';
import type { CardGateway } from '../kernel/cardGateway.js';
import type { Clock } from '../kernel/clock.js';
import type { Documents } from '../kernel/documents.js';
import type { FactorRules } from '../kernel/factorRules.js';
import type { GlobalKind } from '../kernel/ids.js';
import type { LetterThrottle } from '../kernel/letterThrottle.js';
import type { SessionUses } from '../kernel/sessionUses.js';
import type { SignInThrottle } from '../kernel/signInThrottle.js';
import type { WebhookReach } from '../kernel/webhookPort.js';
import type { decide } from '../privacy/decide.js';
import type { DailyPeople, OpenedToday } from '../privacy/ledger/harvestGuard.js';
import type { Ledger } from '../privacy/ledger/ledger.js';
import type { Planner } from '../privacy/planCache.js';
import type { PrivacyMap } from '../privacy/privacyMap.js';
import type { Keyring } from '../privacy/vault/keyEncryption.js';
import type { KeyStore } from '../privacy/vault/keyStore.js';
import type { DataKeys } from '../privacy/vault/keys.js';
import type { Holding } from '../read/holding.js';
import type { ReadPorts, Statements } from '../read/reader.js';
import type { Allowances } from './allowance.js';
import type { Coster } from './cost.js';
import type { KnownViewers } from './knownViewers.js';
import type { Limits } from './limits.js';

/** What lives as long as the process and every request uses. */
export type Ports = {
  readonly read: ReadPorts;
  readonly statements: Statements;
  /** For looking up who asks, before and beside what is read for her. */
  readonly database: Database;
  readonly ledger: Ledger;
  readonly openedToday: OpenedToday;
  readonly dailyPeople: DailyPeople;
  readonly keyStore: KeyStore;
  readonly keyring: Keyring;
  /** How long an unwrapped key is kept, in milliseconds. */
  readonly keyLifeMs: number;
  readonly clock: Clock;
  readonly publicUrl: string;
  readonly privacyOfficer: PrivacyOfficer;
  readonly webhookReach: WebhookReach;
  readonly cards: CardGateway;
  readonly documents: Documents;
  readonly map: PrivacyMap;
  readonly planner: Planner;
  /** What is held of people, table by table. */
  readonly holdings: readonly Holding[];
  readonly nodes: Partial<Readonly<Record<GlobalKind, NodeEntry>>>;
  readonly fork: () => EntityManager;
  readonly reserve: Database;
  /** The decision that the vault makes by itself. */
  readonly decide: typeof decide;
  readonly limits: Limits;
  readonly coster: Coster;
  readonly allowances: Allowances;
  readonly signInThrottle: SignInThrottle;
  readonly letterThrottle: LetterThrottle;
  readonly factorRules: FactorRules;
  readonly known: KnownViewers;
  readonly sessionUses: SessionUses;
  /** Told when a token came back that had been replaced; its session was ended. */
  readonly tokenCameBack: () => void;
};

/** The ports with what is made of them when a service starts. */
export type ServedPorts = Ports & { readonly keys: DataKeys };
