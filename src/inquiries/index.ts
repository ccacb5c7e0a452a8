import type { Feature } from '../feature.js';
import { CorrectionRequestsResolver } from './correctionRequests.resolver.js';
import { inquiryHoldings } from './inquiries.holdings.js';
import { CaseInquiry, InquiriesResolver, ViewerInquiries } from './inquiries.resolver.js';
import { inquiryEdges, inquirySource } from './inquiries.sources.js';
import { Inquiry } from './inquiry.entity.js';
import { WARN_OF_INQUIRIES } from './warnOfInquiries.job.js';

export { type Officer, privacyOfficers } from './privacyOfficers.js';
export { unansweredInquiries } from './unanswered.js';

/** Questions and complaints about the policy, each answered within its time, and who answers for it (§13.2, §16). */
export const inquiries: Feature = {
  name: 'inquiries',
  entities: [Inquiry],
  personalData: { holdings: inquiryHoldings },
  resolvers: [InquiriesResolver, CorrectionRequestsResolver, ViewerInquiries, CaseInquiry],
  sources: [inquirySource],
  edges: inquiryEdges,
  jobs: [WARN_OF_INQUIRIES],
};
