import { randomBytes } from 'node:crypto';
import { Session } from '../../../src/accounts/session.entity.js';
import { tokenHash } from '../../../src/accounts/token.js';
import { DataKeys } from '../../../src/privacy/vault/keys.js';
import { seal } from '../../../src/privacy/vault/seal.js';
import { TOWN, type Town } from '../../../src/town/cast.js';
import { residentOf, type Somebody } from '../../privacy/support/expectation.js';
import { isPartner, type PartnerAsker, partnerToken, putTokenOnRecord } from '../../privacy/support/lender.js';
import type { Service } from '../../support/service.js';

/** Who can come in with a token. */
export type Entering = Somebody | PartnerAsker;

/**
 * Opens a session for someone, or hands a partner its access token, and returns the token. The test chooses what it says, so
 * that it is the same in both worlds. Sessions that the product opened are gone.
 */
export type Enter = (asker: Entering, text: string) => Promise<string>;

/** The entrance of a world. */
export function entranceTo({ stores }: Service, town: Town, now: Date): Enter {
  const entered = new Set<string>();
  const keys = new DataKeys(stores.keyStore, stores.keyring, 0);

  async function openSession(person: string, token: string): Promise<void> {
    const em = stores.main.fork();
    const id = TOWN.idOf('session', token);
    // One who was erased has none; hers would not open.
    const key = (await keys.of(person)) ?? randomBytes(32);
    const device = seal(key, { table: 'session', record: id, person, group: 'device' }, {});
    const at = { createdAt: now, usedAt: now, provenAt: now, expiresAt: new Date(now.getTime() + 60_000) };
    // Whoever asked to be erased gets none in the product: the database would refuse it (§8.4).
    await em.transactional(async (within) => {
      const run = within.getConnection();
      await run.execute(
        "select set_config('klusster.erased', ?, true)",
        [person],
        'all',
        within.getTransactionContext(),
      );
      within.create(Session, { id, tokenHash: tokenHash(token), person, kind: 'APP', device, ...at });
    });
    entered.add(id);
    await em.nativeDelete(Session, { id: { $nin: [...entered] } });
  }

  return async (asker, text) => {
    const token = isPartner(asker) ? partnerToken(asker, text) : `kls_${text}`;
    if (isPartner(asker)) await putTokenOnRecord(stores.main.database, asker, { token, now });
    else await openSession(town.idOf('person', residentOf(asker)), token);
    return token;
  };
}
