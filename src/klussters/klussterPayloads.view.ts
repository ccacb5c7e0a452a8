import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, Info, ObjectType } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { Payload } from '../graph/payload.js';
import { everyone } from '../privacy/audience.js';
import { visibleTo } from '../privacy/visibleTo.js';
import { KlussterView } from './klusster.view.js';
import type { Changed } from './openKlusster.js';
import { readKlusster } from './readKlusster.js';

/** What every act on a klusster gives: the klusster as it is now. */
@ObjectType()
abstract class KlussterPayload extends Payload<Changed> {
  @visibleTo(everyone)
  @Field(() => KlussterView, { nullable: true, description: 'The klusster as it is now; null when nothing was done.' })
  async klusster(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<KlussterView | null> {
    return this.done && readKlusster(ctx, this.done.id, info);
  }
}

@ObjectType('OpenKlussterPayload', { simpleResolvers: true, description: 'The outcome of opening a klusster.' })
export class OpenKlussterPayload extends KlussterPayload {}

@ObjectType('DescribeKlussterPayload', { simpleResolvers: true, description: 'The outcome of describing a klusster.' })
export class DescribeKlussterPayload extends KlussterPayload {}

@ObjectType('PublishKlussterPayload', { simpleResolvers: true, description: 'The outcome of publishing a klusster.' })
export class PublishKlussterPayload extends KlussterPayload {}

@ObjectType('PauseKlussterPayload', { simpleResolvers: true, description: 'The outcome of pausing a klusster.' })
export class PauseKlussterPayload extends KlussterPayload {}

@ObjectType('CloseKlussterPayload', { simpleResolvers: true, description: 'The outcome of closing a klusster.' })
export class CloseKlussterPayload extends KlussterPayload {}
