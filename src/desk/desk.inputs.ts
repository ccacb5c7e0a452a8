import { ArgsType, Field, InputType } from 'type-graphql';
import { PageArgs } from '../graph/pageArgs.js';
import { WorkKinds } from './deskWords.view.js';
import type { WorkKind } from './workItem.entity.js';

@InputType({ description: 'Which work to list.' })
export class WorkFilter {
  @Field(() => WorkKinds, { nullable: true, description: 'Of which kind it is; all kinds when left out.' })
  kind?: WorkKind | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether somebody has taken it; all when left out.' })
  taken?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether its time is over; what has no time is never late. All when left out.',
  })
  overdue?: boolean | null;
}

@ArgsType()
export class WorkList extends PageArgs {
  @Field(() => WorkFilter, { nullable: true, description: 'Which work to list; all when left out.' })
  filter?: WorkFilter | null;
}

/** What the arguments of the list read. */
export const WORK_READS = {
  'filter.kind': 'WorkItem.kind',
  'filter.taken': 'WorkItem.takenBy',
  'filter.overdue': 'WorkItem.dueOn',
} as const;
