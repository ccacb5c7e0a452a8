import type { GraphQLResolveInfo } from 'graphql';
import type { Ctx } from '../ctx.js';
import type { ListRows } from '../read/rows.js';
import { allInquiries, inquiryOfHers } from './inquiries.sources.js';
import { InquiryView } from './inquiry.view.js';

/** A page of all inquiries, for staff. */
export const listInquiries = ({ reader }: Ctx, info: GraphQLResolveInfo): Promise<ListRows> =>
  reader.list(allInquiries, {}, info);

/** An inquiry that whoever asks sent or works on, or null. */
export async function readInquiry(
  { reader, viewer }: Ctx,
  id: string,
  info: GraphQLResolveInfo,
): Promise<InquiryView | null> {
  const row = await reader.one(inquiryOfHers, { viewer: 'personId' in viewer ? viewer.personId : null, id }, info);
  return row && new InquiryView(row);
}
