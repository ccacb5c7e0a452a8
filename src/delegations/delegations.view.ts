import { Field, ID, ObjectType } from 'type-graphql';
import { Payload } from '../graph/payload.js';
import { everyone } from '../privacy/audience.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { RevokedGrant } from './revokeGrant.js';

@ObjectType('RevokeGrantPayload', { simpleResolvers: true, description: 'The outcome of ending a grant.' })
export class RevokeGrantPayload extends Payload<RevokedGrant> {
  @visibleTo(everyone)
  @Field(() => ID, { nullable: true, description: 'The global id of the grant that is over.' })
  get id(): string | null {
    return this.done?.id ?? null;
  }
}
