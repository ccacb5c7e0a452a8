import { Ctx, Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql';
import { StaffMemberView } from '../cases/index.js';
import { StaffRoles } from '../clearances/index.js';
import type { Ctx as Context } from '../ctx.js';
import { Sensitivities, type Sensitivity } from '../incidents/index.js';
import { type SafeguardId, toGlobalId } from '../kernel/ids.js';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import type { StaffRole } from '../privacy/viewer.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';
import type { SafeguardKind, SafeguardState, Standing } from './safeguard.entity.js';
import { SafeguardKinds, SafeguardStates } from './safeguardWords.view.js';

/** Given to Privacy Officers alone, through queries and mutations of theirs. It is about no person whom the service knows. */
@ObjectType('Safeguard', {
  simpleResolvers: true,
  description: 'What protects personal information, who answers for it, and when it was tested (privacy policy, 10.2).',
})
export class SafeguardView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => ID, { description: 'The global id of the safeguard.' })
  get id(): string {
    return toGlobalId('Safeguard', this.row.id as SafeguardId);
  }

  @visibleTo(everyone)
  @Field(() => SafeguardKinds, { description: 'What kind of protection it is.' })
  get kind(): SafeguardKind {
    return this.row.kind as SafeguardKind;
  }

  @visibleTo(everyone)
  @Field(() => Sensitivities, { description: 'How sensitive what it protects is.' })
  get sensitivity(): Sensitivity {
    return this.row.sensitivity as Sensitivity;
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'What it is, in English.' })
  get nameInEnglish(): string {
    return this.row.nameInEnglish as string;
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'The same in French.' })
  get nameInFrench(): string {
    return this.row.nameInFrench as string;
  }

  @visibleTo(everyone)
  @Field(() => StaffRoles, {
    nullable: true,
    description: 'Whoever is this answers for it; null where one member of staff does.',
  })
  get ownerRole(): StaffRole | null {
    return this.row.ownerRole as StaffRole | null;
  }

  @visibleTo(everyone)
  @Field(() => StaffMemberView, {
    nullable: true,
    description: 'Who answers for it; null where everybody of a role does.',
  })
  get owner(): StaffMemberView | null {
    return this.row.owner ? new StaffMemberView(this.row.owner as Row) : null;
  }

  @visibleTo(everyone)
  @Field(() => SafeguardStates, { description: 'How it stands now.' })
  state(@Ctx() { now }: Context): SafeguardState {
    const { reviewBy, passed, ownerLeft, retired } = this.row.state as Standing;
    if (retired) return 'RETIRED';
    if (passed === false) return 'FAILED';
    if (new Date(reviewBy) <= now) return 'OVERDUE';
    return ownerLeft ? 'WITHOUT_OWNER' : 'HOLDS';
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When it was tested or reviewed last; null when it never was.',
  })
  get lastTestedAt(): Date | null {
    return this.row.lastTestedAt as Date | null;
  }

  @visibleTo(everyone)
  @Field(() => Boolean, { nullable: true, description: 'Whether it passed then; null when it was never tested.' })
  get lastPassed(): boolean | null {
    return this.row.lastPassed as boolean | null;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'By when it is to be tested or reviewed next.' })
  get reviewBy(): Date {
    return this.row.reviewBy as Date;
  }

  @visibleTo(everyone)
  @Field(() => String, {
    nullable: true,
    description: 'The control that looks daily whether it holds, as `klusster posture --json` names it; null for none.',
  })
  get control(): string | null {
    return this.row.control as string | null;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When that control was probed last; null when it never was.',
  })
  get controlProbedAt(): Date | null {
    return this.row.controlProbedAt as Date | null;
  }

  @visibleTo(everyone)
  @Field(() => Boolean, { nullable: true, description: 'Whether the control held then.' })
  get controlPassing(): boolean | null {
    return this.row.controlPassing as boolean | null;
  }

  @visibleTo(everyone)
  @Field(() => String, {
    nullable: true,
    description: 'The test of the service that shows that it holds, by its path; null for none.',
  })
  get shownBy(): string | null {
    return this.row.shownBy as string | null;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'When it was entered.' })
  get enteredAt(): Date {
    return this.row.enteredAt as Date;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Since when it is not relied on any more.' })
  get retiredAt(): Date | null {
    return this.row.retiredAt as Date | null;
  }
}
