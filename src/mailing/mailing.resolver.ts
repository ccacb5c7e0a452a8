import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { readOwnContact } from '../businesses/index.js';
import type { Ctx as Context } from '../ctx.js';
import { Language } from '../graph/enums.js';
import { KlussterError } from '../kernel/errors.js';
import { fromGlobalId } from '../kernel/ids.js';
import { KlussterView } from '../klussters/index.js';
import { consumerUser, everyone, klussterOwner } from '../privacy/audience.js';
import { rowOf } from '../privacy/lens.js';
import { reads, visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';
import { confirmSubscription } from './confirmSubscription.js';
import {
  ChangeSubscriptionLanguageInput,
  ConfirmSubscriptionInput,
  StateSenderIdentityInput,
  SubscribeInput,
  UnsubscribeInput,
} from './mailing.inputs.js';
import { mailingListConsent } from './mailingListConsent.js';
import {
  ChangeSubscriptionLanguagePayload,
  ConfirmSubscriptionPayload,
  MailingListConsentView,
  StateSenderIdentityPayload,
  SubscribePayload,
  UnsubscribePayload,
} from './mailingPayloads.view.js';
import { SenderIdentityView } from './senderIdentity.view.js';
import { stateSenderIdentity } from './stateSenderIdentity.js';
import { subscribe } from './subscribe.js';
import { changeSubscriptionLanguage, unsubscribe } from './unsubscribe.js';

/** The klusster that a global id names. Throws `KlussterError` NOT_FOUND for what is none. */
function klussterIn(globalId: string): string {
  const ref = fromGlobalId(globalId);
  if (ref?.kind !== 'Klusster') throw new KlussterError('NOT_FOUND');
  return ref.id;
}

@Resolver()
export class MailingResolver {
  @visibleTo(everyone)
  @reads({ klussterId: 'Klusster.id', language: null })
  @Query(() => MailingListConsentView, {
    nullable: true,
    description:
      'What whoever subscribes to the mailing list of a klusster consents to; null where nobody can: it is not published, or has not stated who sends.',
  })
  async mailingListConsent(
    @Arg('klussterId', () => ID, { description: 'The klusster.' }) klussterId: string,
    @Arg('language', () => Language, { description: 'The language of the text.' }) language: Language,
    @Ctx() ctx: Context,
  ) {
    const ref = fromGlobalId(klussterId);
    const shown = ref?.kind === 'Klusster' ? await mailingListConsent(ctx, { klusster: ref.id, language }) : undefined;
    return shown ? new MailingListConsentView(shown) : null;
  }

  @visibleTo(everyone)
  @Mutation(() => SubscribePayload, {
    description:
      'Subscribes to the mailing list of a klusster. A link is sent to the address; nothing begins before it is followed, and what was given is erased after 7 days. The answer is the same for any address. `NOT_FOUND` for a klusster that is not published.',
  })
  async subscribe(
    @Arg('input', () => SubscribeInput, { description: 'What it takes.' })
    { klussterId, ...given }: SubscribeInput,
    @Ctx() ctx: Context,
  ) {
    const outcome = await subscribe(ctx, { ...given, klusster: klussterIn(klussterId), method: 'API' });
    return new SubscribePayload({ outcome, language: ctx.language });
  }

  @visibleTo(everyone)
  @Mutation(() => ConfirmSubscriptionPayload, {
    description:
      'Ends subscribing with the link that was sent to the address. Whoever is not known here becomes a Consumer User, and signs in by links.',
  })
  async confirmSubscription(
    @Arg('input', () => ConfirmSubscriptionInput, { description: 'The link.' }) input: ConfirmSubscriptionInput,
    @Ctx() ctx: Context,
  ) {
    return new ConfirmSubscriptionPayload({ outcome: await confirmSubscription(ctx, input), language: ctx.language });
  }

  @visibleTo(consumerUser)
  @Mutation(() => UnsubscribePayload, {
    nullable: true,
    description:
      'Ends a subscription of yours, or all of them, at once: answered when nothing is on its way to you any more. `NOT_FOUND` for one that is not yours.',
  })
  async unsubscribe(
    @Arg('input', () => UnsubscribeInput, { description: 'Which one.' }) input: UnsubscribeInput,
    @Ctx() ctx: Context,
  ) {
    return new UnsubscribePayload({ outcome: await unsubscribe(ctx, input), language: ctx.language });
  }

  @visibleTo(consumerUser)
  @Mutation(() => ChangeSubscriptionLanguagePayload, {
    nullable: true,
    description:
      'Has a mailing list written to you in the other language. `NOT_FOUND` for a subscription that is not yours.',
  })
  async changeSubscriptionLanguage(
    @Arg('input', () => ChangeSubscriptionLanguageInput, { description: 'Which one, and the language.' })
    input: ChangeSubscriptionLanguageInput,
    @Ctx() ctx: Context,
  ) {
    const outcome = await changeSubscriptionLanguage(ctx, input);
    return new ChangeSubscriptionLanguagePayload({ outcome, language: ctx.language });
  }

  @visibleTo(klussterOwner)
  @Mutation(() => StateSenderIdentityPayload, {
    nullable: true,
    description:
      'States who sends the mailing list of a klusster of yours: without it nobody can subscribe and nothing can be sent. Where its contact repeats your own, nothing is written and `WILL_BE_PUBLIC` names the fields; call it again with `confirmPublic`, or with the contact of the business.',
  })
  async stateSenderIdentity(
    @Arg('input', () => StateSenderIdentityInput, { description: 'Of which klusster, and who.' })
    input: StateSenderIdentityInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { mailingAddress: address, phone, email } = input;
    const own = await readOwnContact(ctx, { address, phone, email }, info);
    return new StateSenderIdentityPayload({
      outcome: await stateSenderIdentity(ctx, input, own),
      language: ctx.language,
    });
  }
}

@Resolver(() => KlussterView)
export class KlussterSenderIdentity {
  @visibleTo(everyone)
  @FieldResolver(() => SenderIdentityView, {
    nullable: true,
    description: 'Who sends the mailing list of the klusster; null until its owner has stated it.',
  })
  senderIdentity(@Root() klusster: KlussterView): SenderIdentityView | null {
    const identity = rowOf(klusster).senderIdentity;
    return identity ? new SenderIdentityView(identity as Row) : null;
  }
}
