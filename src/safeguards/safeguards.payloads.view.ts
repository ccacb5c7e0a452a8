import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, Info, ObjectType } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { Payload } from '../graph/payload.js';
import { everyone } from '../privacy/audience.js';
import { visibleTo } from '../privacy/visibleTo.js';
import { PaperDisposalView } from './paperDisposal.view.js';
import { readPaperDisposal, readSafeguard } from './readSafeguards.js';
import { SafeguardView } from './safeguard.view.js';

type Changed = { readonly id: string };

const SAFEGUARD = 'The safeguard; null when nothing came of it.';

@ObjectType('EnterSafeguardPayload', { simpleResolvers: true, description: 'The outcome of entering a safeguard.' })
export class EnterSafeguardPayload extends Payload<Changed> {
  @visibleTo(everyone)
  @Field(() => SafeguardView, { nullable: true, description: SAFEGUARD })
  async safeguard(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<SafeguardView | null> {
    return this.done && readSafeguard(ctx, this.done.id, info);
  }
}

@ObjectType('AssignSafeguardPayload', {
  simpleResolvers: true,
  description: 'The outcome of saying who answers for a safeguard.',
})
export class AssignSafeguardPayload extends Payload<Changed> {
  @visibleTo(everyone)
  @Field(() => SafeguardView, { nullable: true, description: SAFEGUARD })
  async safeguard(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<SafeguardView | null> {
    return this.done && readSafeguard(ctx, this.done.id, info);
  }
}

@ObjectType('RecordSafeguardTestPayload', {
  simpleResolvers: true,
  description: 'The outcome of putting a test of a safeguard on record.',
})
export class RecordSafeguardTestPayload extends Payload<Changed> {
  @visibleTo(everyone)
  @Field(() => SafeguardView, { nullable: true, description: SAFEGUARD })
  async safeguard(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<SafeguardView | null> {
    return this.done && readSafeguard(ctx, this.done.id, info);
  }
}

@ObjectType('RetireSafeguardPayload', { simpleResolvers: true, description: 'The outcome of retiring a safeguard.' })
export class RetireSafeguardPayload extends Payload<Changed> {
  @visibleTo(everyone)
  @Field(() => SafeguardView, { nullable: true, description: SAFEGUARD })
  async safeguard(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<SafeguardView | null> {
    return this.done && readSafeguard(ctx, this.done.id, info);
  }
}

@ObjectType('RecordPaperDisposalPayload', {
  simpleResolvers: true,
  description: 'The outcome of putting on record that paper was shredded.',
})
export class RecordPaperDisposalPayload extends Payload<Changed> {
  @visibleTo(everyone)
  @Field(() => PaperDisposalView, { nullable: true, description: 'The record; null when nothing came of it.' })
  async disposal(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<PaperDisposalView | null> {
    return this.done && readPaperDisposal(ctx, this.done.id, info);
  }
}
