import type { EntityManager } from '@mikro-orm/core';
import type { Zone } from '../billing/index.js';
import type { JobTools } from '../jobs/job.js';
import type { ChargeKind } from './chargeKind.js';
import type { ChargeState } from './chargeState.js';

/** What it takes to charge a card. */
export type Charging = Pick<JobTools, 'fork' | 'keys' | 'cards' | 'clock'> & {
  /** The zone on whose clock the months of an owner begin; undefined for whoever has none. */
  readonly zoneOf: (em: EntityManager, owner: string) => Promise<Zone | undefined>;
};

/** An attempt as somebody took it in hand. */
export type Attempt = {
  readonly id: string;
  readonly owner: string;
  readonly kind: ChargeKind;
  readonly beganAt: Date;
  readonly month: string;
  readonly invoice: string;
  readonly cents: number;
  readonly state: ChargeState;
  readonly paymentId: string | null;
  readonly zone: Zone;
};
