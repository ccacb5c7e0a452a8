import type { EntityManager } from '@mikro-orm/core';
import type { Ctx } from '../ctx.js';
import type { Database } from '../db/database.js';
import { assert } from '../kernel/assert.js';
import type { FactorRules } from '../kernel/factorRules.js';
import type { LetterThrottle } from '../kernel/letterThrottle.js';
import type { SignInThrottle } from '../kernel/signInThrottle.js';
import type { Transport } from '../kernel/transport.js';
import type { RoleAudience } from '../privacy/audience.js';
import { DisclosureNotes } from '../privacy/ledger/disclosureNotes.js';
import { HarvestGuard } from '../privacy/ledger/harvestGuard.js';
import type { Ledger } from '../privacy/ledger/ledger.js';
import type { Plan, Variables } from '../privacy/plan.js';
import type { PrivacyMap } from '../privacy/privacyMap.js';
import type { Keyring } from '../privacy/vault/keyEncryption.js';
import type { KeyStore } from '../privacy/vault/keyStore.js';
import type { DataKeys } from '../privacy/vault/keys.js';
import { Vault } from '../privacy/vault/open.js';
import { narrowedTo, type Viewer } from '../privacy/viewer.js';
import { Withheld } from '../privacy/withheld.js';
import { Reader, type ReadFor } from '../read/reader.js';
import { Records } from '../read/records.js';
import type { Assumed } from '../read/viewerArm.js';
import type { Allowance } from './allowance.js';
import type { Coster } from './cost.js';
import type { Cost, Operation } from './operation.js';
import type { ServedPorts } from './ports.js';
import { cookieWith, NO_COOKIE } from './sessionCookie.js';
import { type Assumption, Standing } from './standing.js';
import type { WithheldMode } from './withheldMode.js';

/** What the transport knows of a request. */
export type Asked = {
  readonly requestId: string;
  readonly viewer: Viewer;
  /** Set when the viewer is only assumed. */
  readonly assumption?: Assumption;
  /** The profiles that the request acts with; all that its viewer has where none are named. */
  readonly profiles: ReadonlySet<RoleAudience> | undefined;
  readonly language: 'EN' | 'FR';
  readonly withheldMode: WithheldMode;
  readonly now: Date;
  readonly source: string;
  readonly userAgent: string | undefined;
  readonly idempotencyKey: string | undefined;
  readonly transport: Transport | undefined;
  readonly isOwnPage: boolean;
  readonly allowance: Allowance;
  readonly signal: AbortSignal;
};

type State = {
  viewer: Viewer;
  readonly disclosures: DisclosureNotes;
  readonly harvest: HarvestGuard;
  operation?: Operation;
  withheld?: Withheld;
  vault?: Vault;
  em?: EntityManager;
  cost?: Cost;
  cookie?: string;
};

/** One request: its viewer, its plan once there is one, and ports of its own. */
export class RequestContext implements Ctx, ReadFor {
  readonly requestId: string;
  readonly profiles: ReadonlySet<RoleAudience> | undefined;
  readonly language: 'EN' | 'FR';
  readonly withheldMode: WithheldMode;
  readonly now: Date;
  readonly source: string;
  readonly userAgent: string | undefined;
  readonly idempotencyKey: string | undefined;
  readonly transport: Transport | undefined;
  readonly isOwnPage: boolean;
  readonly allowance: Allowance;
  readonly signal: AbortSignal;
  readonly reader: Reader;
  readonly records: Records;
  /** How far the viewer is known to be who she was assumed to be. */
  readonly standing: Standing;
  // Apollo clones the context of each operation, prototype and own members, so what changes sits behind one member that
  // original and clone share; private members would not survive.
  private readonly ports: ServedPorts;
  private readonly state: State;

  constructor(ports: ServedPorts, asked: Asked) {
    this.ports = ports;
    this.requestId = asked.requestId;
    this.profiles = asked.profiles;
    this.language = asked.language;
    this.withheldMode = asked.withheldMode;
    this.now = asked.now;
    const harvest = new HarvestGuard(ports.openedToday, ports.dailyPeople, asked.now);
    this.source = asked.source;
    this.userAgent = asked.userAgent;
    this.idempotencyKey = asked.idempotencyKey;
    this.transport = asked.transport;
    this.isOwnPage = asked.isOwnPage;
    this.allowance = asked.allowance;
    this.signal = asked.signal;
    this.standing = new Standing(asked.assumption, asked.now, ports);
    this.state = { viewer: asked.viewer, disclosures: new DisclosureNotes(), harvest };
    this.reader = new Reader(ports.read, ports.statements, () => this);
    this.records = new Records(ports.read, () => this);
  }

