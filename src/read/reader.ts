import type { GraphQLResolveInfo } from 'graphql';
import { type Cells, type Database, statementName } from '../db/database.js';
import { assert } from '../kernel/assert.js';
import type { CursorCodec } from '../kernel/page.js';
import type { Plan, PlanField, Variables } from '../privacy/plan.js';
import { delegationOf, type Viewer } from '../privacy/viewer.js';
import { LEAD } from './layout.js';
import { type ListRequest, listRequest } from './listRequest.js';
import type { Model } from './model.js';
import { type ListRows, type Row, rowsOf } from './rows.js';
import { isAsked, itemSelections, type Shape, shapeOf } from './shape.js';
import type { Entry } from './source.js';
import { compileStatement, type Statement, type StatementPorts, statementKey } from './statement.js';
import { type Assumed, VIEWER_ARM } from './viewerArm.js';

/** What reading needs to know of its request. */
export type ReadFor = {
  readonly plan: Plan;
  readonly viewer: Viewer;
  /** The instant at which everything in the request is decided. */
  readonly now: Date;
  readonly signal: AbortSignal;
  /** Set while the viewer is only assumed to be who she was before, and the statement is to ask for her. */
  readonly assumed: Assumed | undefined;
  /**
   * Tells the standing that a statement found her in; none, when her token is no longer good.
   * Throws `KlussterError` STANDING_CHANGED when she is not who she was assumed to be: then nothing that was read counts.
   */
  confirm(standing: string | undefined): void;
};

/** What reading needs, the same for all requests. */
export type ReadPorts = {
  readonly model: Model;
  readonly database: Database;
  readonly cursors: CursorCodec;
} & StatementPorts;

type Named = Statement & { name: string | undefined; runs: number };
type Cached = { readonly shape: Shape; readonly statements: Map<string, Named> };

/** Statements stay prepared on each connection of the server; beyond this many, new ones are sent unprepared. */
const PREPARED_AT_MOST = 500;
/** Documents and variables are chosen by whoever asks, so what is compiled from them is bounded: then all is compiled anew. */
const COMPILED_AT_MOST = 2_000;

/** Whose cursors these are: what a partner was given in somebody's name is not hers, nor the other way round. */
function viewerId(viewer: Viewer): string {
  if (viewer.kind === 'anonymous') return viewer.kind;
  if (viewer.kind === 'partner') return viewer.partnerId;
  const delegation = delegationOf(viewer);
  return delegation ? `${viewer.personId}/${delegation.grantId}` : viewer.personId;
}

/** Compiled statements of all plans; they live no longer than their plan. */
export class Statements {
  #cached = new WeakMap<PlanField, Map<string, Cached>>();
  #compiled = 0;
  readonly #names = new Set<string>();

  shape(selection: PlanField, typeName: string, make: () => Shape): Cached {
    const types = this.#cached.get(selection) ?? new Map<string, Cached>();
    this.#cached.set(selection, types);
    const cached = types.get(typeName) ?? { shape: make(), statements: new Map() };
    types.set(typeName, cached);
    return cached;
  }

  statement(cached: Cached, key: string, make: () => Statement): Named {
    const known = cached.statements.get(key) ?? this.#compile(cached, key, make);
    known.runs += 1;
    // The first run goes unprepared: a document that is sent once should leave nothing on the server.
    if (known.runs === 2) known.name = this.#nameOf(known.text);
    return known;
  }

  #compile(cached: Cached, key: string, make: () => Statement): Named {
    if (++this.#compiled > COMPILED_AT_MOST) {
      this.#cached = new WeakMap();
      this.#names.clear();
      this.#compiled = 1;
    }
    const made = { ...make(), name: undefined, runs: 0 };
    cached.statements.set(key, made);
    return made;
  }

  #nameOf(text: string): string | undefined {
    const name = statementName(text);
    if (this.#names.size < PREPARED_AT_MOST) this.#names.add(name);
    return this.#names.has(name) ? name : undefined;
  }
}

