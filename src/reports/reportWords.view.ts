import { registerEnumType } from 'type-graphql';

export const ReportReasons = { ABUSE: 'ABUSE', WRONG_DATA: 'WRONG_DATA' } as const;
registerEnumType(ReportReasons, {
  name: 'ReportReason',
  description: 'Why something is reported.',
  valuesConfig: {
    ABUSE: { description: 'It insults, deceives or harms somebody, or is against the law.' },
    WRONG_DATA: { description: 'What it says is wrong: an address, say, or the opening hours.' },
  },
});

export const ReportOutcomes = { ACTED: 'ACTED', NOT_ACTED: 'NOT_ACTED' } as const;
registerEnumType(ReportOutcomes, {
  name: 'ReportOutcome',
  description: 'What staff decided about a report.',
  valuesConfig: {
    ACTED: { description: 'Something was done about it.' },
    NOT_ACTED: { description: 'Nothing had to be done.' },
  },
});