  get viewer(): Viewer {
    return this.state.viewer;
  }

  /** While she is only assumed, the statement that reads asks for her; where people are shown, the ledger does, which has the last word. */
  get assumed(): Assumed | undefined {
    const isAskedByLedger = this.viewer.kind === 'person' && this.isPlanned && this.plan.showsOthers;
    return isAskedByLedger ? undefined : this.standing.assumed;
  }

  confirm(standing: string | undefined): void {
    this.standing.confirm(standing);
  }

  /** Whether the viewer is who she was assumed to be, looked up now where no statement has asked. */
  async stands(): Promise<boolean> {
    this.state.viewer = (await this.standing.lookUp(this.ports.database)) ?? this.state.viewer;
    return !this.standing.isOutdated;
  }

  get plan(): Plan {
    return this.withheld.plan;
  }

  get isPlanned(): boolean {
    return this.state.withheld !== undefined;
  }

  get withheld(): Withheld {
    assert(this.state.withheld, 'An operation is planned before it runs.');
    return this.state.withheld;
  }

  get disclosures(): DisclosureNotes {
    return this.state.disclosures;
  }

  get ledger(): Ledger {
    return this.ports.ledger;
  }

  get vault(): Vault {
    const { map, decide: decision, keys } = this.ports;
    this.state.vault ??= new Vault({ map, decide: decision, keys, harvest: this.state.harvest }, this);
    return this.state.vault;
  }

  get em(): EntityManager {
    this.signal.throwIfAborted();
    this.state.em ??= this.ports.fork();
    return this.state.em;
  }

  get reserve(): Database {
    this.signal.throwIfAborted();
    return this.ports.reserve;
  }

  get map(): PrivacyMap {
    return this.ports.map;
  }
  get holdings(): Ctx['holdings'] {
    return this.ports.holdings;
  }
  get nodes() {
    return this.ports.nodes;
  }
  get keyring(): Keyring {
    return this.ports.keyring;
  }
  get keys(): DataKeys {
    return this.ports.keys;
  }
  get keyStore(): KeyStore {
    return this.ports.keyStore;
  }
  get publicUrl(): string {
    return this.ports.publicUrl;
  }
  get privacyOfficer(): Ctx['privacyOfficer'] {
    return this.ports.privacyOfficer;
  }
  get webhookReach(): Ctx['webhookReach'] {
    return this.ports.webhookReach;
  }
  get documents(): Ctx['documents'] {
    return this.ports.documents;
  }
  get cards(): Ctx['cards'] {
    return this.ports.cards;
  }
  get signInThrottle(): SignInThrottle {
    return this.ports.signInThrottle;
  }
  get letterThrottle(): LetterThrottle {
    return this.ports.letterThrottle;
  }
  get factorRules(): FactorRules {
    return this.ports.factorRules;
  }

  /** What the operation costs; undefined until it was worked out. */
  get cost(): Cost | undefined {
    return this.state.cost;
  }

  /** Works out what the operation costs this viewer. Throws `GraphQLError` as {@link Coster} does. */
  costOf({ document, operation, variables }: Operation, given: Variables): Cost {
    const { coster, limits } = this.ports;
    const limit = limits.operationCost[this.state.viewer.kind];
    this.state.cost = { requested: coster(document, operation, variables, given), limit };
    return this.state.cost;
  }

  /** Plans the operation for the viewer; called once it is parsed and valid, before anything of it runs. */
  planFor(operation: Operation): Plan {
    this.state.operation = operation;
    const plan = this.ports.planner(operation.document, operation.operation, this.state.viewer, operation.variables);
    this.state.withheld = new Withheld(plan, this.state.withheld);
    return plan;
  }

  /** The header `Set-Cookie` of the answer, if it has one. */
  get cookie(): string | undefined {
    return this.state.cookie;
  }

  handCookie(token: string): void {
    this.state.cookie = cookieWith(token);
  }

  become(viewer: Viewer): void {
    this.state.viewer = narrowedTo(viewer, this.profiles);
    // A browser whose session has ended keeps no token of it.
    if (viewer.kind === 'anonymous' && (this.transport === 'COOKIE' || this.state.cookie))
      this.state.cookie = NO_COOKIE;
    if (this.state.operation) this.planFor(this.state.operation);
  }
}