/** Reads what a plan left, one statement per root field. */
export class Reader {
  constructor(
    readonly ports: ReadPorts,
    readonly statements: Statements,
    readonly request: () => ReadFor,
  ) {}

  /** The one object that an entry leads to for these arguments, or null. */
  async one(entry: Entry, args: Readonly<Record<string, unknown>>, info: GraphQLResolveInfo): Promise<Row | null> {
    return (await this.all(entry, args, info))[0] ?? null;
  }

  /** All objects that an entry leads to for these arguments, in no order; the caller bounds them by the arguments. */
  async all(entry: Entry, args: Readonly<Record<string, unknown>>, info: GraphQLResolveInfo): Promise<readonly Row[]> {
    const selection = this.#selection(info);
    const make = () => shapeOf(this.ports.model, entry.to, selection.types.get(entry.to) ?? []);
    return (await this.#read(entry, args, info, this.statements.shape(selection, entry.to, make), new Map())).rows;
  }

  /** A page of the list that an entry leads to. */
  async list(entry: Entry, args: Readonly<Record<string, unknown>>, info: GraphQLResolveInfo): Promise<ListRows> {
    const selection = this.#selection(info);
    const make = () => shapeOf(this.ports.model, entry.to, itemSelections(selection, entry.to));
    const cached = this.statements.shape(selection, entry.to, make);
    const root = this.#listRequest(cached.shape, selection, info.variableValues);
    return this.#read(entry, args, info, cached, new Map([['', root]]));
  }

  async #read(
    entry: Entry,
    args: Readonly<Record<string, unknown>>,
    info: GraphQLResolveInfo,
    cached: Cached,
    lists: Map<string, ListRequest>,
  ): Promise<ListRows> {
    this.#requestLists(cached.shape, info.variableValues, lists);
    const { viewer, now, signal, assumed } = this.request();
    signal.throwIfAborted();
    const request = { viewer, now, args, lists, ...(assumed && { assumed }) };
    const make = () => compileStatement(entry, cached.shape, request, this.ports);
    const statement = this.statements.statement(cached, statementKey(request), make);
    const cells = await this.ports.database.query(statement.text, statement.values(request), statement.name);
    if (assumed) this.#confirm(cells);
    return rowsOf(statement, cells, lists, this.ports.cursors);
  }

  /** Before anything that was read is looked at: it was planned for whom she was assumed to be. */
  #confirm(rows: readonly Cells[]): void {
    this.request().confirm(rows.find(([arm]) => arm === VIEWER_ARM)?.[LEAD] ?? undefined);
  }

  #requestLists(shape: Shape, variables: Variables, lists: Map<string, ListRequest>): void {
    for (const { shape: below } of shape.ones) this.#requestLists(below, variables, lists);
    for (const list of shape.lists) {
      lists.set(list.path, this.#listRequest(list.shape, list.selection, variables));
      this.#requestLists(list.shape, variables, lists);
    }
  }

  #listRequest(shape: Shape, selection: PlanField, variables: Variables): ListRequest {
    const node = selection.nodes[0];
    assert(node, 'A selection has a node.');
    const asked = {
      field: selection.field,
      node,
      coordinate: selection.rule.coordinate,
      isCounted: isAsked(selection, 'totalCount'),
      looksBeyond: isAsked(selection, 'pageInfo'),
    };
    return listRequest(shape.type, asked, variables, viewerId(this.request().viewer), this.ports.cursors);
  }

  #selection(info: GraphQLResolveInfo): PlanField {
    const keys: (string | number)[] = [];
    for (let at: typeof info.path | undefined = info.path; at; at = at.prev) keys.unshift(at.key);
    let level: readonly PlanField[] = this.request().plan.roots;
    let found: PlanField | undefined;
    for (const key of keys) {
      if (typeof key === 'number') continue;
      found = level.find((selection) => selection.key === key);
      level = [...(found?.types.values() ?? [])].flat();
    }
    assert(found, 'A field that is resolved was planned.');
    return found;
  }
}
