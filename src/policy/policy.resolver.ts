import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { Language } from '../graph/enums.js';
import { everyone } from '../privacy/audience.js';
import type { Rule } from '../privacy/privacyMap.js';
import { reads, visibleTo } from '../privacy/visibleTo.js';
import { explainPurpose } from './explainPurpose.js';
import { PrivacyPolicyView } from './privacyPolicy.view.js';
import { evidenceOnce } from './probePosture.js';
import { PurposeExplanationView } from './purposeExplanation.view.js';
import { VisibilityView } from './visibility.view.js';

const CODES = { EN: 'en', FR: 'fr' } as const;
const LANGUAGE = { defaultValue: 'EN', description: 'The language of the words in the answer.' } as const;

const toldOf = (rule: Rule, { viewer, documents }: Context, language: Language) =>
  ({ rule, viewer, language: CODES[language], policy: documents.PRIVACY_POLICY[language] }) as const;

const tell = (rule: Rule, ctx: Context, language: Language) => new VisibilityView(toldOf(rule, ctx, language));

@Resolver()
export class PolicyResolver {
  @visibleTo(everyone)
  @reads({ language: null })
  @Query(() => [VisibilityView], {
    description:
      'Every field that holds personal information: what it is, why it is held, under which clause, who may see it and how long it is kept.',
  })
  dataMap(@Arg('language', () => Language, LANGUAGE) language: Language, @Ctx() ctx: Context) {
    return [...ctx.map.rules.values()].filter((rule) => rule.personal).map((rule) => tell(rule, ctx, language));
  }

  @visibleTo(everyone)
  @reads({ coordinate: null, language: null })
  @Query(() => VisibilityView, {
    nullable: true,
    description: 'Who may see a field, under which clause, and whether you may; null for a field that does not exist.',
  })
  visibility(
    @Arg('coordinate', () => String, { description: 'The field, as `Type.field`.' }) coordinate: string,
    @Arg('language', () => Language, LANGUAGE) language: Language,
    @Ctx() ctx: Context,
  ) {
    const rule = ctx.map.rules.get(coordinate);
    return rule ? tell(rule, ctx, language) : null;
  }

  @visibleTo(everyone)
  @reads({ coordinate: null })
  @Query(() => PurposeExplanationView, {
    nullable: true,
    description:
      'What a field is used for, in the language of `Accept-Language` (privacy policy, section 5.2); null for a field that does not exist.',
  })
  async explainPurpose(
    @Arg('coordinate', () => String, { description: 'The field, as `Type.field`.' }) coordinate: string,
    @Ctx() ctx: Context,
  ) {
    const explained = await explainPurpose(ctx, coordinate);
    return explained && new PurposeExplanationView({ ...explained, told: toldOf(explained.rule, ctx, ctx.language) });
  }

  @visibleTo(everyone)
  @reads({ language: null })
  @Query(() => PrivacyPolicyView, { description: 'The privacy policy that this service enforces.' })
  privacyPolicy(@Arg('language', () => Language, LANGUAGE) language: Language, @Ctx() ctx: Context) {
    return new PrivacyPolicyView({
      policy: ctx.documents.PRIVACY_POLICY[language],
      language,
      evidence: evidenceOnce(ctx),
    });
  }
}
