import { Field, GraphQLISODateTime, Int, ObjectType, registerEnumType } from 'type-graphql';
import { InvoiceView } from '../billing/index.js';
import { described, namesOf } from '../graph/words.js';
import { DECLINE_REASONS, type DeclineReason } from '../kernel/cardGateway.js';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';
import { type CardUseOutcome, outcomeOf } from './cardUseOutcome.js';
import { CHARGE_KINDS, type ChargeKind } from './chargeKind.js';
import type { ChargeState } from './chargeState.js';

const Outcomes = {
  UNDER_WAY: 'UNDER_WAY',
  CAPTURED: 'CAPTURED',
  DECLINED: 'DECLINED',
  AUTHENTICATION_NEEDED: 'AUTHENTICATION_NEEDED',
  NOTHING_TAKEN: 'NOTHING_TAKEN',
} as const satisfies { [Outcome in CardUseOutcome]: Outcome };
registerEnumType(Outcomes, {
  name: 'CardUseOutcome',
  description: 'What came of using a card.',
  valuesConfig: {
    UNDER_WAY: { description: 'Nobody can say yet.' },
    CAPTURED: { description: 'The money was taken.' },
    DECLINED: { description: 'The card was declined; no money was taken.' },
    AUTHENTICATION_NEEDED: { description: 'The bank asks its holder to prove herself; no money was taken.' },
    NOTHING_TAKEN: { description: 'It was begun and not gone on with; no money was taken, and none will be.' },
  },
});

const Reasons = Object.fromEntries(DECLINE_REASONS.map((reason) => [reason, reason])) as {
  [Reason in DeclineReason]: Reason;
};
registerEnumType(Reasons, {
  name: 'CardDeclineReason',
  description: 'Why a card was declined, as far as we are told.',
  valuesConfig: {
    INSUFFICIENT_FUNDS: { description: 'There was not enough on it.' },
    EXPIRED: { description: 'It is past its last month.' },
    NOT_ACCEPTED: { description: 'The bank did not accept it, and does not say why.' },
  },
});

const Kinds = namesOf(CHARGE_KINDS);
registerEnumType(Kinds, {
  name: 'CardUseKind',
  description: 'Why a card was used.',
  valuesConfig: described<ChargeKind>({
    MONTHLY: 'By the monthly processing, once in a month at most.',
    BY_HAND: 'By `payInvoice`, with the consent of its owner to just that.',
  }).valuesConfig,
});

/** Reached only through `cardUses` and by whoever began it, which is guarded; whoever is given one may see all of it. By what the gateway knows it is told to nobody. */
@ObjectType('CardUse', {
  simpleResolvers: true,
  description:
    'One use of the card of a Klusster Owner, for one invoice: by the monthly processing in a month at most one (privacy policy, 4.2), and by hand whenever she says so.',
})
export class CardUseView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'When it was begun.' })
  get at(): Date {
    return this.row.at as Date;
  }

  @visibleTo(everyone)
  @Field(() => Kinds, { description: 'Why it was used.' })
  get kind(): ChargeKind {
    return this.row.kind as ChargeKind;
  }

  @visibleTo(everyone)
  @Field(() => InvoiceView, { nullable: true, description: 'The invoice that it was for.' })
  get invoice(): InvoiceView | null {
    return this.row.invoice ? new InvoiceView(this.row.invoice as Row) : null;
  }

  @visibleTo(everyone)
  @Field(() => Int, { description: 'How much was to be taken, in whole cents of Canadian dollars.' })
  get cents(): number {
    return this.row.cents as number;
  }

  @visibleTo(everyone)
  @Field(() => Outcomes, { description: 'What came of it.' })
  get outcome(): CardUseOutcome {
    return outcomeOf(this.row.outcome as ChargeState);
  }

  @visibleTo(everyone)
  @Field(() => Reasons, { nullable: true, description: 'Why the card was declined; null where it was not.' })
  get reason(): DeclineReason | null {
    return this.row.reason as DeclineReason | null;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When it was known what came of it; null while it is under way.',
  })
  get endedAt(): Date | null {
    return this.row.endedAt as Date | null;
  }
}
