import { type Holding, named, through } from '../read/holding.js';
import { Card } from './card.entity.js';
import { CardOpening } from './cardOpening.entity.js';
import { CardSetup } from './cardSetup.entity.js';

export const cardHoldings: readonly Holding[] = [
  {
    entity: Card,
    whose: named('person_id'),
    erasure: 'DELETE',
    sealed: { card: { group: 'card' }, token: { group: 'token', secret: 'ALL' }, notices: { group: 'notices' } },
  },
  { entity: CardSetup, whose: through('owner_id', 'klusster_owner'), erasure: 'DELETE' },
  {
    entity: CardOpening,
    whose: through('owner_id', 'klusster_owner'),
    erasure: 'KEEP',
    ends: { rule: 'DISCLOSURE_LEDGER', since: 't.at' },
  },
];
