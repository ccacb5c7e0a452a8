import { Field, ObjectType } from 'type-graphql';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { Written } from './readIncidents.js';

/** Reached only through `Query.incidentRecord`, which is for Privacy Officers. */
@ObjectType('IncidentRecord', {
  simpleResolvers: true,
  description:
    'What is written about an incident. It is sealed under a key of its own, which is destroyed when the time of the record is over.',
})
export class IncidentRecordView extends Lens<Written> {
  @visibleTo(everyone)
  @Field(() => String, { description: 'What happened, as whoever put it on record wrote it.' })
  get what(): string {
    return this.row.what;
  }

  @visibleTo(everyone)
  @Field(() => String, { nullable: true, description: 'Why there is a real risk of significant harm, or none.' })
  get reasons(): string | null {
    return this.row.reasons ?? null;
  }

  @visibleTo(everyone)
  @Field(() => String, { nullable: true, description: 'The report to the Commissioner, to be sent as it is.' })
  get report(): string | null {
    return this.row.report ?? null;
  }

  @visibleTo(everyone)
  @Field(() => String, {
    nullable: true,
    description:
      'What people were told, in English: each read beside it what was seen of her. It is what those are told in public whom no notice reached (SOR/2018-64, s. 5).',
  })
  get noticeInEnglish(): string | null {
    return this.row.notice?.EN ?? null;
  }

  @visibleTo(everyone)
  @Field(() => String, { nullable: true, description: 'The same in French.' })
  get noticeInFrench(): string | null {
    return this.row.notice?.FR ?? null;
  }

  @visibleTo(everyone)
  @Field(() => String, { nullable: true, description: 'Where it was published.' })
  get published(): string | null {
    return this.row.published ?? null;
  }
}
