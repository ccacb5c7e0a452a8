import type { GraphQLResolveInfo } from 'graphql';
import { AccountView, BusinessOwnerView, ConsumerUserView, KlussterOwnerView } from '../accounts/index.js';
import type { Ctx } from '../ctx.js';
import { assert } from '../kernel/assert.js';
import type { Lens } from '../privacy/lens.js';
import { ownRecord } from '../privacy/viewer.js';
import type { SubjectKind } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';
import { CONTACT_FIELDS, type ContactField, type OwnContact } from './ownContact.js';

type Hers = {
  readonly type: string;
  readonly of: SubjectKind;
  readonly view: new (row: Row) => Lens<Row>;
  /** Her own fields, by the field of a business that might repeat them. */
  readonly fields: Partial<Readonly<Record<ContactField, string>>>;
};

const OWNER = { email: 'email', phone: 'phone', address: 'mailingAddress' };

/** Where what is hers stands: in each of her profiles, and in her account. */
const HERS: readonly Hers[] = [
  { type: 'BusinessOwner', of: 'businessOwner', view: BusinessOwnerView, fields: OWNER },
  { type: 'KlussterOwner', of: 'klussterOwner', view: KlussterOwnerView, fields: OWNER },
  { type: 'ConsumerUser', of: 'consumerUser', view: ConsumerUserView, fields: { email: 'email' } },
  { type: 'Account', of: 'person', view: AccountView, fields: { email: 'email' } },
];

/**
 * What is the viewer's own of these fields, through the one door: each value is decided anew under the rule of its field, which
 * lets her see what is hers and nothing else. One statement for each of her profiles, however much is asked.
 */
export async function readOwnContact(
  ctx: Ctx,
  asked: Readonly<Partial<Record<ContactField, unknown>>>,
  info: GraphQLResolveInfo,
): Promise<OwnContact> {
  const wanted = CONTACT_FIELDS.filter((field) => asked[field] != null);
  const found = wanted.length === 0 ? [] : await Promise.all(HERS.map((hers) => valuesOf(ctx, hers, wanted, info)));
  const all = found.flat();
  const of = (field: ContactField) => all.flatMap((one) => (one.field === field ? [one.value] : []));
  return { email: of('email'), phone: of('phone'), address: of('address') };
}

async function valuesOf(
  ctx: Ctx,
  { type, of, view, fields }: Hers,
  wanted: readonly ContactField[],
  info: GraphQLResolveInfo,
): Promise<readonly { readonly field: ContactField; readonly value: string }[]> {
  const id = ownRecord(ctx.viewer, of);
  const named = wanted.flatMap((field) => (fields[field] ? [{ field, coordinate: `${type}.${fields[field]}` }] : []));
  const [first] = named;
  if (id === undefined || !first) return [];
  const rule = ctx.map.rules.get(first.coordinate);
  assert(rule, 'Each of her fields has a rule.');
  const row = await ctx.records.load(rule, id);
  if (!row) return [];
  const hers = new view(row);
  const values = await Promise.all(
    named.map(async ({ field, coordinate }) => ({ field, value: await ctx.vault.tell(hers, coordinate, info) })),
  );
  return values.flatMap(({ field, value }) => (value === null ? [] : [{ field, value }]));
}
