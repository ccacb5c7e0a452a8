import { defaultFieldResolver, type GraphQLFieldResolver, isObjectType } from 'graphql';
import { sql } from 'kysely';
import type { RequestContext } from '../../../src/api/requestContext.js';
import { guard } from '../../../src/api/schema.js';
import { canonicalEmail } from '../../../src/kernel/emailAddress.js';
import { KlussterError } from '../../../src/kernel/errors.js';
import { fromGlobalId } from '../../../src/kernel/ids.js';
import { rowOf } from '../../../src/privacy/lens.js';
import { SCOPE_NAMES } from '../../../src/privacy/scopes.js';
import { blindIndex } from '../../../src/privacy/vault/blindIndex.js';
import type { Viewer } from '../../../src/privacy/viewer.js';
import type { ModelType } from '../../../src/read/model.js';
import { ascending, type Columns, everyRow, type Filters, type Sql } from '../../../src/read/source.js';
import type { Asker } from '../../privacy/support/expectation.js';
import { composed } from '../../privacy/support/walls.js';
import type { Composition } from '../../support/service.js';
import { rowIdOf } from '../../support/town.js';

type Resolver = GraphQLFieldResolver<any, RequestContext>;

/** A service that resolves one field in another way, outside of all walls. */
const resolving = (coordinate: string, change: (resolve: Resolver) => Resolver) => (): Composition => ({
  guard(declared) {
    const schema = guard(declared);
    const [typeName = '', name = ''] = coordinate.split('.');
    const type = schema.getType(typeName);
    const field = isObjectType(type) ? type.getFields()[name] : undefined;
    if (!field) throw new Error(`There is no field ${coordinate}.`);
    field.resolve = change(field.resolve ?? defaultFieldResolver);
    return schema;
  },
});

/** A service that reads one type in another way, as whoever owns the tables: the walls in them would hold back what is planted. */
const reading = (name: string, change: (type: ModelType) => Partial<ModelType>) => (): Composition => ({
  ports(ports) {
    const type = ports.read.model.get(name);
    if (!type) throw new Error(`There is no type ${name}.`);
    const model = new Map(ports.read.model).set(name, { ...type, ...change(type) });
    return { ...ports, read: { ...ports.read, database: ports.database, model } };
  },
});

const alsoAsking = (filters: Filters = {}, more: (row: Columns) => Sql): Filters =>
  Object.fromEntries(
    Object.entries(filters).map(([name, filter]) => [
      name,
      (row: Columns, value: Sql, now: Sql) => sql`${filter(row, value, now)} and ${more(row)}`,
    ]),
  );

const cell = async ({ reserve }: RequestContext, text: string, values: unknown[] = []): Promise<string | undefined> =>
  (await reserve.query(text, values))[0]?.[0] ?? undefined;

const ownerOf = (view: any): string => (rowOf(view) as any).owner?.id ?? (rowOf(view) as any).id;

/** A service that takes whoever asks for somebody else from the first field on. What it shows rests on nothing, so it is not put on record. */
const taking = (as: (viewer: Viewer) => Viewer | undefined) => (): Composition => ({
  guard(declared) {
    const schema = guard(declared);
    for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
      const { resolve = defaultFieldResolver } = field;
      field.resolve = (source, args, ctx: RequestContext, info) => {
        const taken = as(ctx.viewer);
        if (taken) ctx.become(taken);
        return resolve(source, args, ctx, info);
      };
    }
    return schema;
  },
  ports: (ports) => ({ ...ports, ledger: { append: async () => true } }),
});

type Planted = Readonly<Record<string, () => Composition>>;

