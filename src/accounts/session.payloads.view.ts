import { Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import { Payload } from '../graph/payload.js';
import { everyone } from '../privacy/audience.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { HandedSession } from './handOver.js';
import type { Proven } from './proveAgain.js';

@ObjectType('EndSessionPayload', { simpleResolvers: true, description: 'The outcome of ending a session.' })
export class EndSessionPayload extends Payload<{ readonly id: string }> {
  @visibleTo(everyone)
  @Field(() => ID, { nullable: true, description: 'The id of the session that was ended.' })
  get endedSessionId(): string | null {
    return this.done?.id ?? null;
  }
}

@ObjectType('EndAllSessionsPayload', { simpleResolvers: true, description: 'The outcome of ending all sessions.' })
export class EndAllSessionsPayload extends Payload<{ readonly ended: number }> {
  @visibleTo(everyone)
  @Field(() => Int, { nullable: true, description: 'How many sessions were ended.' })
  get ended(): number | null {
    return this.done?.ended ?? null;
  }
}

@ObjectType('ProveAgainPayload', { simpleResolvers: true, description: 'The outcome of proving that it is you.' })
export class ProveAgainPayload extends Payload<Proven> {
  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Until when this session may do what asks for a recent proof; null when the proof failed.',
  })
  get provenUntil(): Date | null {
    return this.done?.provenUntil ?? null;
  }
}

@ObjectType('RotateSessionPayload', { simpleResolvers: true, description: 'The outcome of replacing the token.' })
export class RotateSessionPayload extends Payload<HandedSession> {
  @visibleTo(everyone)
  @Field(() => String, {
    nullable: true,
    description: 'The new access token. Null where it was handed over as a cookie, as the one before was.',
  })
  get accessToken(): string | null {
    return this.done?.accessToken ?? null;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the session ends by itself, as before.' })
  get expiresAt(): Date | null {
    return this.done?.expiresAt ?? null;
  }
}
