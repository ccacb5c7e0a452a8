import { Field, GraphQLISODateTime, ID, InputType, Int } from 'type-graphql';
import { StaffRoles } from '../clearances/index.js';
import { Sensitivities, type Sensitivity } from '../incidents/index.js';
import type { StaffRole } from '../privacy/viewer.js';
import type { PaperRecords, Shredding } from './paperDisposal.entity.js';
import type { SafeguardKind } from './safeguard.entity.js';
import { PaperRecordsNames, SafeguardKinds, Shreddings } from './safeguardWords.view.js';

const ID_OF = 'The global id of a safeguard.';
const NEXT = 'By when it is to be tested or reviewed next: within 366 days.';
const OWNER_ROLE = 'Whoever is this answers for it; left out where `ownerId` is given, and the other way round.';
const OWNER = 'The global id of the member of staff who answers for it.';
const NOBODY = 'It is about the safeguard: a text with an address, a number or a code of somebody is refused.';

@InputType({ description: 'A safeguard, and who answers for it: a role or a member of staff.' })
export class EnterSafeguardInput {
  @Field(() => SafeguardKinds, { description: 'What kind of protection it is.' })
  kind!: SafeguardKind;

  @Field(() => Sensitivities, { description: 'How sensitive what it protects is.' })
  sensitivity!: Sensitivity;

  @Field(() => String, { description: `What it is, in English, in 1 to 300 characters. ${NOBODY}` })
  nameInEnglish!: string;

  @Field(() => String, { description: 'The same in French.' })
  nameInFrench!: string;

  @Field(() => StaffRoles, { nullable: true, description: OWNER_ROLE })
  ownerRole?: StaffRole | null;

  @Field(() => ID, { nullable: true, description: OWNER })
  ownerId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The control that looks daily whether it holds, as `klusster posture --json` names it, if there is one.',
  })
  control?: string | null;

  @Field(() => GraphQLISODateTime, { description: NEXT })
  reviewBy!: Date;
}

@InputType({ description: 'Who answers for a safeguard from now on: a role or a member of staff.' })
export class AssignSafeguardInput {
  @Field(() => ID, { description: ID_OF })
  safeguardId!: string;

  @Field(() => StaffRoles, { nullable: true, description: OWNER_ROLE })
  ownerRole?: StaffRole | null;

  @Field(() => ID, { nullable: true, description: OWNER })
  ownerId?: string | null;
}

@InputType({ description: 'That a safeguard was tested or reviewed, and what came of it.' })
export class RecordSafeguardTestInput {
  @Field(() => ID, { description: ID_OF })
  safeguardId!: string;

  @Field(() => GraphQLISODateTime, { description: 'When: before now, and after its last test.' })
  testedAt!: Date;

  @Field(() => Boolean, { description: 'Whether it passed. One that did not is red until it passes.' })
  passed!: boolean;

  @Field(() => String, { nullable: true, description: `What was found, in up to 500 characters. ${NOBODY}` })
  note?: string | null;

  @Field(() => GraphQLISODateTime, { description: NEXT })
  reviewBy!: Date;
}

@InputType({ description: 'Which safeguard is not relied on any more.' })
export class RetireSafeguardInput {
  @Field(() => ID, { description: ID_OF })
  safeguardId!: string;
}

@InputType({ description: 'What paper was shredded, when, how and by whom, and what certifies it.' })
export class RecordPaperDisposalInput {
  @Field(() => PaperRecordsNames, { description: 'What the paper was.' })
  records!: PaperRecords;

  @Field(() => Int, { description: 'How many boxes: 1 to 10000.' })
  boxes!: number;

  @Field(() => GraphQLISODateTime, { description: 'When it was shredded: within the last six years.' })
  disposedAt!: Date;

  @Field(() => Shreddings, { description: 'How.' })
  method!: Shredding;

  @Field(() => String, { description: 'By which company, in 1 to 200 characters.' })
  company!: string;

  @Field(() => String, {
    description: 'Under which approval of the federal government the company disposes, in 1 to 100 characters.',
  })
  approval!: string;

  @Field(() => String, { description: 'The number of its certificate, in 1 to 100 characters.' })
  certificateNumber!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The SHA-256 of the certificate as a file, in 64 hexadecimal digits, in lower case. The file is kept elsewhere.',
  })
  certificateDigest?: string | null;
}
