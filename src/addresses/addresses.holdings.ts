import { type Holding, named } from '../read/holding.js';
import { AddressRequest } from './addressRequest.entity.js';

export const addressHoldings: readonly Holding[] = [
  {
    entity: AddressRequest,
    whose: named('holder'),
    erasure: 'DELETE',
    sealed: { request: { group: 'request', secret: ['credential', 'passwordHash'] } },
    // The job of each request destroys its key when its link is over; whatever it left is gone by then.
    ends: { rule: 'ADDRESS_REQUEST', since: 't.expires_at' },
  },
];
