import { Field, GraphQLISODateTime, ObjectType } from 'type-graphql';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import type { Scope } from '../privacy/scopes.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';
import type { AuthMethod } from './partner.entity.js';
import { PartnerScope } from './partnerScope.inputs.js';
import { PartnerAuthMethod } from './partners.inputs.js';

/** Reached only through `Query.partner`, which is for the partner itself. Nothing in it is about a person. */
@ObjectType('PartnerRegistration', {
  simpleResolvers: true,
  description: 'You, the partner, as you are registered. Ask Klusster’s staff to have something changed.',
})
export class PartnerRegistrationView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => String, { description: 'Your `client_id`.' })
  get clientId(): string {
    return this.row.clientId as string;
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'By what people know you.' })
  get name(): string {
    return this.row.name as string;
  }

  @visibleTo(everyone)
  @Field(() => [String], { description: 'Where people may be sent back to, exactly.' })
  get redirectUris(): readonly string[] {
    return this.row.redirectUris as readonly string[];
  }

  @visibleTo(everyone)
  @Field(() => [PartnerScope], { description: 'What you may ask people for.' })
  get scopes(): readonly Scope[] {
    return this.row.scopes as readonly Scope[];
  }

  @visibleTo(everyone)
  @Field(() => PartnerAuthMethod, { description: 'How you prove who you are at the token endpoint.' })
  get authMethod(): AuthMethod {
    return this.row.authMethod as AuthMethod;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'When you were registered.' })
  get registeredAt(): Date {
    return this.row.registeredAt as Date;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When your secret was made; null for a partner that proves itself by a key.',
  })
  get secretSince(): Date | null {
    return this.row.secretSince as Date | null;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Until when the secret before is good, or was; null when there was none.',
  })
  get formerSecretUntil(): Date | null {
    return this.row.formerSecretUntil as Date | null;
  }
}
