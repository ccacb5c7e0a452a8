import type { Job, JobTools } from '../../src/jobs/job.js';
import { DataKeys } from '../../src/privacy/vault/keys.js';
import type { Service } from '../support/service.js';
import { idOf, type KlussterName } from '../support/town.js';

export type Reader = { readonly firstName: string; readonly lastName: string; readonly email: string };
export const ROBIN: Reader = { firstName: 'Robin', lastName: 'Okpik', email: 'robin.reads@elsewhere.test' };

type Language = 'EN' | 'FR';

/** The consent text of a list, as everybody may read it; null where nobody can subscribe. */
export async function consentOf(
  service: Service,
  klusster: KlussterName,
  language: Language = 'EN',
): Promise<{ readonly text: string; readonly version: string } | null> {
  const { body } = await service.ask(
    'query($id: ID!, $language: Language!) { mailingListConsent(klussterId: $id, language: $language) { text version } }',
    { variables: { id: idOf('Klusster', klusster), language } },
  );
  return body.data.mailingListConsent;
}

const SUBSCRIBE =
  'mutation($input: SubscribeInput!) { subscribe(input: $input) { validUntil userErrors { code field } } }';

/** Subscribes as somebody would who reads the text first. */
export async function subscribe(
  service: Service,
  reader: Reader,
  klusster: KlussterName = 'plateauPost',
  { language = 'EN', version }: { readonly language?: Language; readonly version?: string } = {},
) {
  const consentVersion = version ?? (await consentOf(service, klusster, language))?.version ?? 'none';
  const input = { ...reader, klussterId: idOf('Klusster', klusster), language, consentVersion };
  return service.ask(SUBSCRIBE, { variables: { input } });
}

/** The token of the last link to confirm a subscription that was mailed to an address. */
export async function linkFor(service: Service, email: string): Promise<string> {
  const mails = await service.mailed(email);
  const link = mails.map(({ text }) => /\/confirm-subscription\/([\w-]+)/.exec(text)?.[1]).findLast(Boolean);
  if (!link) throw new Error('No link to confirm a subscription was mailed.');
  return link;
}

export async function confirm(service: Service, token: string) {
  const { body } = await service.ask(
    'mutation($input: ConfirmSubscriptionInput!) { confirmSubscription(input: $input) { klussterName userErrors { code } } }',
    { variables: { input: { token } } },
  );
  return body.data.confirmSubscription as { klussterName: string | null; userErrors: { code: string }[] };
}

/** Subscribes and follows the link. */
export async function subscribed(service: Service, reader: Reader, klusster: KlussterName = 'plateauPost') {
  await subscribe(service, reader, klusster);
  return confirm(service, await linkFor(service, reader.email));
}

/** Does a job by hand, at an instant. */
export const work = ({ stores, ...service }: Service, job: Job, id: string, now: Date): Promise<void> =>
  job.handle(toolsAt({ stores, ...service }, now), { id });

export const toolsAt = ({ stores: { main, keyStore, keyring } }: Service, now: Date): JobTools =>
  ({
    fork: main.fork,
    keys: new DataKeys(keyStore, keyring, 0),
    keyring,
    clock: { now: () => now },
    publicUrl: 'http://localhost:4000',
  }) as never;

export const rowsOf = (service: Service, text: string, values: readonly unknown[] = []) =>
  service.stores.main.reserve.query(text, values);
