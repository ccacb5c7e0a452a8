import { Field, ObjectType } from 'type-graphql';
import { LocalTimeScalar } from '../graph/scalars.js';
import type { LocalTime } from '../kernel/localTime.js';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { visibleTo } from '../privacy/visibleTo.js';
import { Weekday } from './business.inputs.js';
import type { Weekday as Day, OpeningSpan } from './openingHours.js';

@ObjectType('OpeningSpan', { simpleResolvers: true, description: 'A time in which a business is open, every week.' })
export class OpeningSpanView extends Lens<OpeningSpan> {
  @visibleTo(everyone)
  @Field(() => Weekday, { description: 'The day on which it opens.' })
  get weekday(): Day {
    return this.row.weekday;
  }

  @visibleTo(everyone)
  @Field(() => LocalTimeScalar, { description: 'When it opens, on the clock of the place.' })
  get opens(): LocalTime {
    return this.row.opens;
  }

  @visibleTo(everyone)
  @Field(() => LocalTimeScalar, {
    description: 'When it closes; on the day after where that is earlier than it opens.',
  })
  get closes(): LocalTime {
    return this.row.closes;
  }
}
