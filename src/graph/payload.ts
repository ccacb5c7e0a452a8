import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { isRefused, messageOf, type Refused, type UserError, type UserErrorCode } from '../kernel/userErrors.js';
import { USER_ERRORS } from '../kernel/userErrorTable.js';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { visibleTo } from '../privacy/visibleTo.js';

const UserErrorCodes = Object.fromEntries(Object.keys(USER_ERRORS).map((code) => [code, code])) as {
  [Code in UserErrorCode]: Code;
};
registerEnumType(UserErrorCodes, {
  name: 'UserErrorCode',
  description: 'Why a mutation changed nothing, where that was to be expected.',
  valuesConfig: Object.fromEntries(
    Object.entries(USER_ERRORS).map(([code, { explanation }]) => [code, { description: explanation }]),
  ),
});

type Told = { readonly error: UserError; readonly language: 'EN' | 'FR' };

@ObjectType('UserError', { simpleResolvers: true, description: 'One reason why a mutation changed nothing.' })
export class UserErrorView extends Lens<Told> {
  @visibleTo(everyone)
  @Field(() => UserErrorCodes, { description: 'The reason, for programs.' })
  get code(): UserErrorCode {
    return this.row.error.code;
  }

  @visibleTo(everyone)
  @Field(() => String, {
    nullable: true,
    description: 'The field of the input that it is about, such as `contact.phone`; null when it is about the whole.',
  })
  get field(): string | null {
    return this.row.error.field ?? null;
  }

  @visibleTo(everyone)
  @Field(() => String, {
    description: 'The reason, for people, in the language of the request’s `Accept-Language`: English or French.',
  })
  get message(): string {
    return messageOf(this.row.error, this.row.language);
  }
}

/** What a verb answered, and the language in which it is told. */
export type Answered<Done extends object> = { readonly outcome: Done | Refused; readonly language: 'EN' | 'FR' };

/** What every mutation gives: what it did, or the reasons why it did nothing. */
@ObjectType()
export abstract class Payload<Done extends object> extends Lens<Answered<Done>> {
  @visibleTo(everyone)
  @Field(() => [UserErrorView], { description: 'Why it did not succeed; empty when it did.' })
  get userErrors(): UserErrorView[] {
    const { outcome, language } = this.row;
    return isRefused(outcome) ? outcome.userErrors.map((error) => new UserErrorView({ error, language })) : [];
  }

  /** What was done; null when nothing was. */
  protected get done(): Done | null {
    const { outcome } = this.row;
    return isRefused(outcome) ? null : (outcome as Done);
  }
}
