import { registerEnumType } from 'type-graphql';
import { AUDIENCE_BANDS, type AudienceBandCode } from './audienceBands.js';
import { NEWSLETTER_STATES, type NewsletterState } from './newsletterState.js';

const named = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as { readonly [N in Name]: N };

export const NewsletterStates = named(NEWSLETTER_STATES);
registerEnumType(NewsletterStates, {
  name: 'NewsletterState',
  description: 'Where a newsletter stands.',
  valuesConfig: {
    DRAFT: { description: 'It can be edited, scheduled and sent.' },
    SCHEDULED: { description: 'It is sent at its time. To edit it, take it back first.' },
    SENDING: { description: 'Its sending began. Nothing of it can be changed; what has not left can be held back.' },
    SENT: {
      description:
        'It was sent. You are told so on the day after its sending began, however many get it and however long that takes.',
    },
    CANCELLED: { description: 'It is over: nothing more of it is sent.' },
  } satisfies Record<NewsletterState, { description: string }>,
});

/** The range that a band stands for, in words. */
const rangeOf = (band: AudienceBandCode, at: number): string => {
  if (band === 'UNDER_10') return 'Fewer than 10, or nobody.';
  const least = Number(band.slice('FROM_'.length));
  const next = AUDIENCE_BANDS[at + 1];
  return next ? `From ${least} to ${Number(next.slice('FROM_'.length)) - 1}.` : `From ${least} upwards.`;
};

export const AudienceBandCodes = named(AUDIENCE_BANDS);
registerEnumType(AudienceBandCodes, {
  name: 'AudienceBand',
  description: 'About how many people, as it is told to whoever must not learn who they are.',
  valuesConfig: Object.fromEntries(
    AUDIENCE_BANDS.map((band, at) => [band, { description: rangeOf(band, at) }]),
  ) as Record<AudienceBandCode, { description: string }>,
});
