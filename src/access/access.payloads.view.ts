import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, GraphQLISODateTime, Info, ObjectType } from 'type-graphql';
import { readOwnCase, SupportCaseView } from '../cases/index.js';
import type { Ctx as Context } from '../ctx.js';
import { Payload } from '../graph/payload.js';
import { everyone } from '../privacy/audience.js';
import { visibleTo } from '../privacy/visibleTo.js';
import { AccessRequestView } from './accessRequest.view.js';
import type { OpenedAccess } from './openAccessPackage.js';
import { readAnyRequest, readOwnRequest } from './readAccessRequests.js';

type Changed = { readonly id: string };

@ObjectType('RequestAccessPayload', {
  simpleResolvers: true,
  description: 'The outcome of asking what is held about you.',
})
export class RequestAccessPayload extends Payload<Changed> {
  @visibleTo(everyone)
  @Field(() => AccessRequestView, { nullable: true, description: 'The request; null when there is none.' })
  async request(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<AccessRequestView | null> {
    return this.done && readOwnRequest(ctx, this.done.id, info);
  }
}

@ObjectType('OpenAccessPackagePayload', {
  simpleResolvers: true,
  description: 'The outcome of opening what is held about you.',
})
export class OpenAccessPackagePayload extends Payload<OpenedAccess> {
  @visibleTo(everyone)
  @Field(() => String, {
    nullable: true,
    description:
      'The address of the package, for this answer alone: it is good once, for ten minutes, and as long as you are signed in. Whoever has it has the package; keep it to yourself.',
  })
  get url(): string | null {
    return this.done?.url ?? null;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Until when the address is good.' })
  get expiresAt(): Date | null {
    return this.done?.expiresAt ?? null;
  }

  @visibleTo(everyone)
  @Field(() => String, {
    nullable: true,
    description: 'The SHA-256 of the data that the package was made from, in hex; it stands in the package too.',
  })
  get sha256(): string | null {
    return this.done?.sha256 ?? null;
  }
}

/** Of what staff do about a request: it says nothing of whom it is about. */
@ObjectType('AccessRequestPayload', {
  simpleResolvers: true,
  description: 'The outcome of working on a request for access.',
})
export class AccessRequestPayload extends Payload<Changed> {
  @visibleTo(everyone)
  @Field(() => AccessRequestView, { nullable: true, description: 'The request; null when nothing was done.' })
  async request(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<AccessRequestView | null> {
    return this.done && readAnyRequest(ctx, this.done.id, info);
  }
}

@ObjectType('TakeAccessRequestPayload', {
  simpleResolvers: true,
  description: 'The outcome of taking up a request for access.',
})
export class TakeAccessRequestPayload extends Payload<Changed> {
  @visibleTo(everyone)
  @Field(() => SupportCaseView, { nullable: true, description: 'The case that was opened; null when none was.' })
  async case(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<SupportCaseView | null> {
    return this.done && readOwnCase(ctx, this.done.id, info);
  }
}
