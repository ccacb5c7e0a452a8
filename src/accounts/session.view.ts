import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, GraphQLISODateTime, ID, Info, ObjectType } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { toGlobalId } from '../kernel/ids.js';
import { everyone, self } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { isIdentified } from '../privacy/viewer.js';
import { personal, subject, visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';

/** Reached only through `Viewer.sessions`, which is guarded; whoever is given one may see all of it. */
@subject('person')
@ObjectType('Session', {
  simpleResolvers: true,
  description:
    'One place where you are signed in. No address of the network is kept, and nothing of the device but its words.',
})
export class SessionView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => ID, { description: 'Names the session to `endSession`.' })
  get id(): string {
    return toGlobalId('Session', this.row.id as never);
  }

  @visibleTo(self)
  @personal('device', '10.1')
  @Field(() => String, {
    nullable: true,
    description: 'On what it was begun, in a few words such as “Firefox on Linux”; null when the device did not say.',
  })
  device(@Ctx() { vault }: Context, @Info() info: GraphQLResolveInfo) {
    return vault.open(this, info);
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'When you signed in.' })
  get createdAt(): Date {
    return this.row.createdAt as Date;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'When it was last used, to within some minutes.' })
  get lastUsedAt(): Date {
    return this.row.lastUsedAt as Date;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, {
    description: 'When it ends by itself. Each use moves it, up to the longest that a session of its kind may last.',
  })
  get expiresAt(): Date {
    return this.row.expiresAt as Date;
  }

  @visibleTo(everyone)
  @Field(() => Boolean, { description: 'Whether it is the session of this request.' })
  isCurrent(@Ctx() { viewer }: Context): boolean {
    return isIdentified(viewer) && viewer.sessionId === this.row.id;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description:
      'When a token that had been replaced was used again, which ended the session: somebody else may have had it. Null for a session that goes on.',
  })
  get reusedAt(): Date | null {
    return this.row.reusedAt as Date | null;
  }
}
