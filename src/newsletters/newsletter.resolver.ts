import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { connectionOf, listOf } from '../graph/connection.js';
import { Language } from '../graph/enums.js';
import { PageArgs } from '../graph/pageArgs.js';
import { fromGlobalId } from '../kernel/ids.js';
import { KlussterView } from '../klussters/index.js';
import { everyone, klussterOwner } from '../privacy/audience.js';
import { rowOf } from '../privacy/lens.js';
import { reads, visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';
import { editNewsletter } from './editNewsletter.js';
import { endNewsletter } from './endNewsletter.js';
import {
  EditNewsletterInput,
  MoveNewsletterInput,
  ScheduleNewsletterInput,
  TestNewsletterInput,
  WriteNewsletterInput,
} from './newsletter.inputs.js';
import { KlussterAudienceView, NewsletterImageView, NewsletterView } from './newsletter.view.js';
import {
  CancelNewsletterPayload,
  EditNewsletterPayload,
  ScheduleNewsletterPayload,
  SendNewsletterPayload,
  TestNewsletterPayload,
  UnscheduleNewsletterPayload,
  WriteNewsletterPayload,
} from './newsletterPayloads.view.js';
import { NewsletterPreviewView } from './newsletterPreview.view.js';
import { previewNewsletter } from './previewNewsletter.js';
import { readNewsletter } from './readNewsletter.js';
import { scheduleNewsletter } from './scheduleNewsletter.js';
import { sendNewsletter } from './sendNewsletter.js';
import { testNewsletter } from './testNewsletter.js';
import { writeNewsletter } from './writeNewsletter.js';

const NewsletterConnection = connectionOf('Newsletter', NewsletterView);
const NewsletterImageConnection = connectionOf('NewsletterImage', NewsletterImageView);

const WHICH = { description: 'Which newsletter.' };

@Resolver()
export class NewsletterResolver {
  @visibleTo(everyone)
  @reads({ id: 'Newsletter.id' })
  @Query(() => NewsletterView, { nullable: true, description: 'The newsletter of yours with this global id, or null.' })
  newsletter(
    @Arg('id', () => ID, { description: 'The global id.' }) id: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const named = fromGlobalId(id);
    return named?.kind === 'Newsletter' ? readNewsletter(ctx, named.id, info) : null;
  }
}

@Resolver()
export class NewsletterActsResolver {
  @visibleTo(klussterOwner)
  @Mutation(() => WriteNewsletterPayload, {
    nullable: true,
    description:
      'Writes a newsletter to the mailing list of a klusster of yours, as a draft. The same `Idempotency-Key` writes one, however often it is sent.',
  })
  async writeNewsletter(
    @Arg('input', () => WriteNewsletterInput, { description: 'What, and to which mailing list.' })
    input: WriteNewsletterInput,
    @Ctx() ctx: Context,
  ) {
    return new WriteNewsletterPayload({ outcome: await writeNewsletter(ctx, { ...input }), language: ctx.language });
  }

  @visibleTo(klussterOwner)
  @Mutation(() => EditNewsletterPayload, {
    nullable: true,
    description: 'Says something else in a newsletter of yours that is a draft.',
  })
  async editNewsletter(
    @Arg('input', () => EditNewsletterInput, { description: 'In which newsletter, and what.' })
    { language, subject, text, ...input }: EditNewsletterInput,
    @Ctx() ctx: Context,
  ) {
    // Null takes nothing away: there is no newsletter without one of these.
    const said = { ...(language && { language }), ...(subject != null && { subject }), ...(text != null && { text }) };
    return new EditNewsletterPayload({
      outcome: await editNewsletter(ctx, { ...input, ...said }),
      language: ctx.language,
    });
  }

  @visibleTo(klussterOwner)
  @Mutation(() => TestNewsletterPayload, {
    nullable: true,
    description:
      'Sends a newsletter of yours to yourself, to the address with which you sign in, as a reader would get it; twenty times a day at most.',
  })
  async testNewsletter(
    @Arg('input', () => TestNewsletterInput, WHICH) input: TestNewsletterInput,
    @Ctx() ctx: Context,
  ) {
    return new TestNewsletterPayload({ outcome: await testNewsletter(ctx, input), language: ctx.language });
  }

  @visibleTo(klussterOwner)
  @Mutation(() => ScheduleNewsletterPayload, {
    nullable: true,
    description:
      'Has a newsletter of yours sent at a time to come, or at another one than before. If it cannot be sent then, it is a draft again, and you are told by mail.',
  })
  async scheduleNewsletter(
    @Arg('input', () => ScheduleNewsletterInput, { description: 'Which newsletter, and when.' })
    input: ScheduleNewsletterInput,
    @Ctx() ctx: Context,
  ) {
    return new ScheduleNewsletterPayload({ outcome: await scheduleNewsletter(ctx, input), language: ctx.language });
  }

  @visibleTo(klussterOwner)
  @Mutation(() => UnscheduleNewsletterPayload, {
    nullable: true,
    description: 'Takes a newsletter of yours back that waits for its time: it is a draft again.',
  })
  async unscheduleNewsletter(
    @Arg('input', () => MoveNewsletterInput, WHICH) input: MoveNewsletterInput,
    @Ctx() ctx: Context,
  ) {
    return new UnscheduleNewsletterPayload({
      outcome: await endNewsletter(ctx, 'unschedule', input),
      language: ctx.language,
    });
  }

  @visibleTo(klussterOwner)
  @Mutation(() => SendNewsletterPayload, {
    nullable: true,
    description:
      'Sends a newsletter of yours to the mailing list of its klusster, now: one message to each who consented and did not unsubscribe. Each says who sends it, and how to unsubscribe. The klusster must be published and say who sends its list; five in a day are sent at most.',
  })
  async sendNewsletter(
    @Arg('input', () => MoveNewsletterInput, WHICH) input: MoveNewsletterInput,
    @Ctx() ctx: Context,
  ) {
    return new SendNewsletterPayload({ outcome: await sendNewsletter(ctx, input), language: ctx.language });
  }

  @visibleTo(klussterOwner)
  @Mutation(() => CancelNewsletterPayload, {
    nullable: true,
    description:
      'Cancels a newsletter of yours, for good. Of one that is being sent, what has left has left, and the rest does not leave.',
  })
  async cancelNewsletter(
    @Arg('input', () => MoveNewsletterInput, WHICH) input: MoveNewsletterInput,
    @Ctx() ctx: Context,
  ) {
    return new CancelNewsletterPayload({
      outcome: await endNewsletter(ctx, 'cancel', input),
      language: ctx.language,
    });
  }
}

@Resolver(() => NewsletterView)
export class NewsletterFields {
  @visibleTo(everyone)
  @FieldResolver(() => NewsletterImageConnection, { description: 'Its images, by number.' })
  images(@Root() newsletter: NewsletterView, @Args(() => PageArgs) _page: PageArgs, @Info() info: GraphQLResolveInfo) {
    return new NewsletterImageConnection(listOf(newsletter, info));
  }

  @visibleTo(everyone)
  @reads({ language: null })
  @FieldResolver(() => NewsletterPreviewView, { description: 'The newsletter as a reader would get it.' })
  async preview(
    @Root() newsletter: NewsletterView,
    @Arg('language', () => Language, {
      nullable: true,
      description: 'The language of the reader; by default that of the newsletter.',
    })
    language: Language | null,
    @Ctx() ctx: Context,
  ) {
    return new NewsletterPreviewView(await previewNewsletter(ctx, rowOf<Row>(newsletter).id as string, language));
  }
}

@Resolver(() => KlussterView)
export class KlussterNewsletters {
  @visibleTo(everyone)
  @FieldResolver(() => NewsletterConnection, {
    description: 'The newsletters that you wrote to its mailing list, the newest first. Nobody else finds them here.',
  })
  newsletters(@Root() klusster: KlussterView, @Args(() => PageArgs) _page: PageArgs, @Info() info: GraphQLResolveInfo) {
    return new NewsletterConnection(listOf(klusster, info));
  }

  @visibleTo(everyone)
  @FieldResolver(() => KlussterAudienceView, {
    nullable: true,
    description:
      'About how many people are on its mailing list: told to its owner, once they were counted for the first time; null to everybody else. Who they are is told to nobody.',
  })
  audienceBand(@Root() klusster: KlussterView) {
    const { audienceBand } = rowOf<Row>(klusster);
    return audienceBand ? new KlussterAudienceView(audienceBand as Row) : null;
  }
}
