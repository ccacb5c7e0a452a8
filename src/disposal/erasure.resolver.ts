import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { everyone, signedIn } from '../privacy/audience.js';
import { receiptKeyOf } from '../privacy/vault/receiptKey.js';
import { reads, visibleTo } from '../privacy/visibleTo.js';
import { RequestErasureInput } from './erasure.inputs.js';
import { ErasureImplicationView, ErasureView, RequestErasurePayload } from './erasure.view.js';
import { findErasure } from './findErasure.js';
import { implications } from './implications.js';
import { requestErasure } from './requestErasure.js';

@Resolver()
export class ErasureResolver {
  @visibleTo(everyone)
  @Query(() => [ErasureImplicationView], {
    description:
      'What an erasure does with each kind of records, and how long what the law asks for is kept (§9, §11, §12). The same for everybody.',
  })
  erasureImplications(@Ctx() ctx: Context) {
    const { language } = ctx;
    return implications(ctx).map((implication) => new ErasureImplicationView({ ...implication, language }));
  }

  @visibleTo(everyone)
  @reads({ reference: null })
  @Query(() => ErasureView, {
    nullable: true,
    description: 'How far an erasure is; null for a reference that is none, or whose time is over.',
  })
  async erasure(
    @Arg('reference', () => ID, { description: 'The reference that `requestErasure` gave.' }) reference: string,
    @Ctx() ctx: Context,
  ) {
    const found = await findErasure(ctx, reference);
    return found ? new ErasureView(found) : null;
  }

  @visibleTo(everyone)
  @Query(() => String, {
    description:
      'The public key with which the receipts of erasures are signed: Ed25519 (RFC 8032), its 32 bytes as base64url. The same for everybody, and for as long as this service is there.',
  })
  disposalReceiptKey(@Ctx() { keyring }: Context): string {
    return receiptKeyOf(keyring).id;
  }

  @visibleTo(signedIn)
  @Mutation(() => RequestErasurePayload, {
    nullable: true,
    description:
      'Erases you: what is held about you goes, or stands under a random pseudonym where the law asks for it, and the key that it was sealed with is destroyed. You are signed out at once, and told by mail when it is done. Nothing can be brought back. You have to prove that it is you first, as with `proveAgain`.',
  })
  async requestErasure(
    @Arg('input', () => RequestErasureInput, { description: 'That you know what it comes to.' })
    input: RequestErasureInput,
    @Ctx() ctx: Context,
  ) {
    return new RequestErasurePayload({ outcome: await requestErasure(ctx, input), language: ctx.language });
  }
}
