import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, GraphQLISODateTime, Info, ObjectType, registerEnumType } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { visibleTo } from '../privacy/visibleTo.js';
import { readViewer } from './readViewer.js';
import type { SignInOutcome } from './signIn.js';
import { ViewerView } from './viewer.view.js';

export enum SignInErrorCode {
  INVALID_CREDENTIALS = 'INVALID_CREDENTIALS',
  TOO_MANY_ATTEMPTS = 'TOO_MANY_ATTEMPTS',
}
registerEnumType(SignInErrorCode, {
  name: 'SignInErrorCode',
  description: 'Why signing in did not succeed.',
  valuesConfig: {
    INVALID_CREDENTIALS: {
      description: 'Address and password do not fit. The answer is the same whether the address is known or not.',
    },
    TOO_MANY_ATTEMPTS: {
      description:
        'Too many attempts failed from where this one comes from. The message says when to try again; whether the address is known makes no difference.',
    },
  },
});

type Refused = Extract<SignInOutcome, { refused: unknown }>;

const minutes = (refused: Refused): number => ('seconds' in refused ? Math.ceil(refused.seconds / 60) : 0);

const MESSAGES = {
  INVALID_CREDENTIALS: {
    EN: () => 'The address and the password do not fit together.',
    FR: () => 'L’adresse et le mot de passe ne correspondent pas.',
  },
  TOO_MANY_ATTEMPTS: {
    EN: (refused: Refused) => `Too many attempts failed. Try again in ${minutes(refused)} min.`,
    FR: (refused: Refused) => `Trop de tentatives ont échoué. Réessayez dans ${minutes(refused)} min.`,
  },
} as const;

@ObjectType('SignInError', { simpleResolvers: true, description: 'A reason why signing in did not succeed.' })
export class SignInErrorView extends Lens<{ refused: Refused; language: 'EN' | 'FR' }> {
  @visibleTo(everyone)
  @Field(() => SignInErrorCode, { description: 'The reason, for programs.' })
  get code(): SignInErrorCode {
    return SignInErrorCode[this.row.refused.refused];
  }

  @visibleTo(everyone)
  @Field(() => String, {
    description: 'The reason, for people, in the language of the request’s `Accept-Language`: English or French.',
  })
  get message(): string {
    const { refused, language } = this.row;
    return MESSAGES[refused.refused][language](refused);
  }
}

@ObjectType('SignInPayload', {
  simpleResolvers: true,
  description: 'The outcome of signing in: a token, or the reasons why not.',
})
export class SignInPayload extends Lens<{ outcome: SignInOutcome; language: 'EN' | 'FR' }> {
  @visibleTo(everyone)
  @Field(() => String, {
    nullable: true,
    description: 'The access token. Send it as `Authorization: Bearer …` with each request, and keep it to yourself.',
  })
  get accessToken(): string | null {
    const { outcome } = this.row;
    return 'accessToken' in outcome ? outcome.accessToken : null;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the token ends by itself.' })
  get expiresAt(): Date | null {
    const { outcome } = this.row;
    return 'expiresAt' in outcome ? outcome.expiresAt : null;
  }

  @visibleTo(everyone)
  @Field(() => ViewerView, {
    nullable: true,
    description: 'You, as you are signed in from here on; null when signing in did not succeed.',
  })
  async viewer(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ViewerView | null> {
    return 'refused' in this.row.outcome ? null : readViewer(ctx, info);
  }

  @visibleTo(everyone)
  @Field(() => [SignInErrorView], { description: 'Why signing in did not succeed; empty when it did.' })
  get userErrors(): SignInErrorView[] {
    const { outcome, language } = this.row;
    return 'refused' in outcome ? [new SignInErrorView({ refused: outcome, language })] : [];
  }
}

@ObjectType('SignOutPayload', { simpleResolvers: true, description: 'The outcome of signing out.' })
export class SignOutPayload extends Lens<{ ended: boolean }> {
  @visibleTo(everyone)
  @Field(() => Boolean, { description: 'Whether a session was ended. False when nobody was signed in.' })
  get ended(): boolean {
    return this.row.ended;
  }
}
