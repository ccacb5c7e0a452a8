import type { Feature } from '../feature.js';
import { forgetting } from './forgetting.js';
import { idempotencyHoldings } from './idempotency.holdings.js';
import { IdempotencyKey } from './idempotencyKey.entity.js';

export { type Asking, once } from './once.js';

/** A request that is sent again makes nothing twice. */
export const idempotency: Feature = {
  name: 'idempotency',
  entities: [IdempotencyKey],
  personalData: { holdings: idempotencyHoldings },
  jobs: [forgetting],
};
