import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, Info, ObjectType } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { Payload } from '../graph/payload.js';
import { everyone } from '../privacy/audience.js';
import { visibleTo } from '../privacy/visibleTo.js';
import { BusinessView } from './business.view.js';
import type { Changed } from './createBusiness.js';
import { readBusiness } from './readBusiness.js';

@ObjectType('CreateBusinessPayload', { simpleResolvers: true, description: 'The outcome of making a business.' })
export class CreateBusinessPayload extends Payload<Changed> {
  @visibleTo(everyone)
  @Field(() => BusinessView, { nullable: true, description: 'The business; null when none was made.' })
  async business(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<BusinessView | null> {
    return this.done && readBusiness(ctx, this.done.id, info);
  }
}

@ObjectType('EditBusinessPayload', { simpleResolvers: true, description: 'The outcome of changing a business.' })
export class EditBusinessPayload extends Payload<Changed> {
  @visibleTo(everyone)
  @Field(() => BusinessView, { nullable: true, description: 'The business as it is now; null when nothing changed.' })
  async business(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<BusinessView | null> {
    return this.done && readBusiness(ctx, this.done.id, info);
  }
}

@ObjectType('CloseBusinessPayload', { simpleResolvers: true, description: 'The outcome of closing a business.' })
export class CloseBusinessPayload extends Payload<Changed> {
  @visibleTo(everyone)
  @Field(() => BusinessView, {
    nullable: true,
    description: 'The business, which nobody else finds now; null when it was not closed.',
  })
  async business(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<BusinessView | null> {
    return this.done && readBusiness(ctx, this.done.id, info);
  }
}

@ObjectType('ReopenBusinessPayload', {
  simpleResolvers: true,
  description: 'The outcome of opening a business that was closed.',
})
export class ReopenBusinessPayload extends Payload<Changed> {
  @visibleTo(everyone)
  @Field(() => BusinessView, { nullable: true, description: 'The business; null when it was not opened.' })
  async business(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<BusinessView | null> {
    return this.done && readBusiness(ctx, this.done.id, info);
  }
}
