import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { KlussterOwnerView } from '../accounts/index.js';
import type { Ctx as Context } from '../ctx.js';
import { connectionOf, listOf } from '../graph/connection.js';
import { Language } from '../graph/enums.js';
import { everyone } from '../privacy/audience.js';
import { reads, visibleTo } from '../privacy/visibleTo.js';
import { KLUSSTER_READS, KlussterList } from './klusster.inputs.js';
import { allKlussters, klussterBySlug } from './klusster.source.js';
import { KlussterView } from './klusster.view.js';
import { categoryLabels, KlussterCategoryLabelView } from './klussterWords.view.js';

export const KlussterConnection = connectionOf('Klusster', KlussterView, { counts: true });

@Resolver()
export class KlussterResolver {
  @visibleTo(everyone)
  @reads({ slug: 'Klusster.slug' })
  @Query(() => KlussterView, { nullable: true, description: 'The klusster with this slug, or null.' })
  async klusster(
    @Arg('slug', () => String, { description: 'The slug, exactly.' }) slug: string,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const row = await reader.one(klussterBySlug, { slug }, info);
    return row && new KlussterView(row);
  }

  @visibleTo(everyone)
  @reads(KLUSSTER_READS)
  @Query(() => KlussterConnection, { description: 'All klussters.' })
  async klussters(
    @Args(() => KlussterList) _list: KlussterList,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return new KlussterConnection(await reader.list(allKlussters, {}, info));
  }

  @visibleTo(everyone)
  @reads({ language: null })
  @Query(() => [KlussterCategoryLabelView], { description: 'What klussters may be about, in words for people.' })
  klussterCategories(
    @Arg('language', () => Language, { nullable: true, description: 'By default that of `Accept-Language`.' })
    language: Language | null,
    @Ctx() ctx: Context,
  ) {
    return categoryLabels(language ?? ctx.language);
  }
}

@Resolver(() => KlussterOwnerView)
export class KlussterOwnerKlussters {
  @visibleTo(everyone)
  @reads(KLUSSTER_READS)
  @FieldResolver(() => KlussterConnection, { description: 'The klussters that this owner runs.' })
  klussters(
    @Root() owner: KlussterOwnerView,
    @Args(() => KlussterList) _list: KlussterList,
    @Info() info: GraphQLResolveInfo,
  ) {
    return new KlussterConnection(listOf(owner, info));
  }
}
