import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { klussterOwner } from '../privacy/audience.js';
import { visibleTo } from '../privacy/visibleTo.js';
import { describeKlusster } from './describeKlusster.js';
import { DescribeKlussterInput, MoveKlussterInput, OpenKlussterInput } from './klusster.inputs.js';
import {
  CloseKlussterPayload,
  DescribeKlussterPayload,
  OpenKlussterPayload,
  PauseKlussterPayload,
  PublishKlussterPayload,
} from './klussterPayloads.view.js';
import { moveKlusster } from './moveKlusster.js';
import { openKlusster } from './openKlusster.js';

const WHICH = { description: 'Which klusster.' };

@Resolver()
export class KlussterActsResolver {
  @visibleTo(klussterOwner)
  @Mutation(() => OpenKlussterPayload, {
    nullable: true,
    description:
      'Opens a klusster, as a draft that nobody finds but you. The same `Idempotency-Key` opens one, however often it is sent.',
  })
  async openKlusster(
    @Arg('input', () => OpenKlussterInput, { description: 'What it is called, and where it is about.' })
    input: OpenKlussterInput,
    @Ctx() ctx: Context,
  ) {
    return new OpenKlussterPayload({ outcome: await openKlusster(ctx, { ...input }), language: ctx.language });
  }

  @visibleTo(klussterOwner)
  @Mutation(() => DescribeKlussterPayload, {
    nullable: true,
    description: 'Says something else of a klusster of yours; while it is published, everybody reads it at once.',
  })
  async describeKlusster(
    @Arg('input', () => DescribeKlussterInput, { description: 'Of which klusster, and what.' })
    input: DescribeKlussterInput,
    @Ctx() ctx: Context,
  ) {
    return new DescribeKlussterPayload({ outcome: await describeKlusster(ctx, said(input)), language: ctx.language });
  }

  @visibleTo(klussterOwner)
  @Mutation(() => PublishKlussterPayload, {
    nullable: true,
    description:
      'Lets everybody read a klusster of yours: a draft, with which its slug is its own, or one that is paused.',
  })
  async publishKlusster(@Arg('input', () => MoveKlussterInput, WHICH) input: MoveKlussterInput, @Ctx() ctx: Context) {
    return new PublishKlussterPayload({
      outcome: await moveKlusster(ctx, 'publish', input),
      language: ctx.language,
    });
  }

  @visibleTo(klussterOwner)
  @Mutation(() => PauseKlussterPayload, {
    nullable: true,
    description:
      'Takes a klusster of yours out of sight, until you publish it again: nobody else finds it, and nothing is lost.',
  })
  async pauseKlusster(@Arg('input', () => MoveKlussterInput, WHICH) input: MoveKlussterInput, @Ctx() ctx: Context) {
    return new PauseKlussterPayload({ outcome: await moveKlusster(ctx, 'pause', input), language: ctx.language });
  }

  @visibleTo(klussterOwner)
  @Mutation(() => CloseKlussterPayload, {
    nullable: true,
    description: 'Ends a klusster of yours, for good. Nobody else finds it any more, and its slug goes to nobody.',
  })
  async closeKlusster(@Arg('input', () => MoveKlussterInput, WHICH) input: MoveKlussterInput, @Ctx() ctx: Context) {
    return new CloseKlussterPayload({ outcome: await moveKlusster(ctx, 'close', input), language: ctx.language });
  }
}

/** Null takes away what there may be none of; of everything else it says nothing. */
function said({ klussterId, version, tagline, text, ...rest }: DescribeKlussterInput) {
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null)) as {
    [Key in keyof typeof rest]: Exclude<(typeof rest)[Key], null>;
  };
  return { klussterId, version, ...given, tagline, text };
}
