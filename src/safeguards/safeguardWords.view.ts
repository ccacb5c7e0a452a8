import { registerEnumType } from 'type-graphql';
import { described } from '../graph/words.js';
import type { PaperRecords, Shredding } from './paperDisposal.entity.js';
import type { SafeguardKind, SafeguardState } from './safeguard.entity.js';

const kinds = described<SafeguardKind>({
  PHYSICAL: 'Locks, rooms, paper.',
  ORGANISATIONAL: 'Who is cleared for what, and who needs to know.',
  TECHNOLOGICAL: 'What software does: passwords, encryption.',
  INVESTIGATIVE: 'What shows afterwards who did what.',
});
export const SafeguardKinds = kinds.names;
registerEnumType(SafeguardKinds, {
  name: 'SafeguardKind',
  description: 'The methods by which personal information is protected (privacy policy, 10.2).',
  ...kinds,
});

const states = described<SafeguardState>({
  HOLDS: 'It was tested and passed, or its first test is not due yet.',
  OVERDUE: 'The day of its test or review is over.',
  FAILED: 'It did not pass its last test, and counts as broken until it passes one.',
  WITHOUT_OWNER: 'Whoever answered for it works here no more.',
  RETIRED: 'It is not relied on any more.',
});
export const SafeguardStates = states.names;
registerEnumType(SafeguardStates, {
  name: 'SafeguardState',
  description: 'How a safeguard stands. All but `HOLDS` and `RETIRED` are red in the posture of the service.',
  ...states,
});

const records = described<PaperRecords>({
  INQUIRIES: 'Questions and complaints that came by mail, and their answers.',
  REQUESTS: 'Requests for access that came by mail, with what proved who asked.',
  INVOICES: 'Invoices, cheques and what else belongs to payments.',
  CASE_NOTES: 'What staff wrote down or printed for a case.',
  OTHER: 'Other paper with personal information.',
});
export const PaperRecordsNames = records.names;
registerEnumType(PaperRecordsNames, {
  name: 'PaperRecords',
  description: 'What paper with personal information was.',
  ...records,
});

const shreddings = described<Shredding>({
  CROSS_CUT: 'Cut into particles.',
  MICRO_CUT: 'Cut into particles so small that no word is whole.',
  CUT_AND_PULPED: 'Cut, and dissolved into pulp.',
  CUT_AND_BURNED: 'Cut, and burned.',
});
export const Shreddings = shreddings.names;
registerEnumType(Shreddings, {
  name: 'Shredding',
  description: 'How paper was shredded. Strips are none of these: they can be put together again.',
  ...shreddings,
});
