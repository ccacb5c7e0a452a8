import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '../graph/pageArgs.js';
import type { AlertOutcome } from './staffAlert.entity.js';
import { AlertOutcomes } from './watchWords.view.js';

@InputType({ description: 'Which alerts to list.' })
export class StaffAlertFilter {
  @Field(() => Boolean, { nullable: true, description: 'Whether they are settled; all when left out.' })
  settled?: boolean | null;
}

@ArgsType()
export class StaffAlertList extends PageArgs {
  @Field(() => StaffAlertFilter, { nullable: true, description: 'Which alerts to list; all when left out.' })
  filter?: StaffAlertFilter | null;
}

/** What the arguments of the list read. */
export const ALERT_READS = { 'filter.settled': 'StaffAlert.settledAt' } as const;

@InputType({ description: 'What became of an alert.' })
export class SettleStaffAlertInput {
  @Field(() => ID, { description: 'The global id of an alert.' })
  alertId!: string;

  @Field(() => AlertOutcomes, { description: 'What became of it.' })
  outcome!: AlertOutcome;

  @Field(() => ID, {
    nullable: true,
    description: 'The global id of the incident as which it is dealt with: where it is one, and only there.',
  })
  incidentId?: string | null;
}
