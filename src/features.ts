import { acceptances } from './acceptances/index.js';
import { access } from './access/index.js';
import { accounts } from './accounts/index.js';
import { addresses } from './addresses/index.js';
import { approval } from './approval/index.js';
import { audit } from './audit/index.js';
import { billing } from './billing/index.js';
import { businesses } from './businesses/index.js';
import { cards } from './cards/index.js';
import { cases } from './cases/index.js';
import { charging } from './charging/index.js';
import { clearances } from './clearances/index.js';
import { consent } from './consent/index.js';
import { corrections } from './corrections/index.js';
import { credentials } from './credentials/index.js';
import { delegations } from './delegations/index.js';
import { desk } from './desk/index.js';
import { disclosures } from './disclosures/index.js';
import { dispatch } from './dispatch/index.js';
import { disposal } from './disposal/index.js';
import { emergencies } from './emergencies/index.js';
import { enrolment } from './enrolment/index.js';
import { factors } from './factors/index.js';
import type { Feature } from './feature.js';
import { harvest } from './harvest/index.js';
import { idempotency } from './idempotency/index.js';
import { incidents } from './incidents/index.js';
import { inquiries } from './inquiries/index.js';
import { klussters } from './klussters/index.js';
import { listings } from './listings/index.js';
import { mail } from './mail/index.js';
import { mailing } from './mailing/index.js';
import { newsletters } from './newsletters/index.js';
import { partners } from './partners/index.js';
import { people } from './people/index.js';
import { policy } from './policy/index.js';
import { registration } from './registration/index.js';
import { reports } from './reports/index.js';
import { safeguards } from './safeguards/index.js';
import { staff } from './staff/index.js';
import { transfers } from './transfers/index.js';
import { uploads } from './uploads/index.js';
import { watch } from './watch/index.js';
import { webhooks } from './webhooks/index.js';
import { withdrawal } from './withdrawal/index.js';

/** The features of the service, from the ground up: each may use those above it in this list. Nothing else names them all. */
const grown: readonly Feature[] = [
  people,
  consent,
  staff,
  audit,
  harvest,
  idempotency,
  mail,
  factors,
  accounts,
  enrolment,
  partners,
  webhooks,
  delegations,
  disclosures,
  cases,
  clearances,
  approval,
  uploads,
  klussters,
  transfers,
  businesses,
  listings,
  reports,
  inquiries,
  corrections,
  policy,
  emergencies,
  incidents,
  safeguards,
  watch,
  acceptances,
  addresses,
  mailing,
  newsletters,
  dispatch,
  cards,
  billing,
  charging,
  withdrawal,
  registration,
  credentials,
  access,
  desk,
];

/** All of them; the last one is given what all others hold of people. */
export const features: readonly Feature[] = [...grown, disposal(grown)];

/** The tables of all features. */
export const entities = features.flatMap((feature) => feature.entities);

/** The jobs of all features. */
export const jobs = features.flatMap((feature) => feature.jobs ?? []);
