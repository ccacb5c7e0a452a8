import type { MigrationObject } from '@mikro-orm/core';
import { frame } from './0001_frame.js';
import { disclosures } from './0002_disclosures.js';
import { signInAttempts } from './0003_sign_in_attempts.js';
import { readingTheLedger } from './0004_readingTheLedger.js';
import { standing } from './0005_standing.js';
import { staffLeave } from './0006_staffLeave.js';
import { mail } from './0007_mail.js';
import { sessions } from './0008_sessions.js';
import { secondFactors } from './0009_secondFactors.js';
import { cases } from './0010_cases.js';
import { partners } from './0011_partners.js';
import { registration } from './0012_registration.js';
import { webhooks } from './0013_webhooks.js';
import { klussters } from './0014_klussters.js';
import { businesses } from './0015_businesses.js';
import { uploads } from './0015_uploads.js';
import { listings } from './0016_listings.js';
import { reports } from './0017_reports.js';
import { idempotency } from './0018_idempotency.js';
import { grantsThatEnd } from './0020_grantsThatEnd.js';
import { klussterWords } from './0021_klussterWords.js';
import { search } from './0022_search.js';
import { klussterOffers } from './0023_klussterOffers.js';
import { heldReferences } from './0024_heldReferences.js';
import { mailing } from './0025_mailing.js';
import { newsletters } from './0026_newsletters.js';
import { dispatch } from './0027_dispatch.js';
import { cards } from './0028_cards.js';
import { billing } from './0029_billing.js';
import { klussterSpans } from './0029_klussterSpans.js';
import { charging } from './0030_charging.js';
import { overdueNotices } from './0031_overdueNotices.js';
import { payingByHand } from './0031_payingByHand.js';
import { purposes } from './0031_purposes.js';
import { consents } from './0032_consents.js';
import { documents } from './0033_documents.js';
import { posture } from './0033_posture.js';
import { erasure } from './0034_erasure.js';
import { inquiries } from './0035_inquiries.js';
import { acceptances } from './0036_acceptances.js';
import { receipts } from './0037_receipts.js';
import { taxRecords } from './0037_taxRecords.js';
import { access } from './0038_access.js';
import { corrections } from './0039_corrections.js';
import { purposesThatEnded } from './0040_purposesThatEnded.js';
import { disputes } from './0041_disputes.js';
import { audit } from './0042_audit.js';
import { safeguards } from './0043_safeguards.js';
import { clearances } from './0044_clearances.js';
import { incidents } from './0045_incidents.js';
import { rowWalls } from './0046_rowWalls.js';
import { watch } from './0047_watch.js';
import { desk } from './0048_desk.js';
import { caseWork } from './0049_caseWork.js';
import { emergencies } from './0050_emergencies.js';
import { caseDelays } from './0051_caseDelays.js';
import { sharingMarks } from './0052_sharingMarks.js';

/** The migrations of the main database, in order. */
export const migrations: readonly MigrationObject[] = [
  frame,
  disclosures,
  signInAttempts,
  readingTheLedger,
  standing,
  staffLeave,
  mail,
  sessions,
  secondFactors,
  cases,
  partners,
  registration,
  webhooks,
  klussters,
  uploads,
  businesses,
  listings,
  reports,
  idempotency,
  grantsThatEnd,
  klussterWords,
  search,
  klussterOffers,
  heldReferences,
  mailing,
  newsletters,
  dispatch,
  cards,
  klussterSpans,
  billing,
  charging,
  payingByHand,
  overdueNotices,
  purposes,
  consents,
  documents,
  posture,
  erasure,
  inquiries,
  acceptances,
  receipts,
  taxRecords,
  access,
  corrections,
  purposesThatEnded,
  disputes,
  audit,
  safeguards,
  clearances,
  incidents,
  rowWalls,
  watch,
  desk,
  caseWork,
  emergencies,
  caseDelays,
  sharingMarks,
];