/** Leaks planted on purpose, one at a time, for a Consumer User to find. */
const TO_A_CONSUMER: Planted = {
  'a filter that also asks how many subscribe': reading('Klusster', ({ filters }) => ({
    filters: alsoAsking(
      filters,
      (row) => sql`(select count(*) < 4 from subscription s where s.klusster_id = ${row('id')})`,
    ),
  })),
  'a filter that also asks the size of a sealed value': reading('Business', ({ filters }) => ({
    filters: alsoAsking(
      filters,
      (row) => sql`(select octet_length(o.contact) < 300 from business_owner o where o.id = ${row('owner')})`,
    ),
  })),
  'an order by when a row was made': reading('Klusster', ({ orders }) => ({
    orders: { ...orders, NAME: ascending('createdAt', 'nameSort') },
  })),
  'a cursor that holds when a row was made': reading('Klusster', ({ orders }) => ({
    orders: { ...orders, NAME: ascending('nameSort', 'createdAt') },
  })),
  'a next page when many subscribe': resolving(
    'PageInfo.hasNextPage',
    () => async (_view, _args, ctx) =>
      (await cell(ctx, `select (count(*) > 5)::text from subscription where ended_at is null`)) === 'true',
  ),
  'a count of those who subscribe': resolving(
    'Klusster.tagline',
    (resolve) => async (view, args, ctx, info) =>
      `${await resolve(view, args, ctx, info)} ${await cell(ctx, 'select count(*)::text from subscription')}`,
  ),
  'a count of what others were shown': resolving(
    'Business.name',
    (resolve) => async (view, args, ctx, info) =>
      `${await resolve(view, args, ctx, info)} ${await cell(ctx, 'select count(*)::text from disclosure')}`,
  ),
  'a reason that tells who shares': resolving('BusinessOwner.email', () => async (view, _args, ctx, info) => {
    const rule = ctx.map.at('BusinessOwner', 'email');
    const last = `select e.kind from consent_event e join business_owner o using (person_id) where o.id = $1 order by e.id desc limit 1`;
    const shares = (await cell(ctx, last, [ownerOf(view)])) === 'GIVEN';
    if (rule)
      ctx.withheld.note(
        info,
        rule,
        { reason: shares ? 'NOT_IN_AUDIENCE' : 'NOT_SHARED', perSubject: false },
        undefined,
      );
    return null;
  }),
  'an error that quotes the standing of an owner': resolving(
    'Query.klusster',
    (resolve) => async (source, args, ctx, info) => {
      const state = await cell(
        ctx,
        'select o.state from klusster k join klusster_owner o on o.id = k.owner_id where k.slug = $1',
        [args.slug],
      );
      if (state && state !== 'ACTIVE') throw new KlussterError('BAD_USER_INPUT', `The Klusster Owner is ${state}.`);
      return resolve(source, args, ctx, info);
    },
  ),
  'an error that tells that an address is known': resolving(
    'Mutation.signIn',
    (resolve) => async (source, args, ctx, info) => {
      const index = blindIndex(ctx.keyring.derive('blind-index'), 'email', canonicalEmail(args.input.email));
      const known = await cell(ctx, 'select person_id::text from account_address where address_index = $1', [index]);
      const payload: any = await resolve(source, args, ctx, info);
      if (known && payload.userErrors.length > 0) throw new KlussterError('BAD_USER_INPUT', 'The password is wrong.');
      return payload;
    },
  ),
  'an error that tells that a profile exists': resolving('Query.node', (resolve) => async (source, args, ctx, info) => {
    const ref = fromGlobalId(args.id);
    const exists = ref && (await cell(ctx, 'select id::text from consumer_user where id = $1', [ref.id]));
    const found = await resolve(source, args, ctx, info);
    if (exists && !found) throw new KlussterError('FORBIDDEN', 'This profile is private.');
    return found;
  }),
  'an answer that grows with a sealed value': resolving(
    'BusinessOwner.id',
    (resolve) => async (view, args, ctx, info) => {
      const size = await cell(ctx, 'select octet_length(contact)::text from business_owner where id = $1', [
        ownerOf(view),
      ]);
      return `${await resolve(view, args, ctx, info)}${' '.repeat(Number(size) / 128)}`;
    },
  ),
  'a klusster that is found before it is published': reading('Klusster', () => ({ shown: everyRow('planted') })),
  'a list of ids that names who is hidden': () => composed({ consumersAreFound: true }),
};

/** The same for a partner in somebody's name, who is a Business Owner there and somebody else in the twin. */
const IN_SOMEBODYS_NAME: Planted = {
  'a token that ignores its scopes': taking((viewer) =>
    viewer.kind === 'person' && viewer.delegated && viewer.delegated.scopes.length < SCOPE_NAMES.length
      ? { ...viewer, delegated: { ...viewer.delegated, scopes: SCOPE_NAMES } }
      : undefined,
  ),
  'a reason that tells which profile is hers': resolving(
    'BusinessOwner.email',
    (resolve) => async (view, args, ctx, info) => {
      const rule = ctx.map.at('BusinessOwner', 'email');
      const isHers = ctx.viewer.kind === 'person' && ctx.viewer.businessOwner?.id === ownerOf(view);
      if (!isHers || !rule) return resolve(view, args, ctx, info);
      ctx.withheld.note(info, rule, { reason: 'PURPOSE_NOT_ALLOWED', perSubject: true }, ownerOf(view) as never);
      return null;
    },
  ),
};

/** And for a partner by itself. */
const BY_ITSELF: Planted = {
  'a partner that is taken for a Klusster Owner who is signed in': taking((viewer) =>
    viewer.kind === 'partner'
      ? {
          kind: 'person',
          personId: viewer.partnerId,
          sessionId: viewer.credentialId,
          klussterOwner: { id: rowIdOf('klusster_owner', 'marguerite'), active: true },
        }
      : undefined,
  ),
};

/** Every leak, by who is to find it. */
export const LEAKS: readonly (readonly [viewer: Asker, planted: Planted])[] = [
  ['aoife', TO_A_CONSUMER],
  ['noor for account', IN_SOMEBODYS_NAME],
  ['a partner', BY_ITSELF],
];
