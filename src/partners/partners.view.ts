import { Field, ObjectType } from 'type-graphql';
import { Payload } from '../graph/payload.js';
import { everyone } from '../privacy/audience.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { RegisteredPartner } from './enterPartner.js';
import type { ResumedPartner } from './resumePartner.js';
import type { SuspendedPartner } from './suspendPartner.js';

@ObjectType('PartnerSecretPayload', {
  simpleResolvers: true,
  description: 'A partner that was registered, or was given another secret.',
})
export class PartnerSecretPayload extends Payload<RegisteredPartner> {
  @visibleTo(everyone)
  @Field(() => String, { nullable: true, description: 'Its `client_id`.' })
  get clientId(): string | null {
    return this.done?.clientId ?? null;
  }

  @visibleTo(everyone)
  @Field(() => String, {
    nullable: true,
    description:
      'Its `client_secret`, shown this once. Null for a partner that proves itself by a key, and when the request came again with the same `Idempotency-Key`; rotate the secret if it never arrived.',
  })
  get clientSecret(): string | null {
    return this.done?.clientSecret ?? null;
  }
}

@ObjectType('SuspendPartnerPayload', { simpleResolvers: true, description: 'The outcome of suspending a partner.' })
export class SuspendPartnerPayload extends Payload<SuspendedPartner> {
  @visibleTo(everyone)
  @Field(() => String, {
    nullable: true,
    description: 'The `client_id` of the partner whose tokens are refused from now on.',
  })
  get clientId(): string | null {
    return this.done?.clientId ?? null;
  }
}

@ObjectType('ResumePartnerPayload', {
  simpleResolvers: true,
  description: 'The outcome of letting a suspended partner go on.',
})
export class ResumePartnerPayload extends Payload<ResumedPartner> {
  @visibleTo(everyone)
  @Field(() => String, {
    nullable: true,
    description: 'The `client_id` of the partner that gets tokens again from now on.',
  })
  get clientId(): string | null {
    return this.done?.clientId ?? null;
  }
}
