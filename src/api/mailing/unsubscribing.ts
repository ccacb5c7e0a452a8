import {
  changeLanguageAt,
  endSubscriptions,
  linkedList,
  NOBODYS_TOKEN,
  readUnsubscribeToken,
  type UnsubscribeTarget,
} from '../../mailing/index.js';
import { donePage, unsubscribePage } from './forms.js';
import { type Came, type Ground, notUnderstood, ofATest, type Page, torn } from './page.js';
import type { Language } from './words.js';

/** The name and value that a mail program sends of itself when its button is pressed (RFC 8058, 3.1). */
const ONE_CLICK = ['List-Unsubscribe', 'One-Click'] as const;

/**
 * Where the unsubscribe link of a message leads. It works without signing in, for as long as there is such a message, whatever has
 * become of klusster, account or subscription (CASL 11); a link that is merely followed ends nothing.
 */
export const unsubscribing: Omit<Page, 'cost'> = {
  async show({ em, keyring }, token, language) {
    if (token === NOBODYS_TOKEN) return ofATest(language);
    const target = readUnsubscribeToken(keyring, token);
    const list = target && (await linkedList(em, target));
    if (!list) return torn(language);
    return { status: 200, html: unsubscribePage(language, { klusster: list.klussterName, written: list.language }) };
  },
  async act(ground, token, language, form) {
    if (token === NOBODYS_TOKEN) return ofATest(language);
    const target = readUnsubscribeToken(ground.keyring, token);
    const list = target && (await linkedList(ground.em, target));
    if (!list) return torn(language);
    return (await done(ground, target, { language, form, klusster: list.klussterName })) ?? notUnderstood(language);
  },
};

type Asked = { readonly language: Language; readonly form: ReadonlyMap<string, string>; readonly klusster: string };

async function done(
  ground: Ground,
  target: UnsubscribeTarget,
  { language, form, klusster }: Asked,
): Promise<Came | undefined> {
  const end = async (all: boolean, method: 'ONE_CLICK' | 'LINK'): Promise<Came> => {
    const of = all ? { recipient: target.recipient } : target;
    await endSubscriptions(ground.em, ground.clock, { ...of, method, reason: 'UNSUBSCRIBED' });
    return { status: 200, html: donePage(language, 'ended', all ? 'endedAll' : 'endedList', klusster) };
  };
  const [name, value] = ONE_CLICK;
  if (form.get(name) === value) return end(false, 'ONE_CLICK');
  const what = form.get('end');
  if (what === 'list' || what === 'all') return end(what === 'all', 'LINK');
  const chosen = form.get('language');
  if (chosen !== 'EN' && chosen !== 'FR') return undefined;
  await changeLanguageAt(ground.em, target, chosen);
  return { status: 200, html: donePage(language, 'changedLanguage', 'changedLanguageFor', klusster) };
}
