import { Field, GraphQLISODateTime, Int, ObjectType, registerEnumType } from 'type-graphql';
import { KlussterOwnerView } from '../accounts/index.js';
import { Language } from '../graph/enums.js';
import { KlussterView } from '../klussters/index.js';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';

const METHODS = ['FORM', 'API', 'TOWN'] as const;
type Method = (typeof METHODS)[number];
export const MailingConsentMethods = Object.fromEntries(METHODS.map((name) => [name, name])) as {
  readonly [N in Method]: N;
};
registerEnumType(MailingConsentMethods, {
  name: 'MailingConsentMethod',
  description: 'How a consent was asked for. Each was confirmed by a link that was sent to the address.',
  valuesConfig: {
    FORM: { description: 'On a page of ours.' },
    API: { description: 'By a client of this API.' },
    TOWN: { description: 'By nobody: it belongs to the demo.' },
  },
});

/** Reached only through guarded lists of the person who gave it; whoever is given one may see all of it. */
@ObjectType('MailingConsent', {
  simpleResolvers: true,
  description: 'A consent to a mailing list, as it was given, and whether it was withdrawn.',
})
export class MailingConsentView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => KlussterView, {
    nullable: true,
    description: 'The klusster whose mailing list it is; null while it is not published.',
  })
  get klusster(): KlussterView | null {
    return this.row.klusster ? new KlussterView(this.row.klusster as Row) : null;
  }

  @visibleTo(everyone)
  @Field(() => KlussterOwnerView, {
    description: 'The Klusster Owner on whose behalf it was asked for. It holds for no other.',
  })
  get principal(): KlussterOwnerView {
    return new KlussterOwnerView(this.row.principal as Row);
  }

  @visibleTo(everyone)
  @Field(() => Language, { description: 'The language in which it was asked for.' })
  get language(): Language {
    return this.row.language as Language;
  }

  @visibleTo(everyone)
  @Field(() => Int, { description: 'The version of the text that was shown.' })
  get textVersion(): number {
    return this.row.textVersion as number;
  }

  @visibleTo(everyone)
  @Field(() => MailingConsentMethods, { description: 'How it was asked for.' })
  get method(): Method {
    return this.row.method as Method;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'When it was given: when the link in the mail was followed.' })
  get givenAt(): Date {
    return this.row.givenAt as Date;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was withdrawn; null while it was not.' })
  get withdrawnAt(): Date | null {
    return this.row.withdrawnAt as Date | null;
  }
}
