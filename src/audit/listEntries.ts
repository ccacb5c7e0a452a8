import type { GraphQLResolveInfo } from 'graphql';
import type { Ctx } from '../ctx.js';
import { KlussterError } from '../kernel/errors.js';
import type { ListRows } from '../read/rows.js';
import { auditEntries } from './audit.source.js';

/** A page of the chain. Throws `KlussterError` NOT_FOUND to whoever is no Privacy Officer. */
export async function listEntries({ reader, viewer }: Ctx, info: GraphQLResolveInfo): Promise<ListRows> {
  if (viewer.kind !== 'staff' || viewer.role !== 'PRIVACY_OFFICER') throw new KlussterError('NOT_FOUND');
  return reader.list(auditEntries, {}, info);
}
