import { startService, UNLIMITED } from '../../support/service.js';
import { accountOf, freshStorage, type ResidentName, rowIdOf, TOWN_PASSWORD } from '../../support/town.js';
import { billingOf } from './ledger.js';

export const MARGUERITE = rowIdOf('klusster_owner', 'marguerite');
export const LUC = rowIdOf('klusster_owner', 'luc');

export type Open = { readonly id: string; readonly version: number };

const SIGN_IN = `mutation($email: EmailAddress!) { signIn(input: { email: $email, password: "${TOWN_PASSWORD}" }) { accessToken } }`;

/** A town on a clock that is set by hand, in which nobody pays for the klussters with which it settled. */
export async function billedTown() {
  const storage = await freshStorage();
  let now = new Date('2026-11-24T09:00:00Z');
  const service = await startService(storage, { clock: { now: () => now }, limits: UNLIMITED });
  const billing = billingOf(service);
  await billing.run('delete from klusster_span');
  let slugs = 0;

  /** Signed in anew each time: months go by. */
  async function as(by: ResidentName): Promise<{ authorization: string }> {
    const signedIn = await service.ask(SIGN_IN, { variables: { email: accountOf(by) } });
    return { authorization: `Bearer ${signedIn.body.data.signIn.accessToken}` };
  }

  async function ask(by: ResidentName, document: string, variables: object) {
    const headers = await as(by);
    const { body } = await service.ask(document, { headers, variables });
    expect(body.errors).toBeUndefined();
    const [payload] = Object.values(body.data) as [any];
    expect(payload.userErrors).toEqual([]);
    return payload;
  }

  async function opened(by: ResidentName, name: string): Promise<Open> {
    const input = { name, slug: `closing-${++slugs}`, city: 'Montréal', province: 'QC', languages: ['EN'] };
    const { klusster } = await ask(
      by,
      'mutation($input: OpenKlussterInput!) { openKlusster(input: $input) { klusster { id version } userErrors { code } } }',
      { input },
    );
    return klusster;
  }

  async function moved(by: ResidentName, verb: 'publish' | 'pause' | 'close', one: Open) {
    const { klusster } = await ask(
      by,
      `mutation($input: MoveKlussterInput!) { ${verb}Klusster(input: $input) { klusster { id version } userErrors { code } } }`,
      { input: { klussterId: one.id, version: one.version } },
    );
    return klusster as Open;
  }

  async function handedOver(from: ResidentName, to: ResidentName, { id }: { id: string }) {
    const { offer } = await ask(
      from,
      'mutation($input: OfferKlussterInput!) { offerKlusster(input: $input) { offer { id } userErrors { code } } }',
      { input: { klussterId: id, email: accountOf(to) } },
    );
    await service.mailed();
    await ask(
      to,
      'mutation($input: AnswerOfferInput!) { acceptKlussterOffer(input: $input) { offer { id } userErrors { code } } }',
      { input: { offerId: offer.id } },
    );
  }

  return {
    ...billing,
    service,
    storage,
    as,
    ask,
    opened,
    moved,
    handedOver,
    now: () => now,
    at(instant: string) {
      now = new Date(instant);
    },
    async close() {
      await service.close();
      await storage.drop();
    },
  };
}

export type BilledTown = Awaited<ReturnType<typeof billedTown>>;
