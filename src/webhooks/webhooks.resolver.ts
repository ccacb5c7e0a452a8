import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { connectionOf, listOf } from '../graph/connection.js';
import { PageArgs } from '../graph/pageArgs.js';
import { asId, fromGlobalId } from '../kernel/ids.js';
import { PartnerRegistrationView } from '../partners/index.js';
import { everyone, staff } from '../privacy/audience.js';
import { reads, visibleTo } from '../privacy/visibleTo.js';
import { addWebhook } from './addWebhook.js';
import { pingWebhook } from './pingWebhook.js';
import { removeWebhook } from './removeWebhook.js';
import { rotateWebhookSecret } from './rotateWebhookSecret.js';
import { AddWebhookInput, WebhookInput } from './webhook.inputs.js';
import {
  AddWebhookPayload,
  PingWebhookPayload,
  RemoveWebhookPayload,
  RotateWebhookSecretPayload,
} from './webhook.payloads.view.js';
import { deliveriesOfEndpoint, webhooksOfPartner } from './webhook.source.js';
import { WebhookView } from './webhook.view.js';
import { WebhookDeliveryView } from './webhookDelivery.view.js';

const WebhookConnection = connectionOf('Webhook', WebhookView);
const WebhookDeliveryConnection = connectionOf('WebhookDelivery', WebhookDeliveryView);

@Resolver(() => PartnerRegistrationView)
export class PartnerWebhooks {
  @visibleTo(everyone)
  @FieldResolver(() => WebhookConnection, {
    description: 'Your webhooks, the newest first, those among them that were disabled.',
  })
  webhooks(
    @Root() partner: PartnerRegistrationView,
    @Args(() => PageArgs) _page: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ) {
    return new WebhookConnection(listOf(partner, info));
  }
}

@Resolver(() => WebhookView)
export class WebhookDeliveries {
  @visibleTo(everyone)
  @FieldResolver(() => WebhookDeliveryConnection, {
    description: 'What was sent there, or is to be sent, the newest first. It is kept for 90 days.',
  })
  deliveries(@Root() webhook: WebhookView, @Args(() => PageArgs) _page: PageArgs, @Info() info: GraphQLResolveInfo) {
    return new WebhookDeliveryConnection(listOf(webhook, info));
  }
}

@Resolver()
export class WebhooksResolver {
  @visibleTo(staff)
  @reads({ clientId: 'Webhook.clientId' })
  @Query(() => WebhookConnection, {
    nullable: true,
    description: 'The webhooks of a partner, the newest first, those among them that were disabled.',
  })
  async webhooks(
    @Arg('clientId', () => String, { description: 'The `client_id` of the partner.' }) clientId: string,
    @Args(() => PageArgs) _page: PageArgs,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return new WebhookConnection(await reader.list(webhooksOfPartner, { partner: asId(clientId) ?? null }, info));
  }

  @visibleTo(staff)
  @reads({ webhookId: 'Webhook.id' })
  @Query(() => WebhookDeliveryConnection, {
    nullable: true,
    description: 'What was sent, or is to be sent, to a webhook, the newest first. It is kept for 90 days.',
  })
  async webhookDeliveries(
    @Arg('webhookId', () => ID, { description: 'The id of the webhook.' }) webhookId: string,
    @Args(() => PageArgs) _page: PageArgs,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const named = fromGlobalId(webhookId);
    const endpoint = named?.kind === 'Webhook' ? named.id : null;
    return new WebhookDeliveryConnection(await reader.list(deliveriesOfEndpoint, { endpoint }, info));
  }

  @visibleTo(staff)
  @Mutation(() => AddWebhookPayload, {
    nullable: true,
    description:
      'Adds a webhook to a partner and tells its secret, this once. `NOT_FOUND` when there is no such partner. It asks for a proof of the last ten minutes (`PROOF_NEEDED`).',
  })
  async addWebhook(
    @Arg('input', () => AddWebhookInput, { description: 'What is sent where.' }) input: AddWebhookInput,
    @Ctx() ctx: Context,
  ) {
    return new AddWebhookPayload({ outcome: await addWebhook(ctx, input), language: ctx.language });
  }

  @visibleTo(staff)
  @Mutation(() => RotateWebhookSecretPayload, {
    nullable: true,
    description:
      'Gives a webhook a new secret and tells it, this once. For 24 hours everything is signed with the one before, too. `NOT_FOUND` for a webhook that is not there or was disabled. It asks for a proof of the last ten minutes (`PROOF_NEEDED`).',
  })
  async rotateWebhookSecret(
    @Arg('input', () => WebhookInput, { description: 'Which webhook.' }) input: WebhookInput,
    @Ctx() ctx: Context,
  ) {
    return new RotateWebhookSecretPayload({ outcome: await rotateWebhookSecret(ctx, input), language: ctx.language });
  }

  @visibleTo(staff)
  @Mutation(() => RemoveWebhookPayload, {
    nullable: true,
    description:
      'Removes a webhook: nothing more is sent there, and what is on its way is dropped. `NOT_FOUND` for one that is not there or was disabled.',
  })
  async removeWebhook(
    @Arg('input', () => WebhookInput, { description: 'Which webhook.' }) input: WebhookInput,
    @Ctx() ctx: Context,
  ) {
    return new RemoveWebhookPayload({ outcome: await removeWebhook(ctx, input), language: ctx.language });
  }

  @visibleTo(staff)
  @Mutation(() => PingWebhookPayload, {
    nullable: true,
    description:
      'Sends a webhook a trial, signed as everything is; `webhookDeliveries` tells what came of it. `NOT_FOUND` for one that is not there or was disabled.',
  })
  async pingWebhook(
    @Arg('input', () => WebhookInput, { description: 'Which webhook.' }) input: WebhookInput,
    @Ctx() ctx: Context,
  ) {
    return new PingWebhookPayload({ outcome: await pingWebhook(ctx, input), language: ctx.language });
  }
}
