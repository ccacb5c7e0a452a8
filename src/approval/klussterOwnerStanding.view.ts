import { Field, GraphQLISODateTime, ObjectType } from 'type-graphql';
import { type KlussterOwnerState, KlussterOwnerView } from '../accounts/index.js';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';
import { KlussterOwnerStates } from './approvalWords.view.js';

/** Given to her whose it is, and to staff who decide about it; to nobody else. */
@ObjectType('KlussterOwnerStanding', {
  simpleResolvers: true,
  description: 'Where a Klusster Owner stands, and since when.',
})
export class KlussterOwnerStandingView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => KlussterOwnerView, { description: 'Her profile.' })
  get klussterOwner(): KlussterOwnerView {
    return new KlussterOwnerView(this.row.klussterOwner as Row);
  }

  @visibleTo(everyone)
  @Field(() => KlussterOwnerStates, { description: 'Where she stands.' })
  get state(): KlussterOwnerState {
    return this.row.state as KlussterOwnerState;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'Since when.' })
  get since(): Date {
    return this.row.since as Date;
  }
}
