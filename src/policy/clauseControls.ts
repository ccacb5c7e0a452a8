import type { Bilingual } from '../privacy/purposes.js';
import type { ControlCode } from './controls.js';

/** What holds a clause: controls that are probed; or nothing in software, and why. */
export type Held = readonly ControlCode[] | { readonly statement: Bilingual };

const PROSE: Held = {
  statement: {
    en: 'It explains the law or the policy and promises nothing by itself; the clauses that do are held by their own controls.',
    fr: 'Elle explique la loi ou la politique et ne promet rien par elle-même; les clauses qui promettent ont leurs propres contrôles.',
  },
};

const HEADING: Held = {
  statement: {
    en: 'It is the title of a section; what stands in the section is held clause by clause.',
    fr: 'C’est le titre d’un article; ce qui y figure est assuré clause par clause.',
  },
};

/** For each numbered clause of the privacy policy, what holds it (§16). A clause that is missing here fails a test. */
export const CLAUSE_CONTROLS: Readonly<Record<string, Held>> = {
  '1': HEADING,
  '1.1': PROSE,
  '1.2': PROSE,
  '2': HEADING,
  '2.1': PROSE,
  '2.2': PROSE,
  '2.3': HEADING,
  '2.3.1': ['OFFICER'],
  '2.3.2': ['PURPOSES', 'CLASSED'],
  '2.3.3': ['CONSENT'],
  '2.3.4': ['CLASSED'],
  '2.3.5': ['DISCLOSURES', 'CLASSED', 'FORGETTING'],
  '2.3.6': ['ADDRESSES'],
  '2.3.7': ['SEALED', 'KEYS', 'ENCRYPTED', 'MIGRATIONS'],
  '2.3.8': ['DOCUMENTS', 'OFFICER'],
  '2.3.9': ['DISCLOSURES'],
  '2.3.10': ['OFFICER', 'INQUIRIES'],
  '3': ['CLASSED', 'MIGRATIONS'],
  '4': HEADING,
  '4.1': ['DISCLOSURES', 'SEALED', 'CONSENT'],
  '4.2': ['DISCLOSURES', 'SEALED', 'CHARGES', 'NO_CARD_NUMBERS'],
  '4.3': ['BANDS', 'SEALED', 'ROW_WALLS', 'SUPPRESSION', 'WITHDRAWALS'],
  '5': HEADING,
  '5.1': ['PURPOSES', 'CLASSED'],
  '5.1.1': ['PURPOSES', 'CLASSED'],
  '5.1.2': ['PURPOSES', 'CLASSED'],
  '5.1.3': ['PURPOSES', 'CLASSED'],
  '5.1.4': ['PURPOSES', 'CLASSED'],
  '5.2': ['PURPOSES', 'GRANTS'],
  '6': ['CONSENT'],
  '7': HEADING,
  '7.1': ['CONSENT', 'PURPOSES'],
  '7.2': ['CONSENT', 'WITHDRAWALS', 'SUPPRESSION'],
  '8': HEADING,
  '8.1': ['CLASSED', 'PURPOSES'],
  '8.2': ['CONSENT', 'PURPOSES'],
  '8.3': ['CORRECTIONS', 'ADDRESSES'],
  '8.4': ['WITHDRAWALS', 'SUPPRESSION'],
  '9': HEADING,
  '9.1': ['CLASSED', 'FORGETTING'],
  '9.2': ['FORGETTING', 'KEYS'],
  '10': HEADING,
  '10.1': ['SEALED', 'KEYS', 'MIGRATIONS', 'INCIDENTS', 'WATCH', 'SAFEGUARDS'],
  '10.2': HEADING,
  '10.2.1': ['SAFEGUARDS'],
  '10.2.2': ['CLEARANCES', 'GRANTS', 'EMERGENCIES', 'LOOK_UPS', 'AUDIT', 'SAFEGUARDS'],
  '10.2.3': ['SEALED', 'KEYS', 'ROW_WALLS', 'ENCRYPTED', 'NO_CARD_NUMBERS', 'SAFEGUARDS'],
  '10.2.4': ['DISCLOSURES', 'LOOK_UPS', 'AUDIT', 'INCIDENTS', 'WATCH', 'SAFEGUARDS'],
  '10.3': ['CLEARANCES', 'GRANTS', 'EMERGENCIES', 'DELAYS', 'LOOK_UPS', 'DISCLOSURES', 'AUDIT'],
  '10.4': ['CLASSED', 'FORGETTING'],
  '11': ['KEYS', 'FORGETTING'],
  '12': HEADING,
  '12.1': ['PAPER', 'SAFEGUARDS'],
  '12.2': ['KEYS', 'FORGETTING'],
  '12.3': ['KEYS', 'CLASSED'],
  '13': HEADING,
  '13.1': ['ACCESS', 'DISCLOSURES'],
  '13.2': ['OFFICER', 'INQUIRIES'],
  '14': ['SUPPRESSION', 'WITHDRAWALS', 'SENDERS'],
  '15': ['DOCUMENTS'],
  '16': HEADING,
  '16.1': ['OFFICER', 'INQUIRIES'],
  '16.2': ['INQUIRIES', 'OFFICER'],
};
