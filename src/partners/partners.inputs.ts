import { ArrayMaxSize, MaxLength } from 'class-validator';
import { Field, InputType, registerEnumType } from 'type-graphql';
import type { Scope } from '../privacy/scopes.js';
import { AUTH_METHODS, type AuthMethod } from './partner.entity.js';
import { PartnerScope } from './partnerScope.inputs.js';

export const PartnerAuthMethod = Object.fromEntries(AUTH_METHODS.map((name) => [name, name])) as {
  readonly [Name in AuthMethod]: Name;
};
registerEnumType(PartnerAuthMethod, {
  name: 'PartnerAuthMethod',
  description: 'How a partner proves who it is at the token endpoint.',
  valuesConfig: {
    client_secret_basic: { description: 'By a secret that Klusster makes (RFC 6749, 2.3.1).' },
    private_key_jwt: { description: 'By a signature with a key of its own (RFC 7523).' },
  },
});

@InputType({ description: 'Which partner is meant.' })
export class PartnerInput {
  @MaxLength(64)
  @Field(() => String, { description: 'The `client_id` of the partner.' })
  clientId!: string;
}

@InputType({ description: 'What a partner is registered with.' })
export class RegisterPartnerInput {
  @MaxLength(400)
  @Field(() => String, { description: 'By what people know it: one line, at most 80 characters.' })
  name!: string;

  @ArrayMaxSize(10)
  @MaxLength(500, { each: true })
  @Field(() => [String], {
    description: 'Where people may be sent back to, exactly: HTTPS. Empty for a partner that asks nobody.',
  })
  redirectUris!: string[];

  @Field(() => [PartnerScope], { description: 'What it may ask people for.' })
  scopes!: Scope[];

  @Field(() => PartnerAuthMethod, { description: 'How it proves who it is.' })
  authMethod!: AuthMethod;

  @MaxLength(8_000)
  @Field(() => String, {
    nullable: true,
    description: 'For `private_key_jwt`: its public keys, as the JSON of a JWK set (RFC 7517, 5).',
  })
  jwks?: string | null;
}
