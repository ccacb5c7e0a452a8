import { Field, GraphQLISODateTime, Int, ObjectType } from 'type-graphql';
import { StaffMemberView } from '../cases/index.js';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';
import type { PaperRecords, Shredding } from './paperDisposal.entity.js';
import { PaperRecordsNames, Shreddings } from './safeguardWords.view.js';

/** Given to Privacy Officers alone. Whose information it was, nobody wrote down. */
@ObjectType('PaperDisposal', {
  simpleResolvers: true,
  description:
    'That paper with personal information was shredded by a federally approved company, with its certificate (privacy policy, 12.1).',
})
export class PaperDisposalView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => PaperRecordsNames, { description: 'What the paper was.' })
  get records(): PaperRecords {
    return this.row.records as PaperRecords;
  }

  @visibleTo(everyone)
  @Field(() => Int, { description: 'How many boxes of it.' })
  get boxes(): number {
    return this.row.boxes as number;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, {
    description: 'When it was shredded. The record is kept for six years from then.',
  })
  get disposedAt(): Date {
    return this.row.disposedAt as Date;
  }

  @visibleTo(everyone)
  @Field(() => Shreddings, { description: 'How.' })
  get method(): Shredding {
    return this.row.method as Shredding;
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'By which company.' })
  get company(): string {
    return this.row.company as string;
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'Under which approval of the federal government the company disposes.' })
  get approval(): string {
    return this.row.approval as string;
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'The number of its certificate.' })
  get certificateNumber(): string {
    return this.row.certificateNumber as string;
  }

  @visibleTo(everyone)
  @Field(() => String, {
    nullable: true,
    description: 'The SHA-256 of the certificate as a file, in hexadecimal digits; null where it is on paper.',
  })
  get certificateDigest(): string | null {
    return this.row.certificateDigest as string | null;
  }

  @visibleTo(everyone)
  @Field(() => StaffMemberView, { nullable: true, description: 'Who put it on record.' })
  get recordedBy(): StaffMemberView | null {
    return this.row.recordedBy ? new StaffMemberView(this.row.recordedBy as Row) : null;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'When it was put on record.' })
  get recordedAt(): Date {
    return this.row.recordedAt as Date;
  }
}
