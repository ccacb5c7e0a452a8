import { type Holding, named, through } from '../read/holding.js';
import { Account, AccountAddress } from './account.entity.js';
import { BusinessOwner, ConsumerUser, KlussterOwner } from './profiles.entity.js';
import { RetiredToken, Session } from './session.entity.js';
import { SignInAttempt } from './signInAttempt.entity.js';

const contact = { contact: { group: 'contact' } };

/** Of the profiles of owners an id stays: klussters, businesses and invoices, which outlive her, are those of somebody. */
export const accountHoldings: readonly Holding[] = [
  {
    entity: Account,
    whose: named('person_id'),
    erasure: 'DELETE',
    sealed: { account: { group: 'account' } },
    record: 'person_id',
  },
  { entity: AccountAddress, whose: named('person_id'), erasure: 'DELETE' },
  {
    entity: Session,
    whose: named('person_id'),
    erasure: 'DELETE',
    sealed: { device: { group: 'device' } },
    ends: { rule: 'SESSION', since: 'coalesce(t.ended_at, t.expires_at)' },
  },
  {
    entity: RetiredToken,
    whose: through('session_id', 'session'),
    erasure: 'DELETE',
    access: { isCounted: true },
    // Longer than its session it says nothing; the session takes it with it.
    ends: { rule: 'SESSION', since: 't.retired_at' },
  },
  {
    entity: SignInAttempt,
    whose: undefined,
    erasure: 'KEEP',
    ends: { rule: 'ATTEMPT', since: 'to_timestamp(t.expire / 1000.0)' },
  },
  { entity: ConsumerUser, whose: named('person_id'), erasure: 'DELETE', sealed: contact },
  { entity: BusinessOwner, whose: named('person_id'), erasure: { repoint: ['person_id'] }, sealed: contact },
  {
    entity: KlussterOwner,
    whose: named('person_id'),
    erasure: { repoint: ['person_id'], set: "state = 'SUSPENDED'" },
    sealed: contact,
  },
];
