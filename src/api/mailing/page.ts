import type { DataKeys } from '../../privacy/vault/keys.js';
import type { Ports } from '../ports.js';
import { note } from './html.js';
import type { Language } from './words.js';

/** What the verbs of these pages work on; all of it ends with the request. */
export type Ground = {
  readonly source: string;
  readonly now: Date;
  readonly clock: () => Date;
  readonly em: ReturnType<Ports['fork']>;
} & Pick<Ports, 'keyring' | 'keyStore' | 'letterThrottle'> & { readonly keys: DataKeys };

/** What comes of a request: a page, and how it went. */
export type Came = { readonly status: number; readonly html: string };

/** A page: what it shows, which changes nothing, and what comes of the form that it sends. */
export type Page = {
  readonly show: (ground: Ground, about: string, language: Language) => Promise<Came>;
  readonly act: (ground: Ground, about: string, language: Language, form: ReadonlyMap<string, string>) => Promise<Came>;
  /** What it takes of the allowance of who asks. Unsubscribing takes nothing: it is never refused (CASL 11(1)). */
  readonly cost: number;
  /** Set for the one page that may stand in a frame of others. */
  readonly isEmbedded?: true;
};

/** What was sent is none of the forms of the page. */
export const notUnderstood = (language: Language): Came => ({ status: 400, html: note(language, 'bad', 'badFor') });

/** What was sent holds the number of a payment card: nothing of it is looked at any further. */
export const cardRefused = (language: Language): Came => ({ status: 422, html: note(language, 'card', 'cardFor') });

/** The link of a test or a preview: whoever writes a newsletter finds that it leads here, and ends nothing. */
export const ofATest = (language: Language): Came => ({ status: 200, html: note(language, 'test', 'testFor') });

/** The link is none of ours, or leads nowhere any more. */
export const over = (language: Language): Came => ({ status: 404, html: note(language, 'over', 'overFor') });

/** The link is of no message of ours. It does not end with time, so it was copied wrongly: whoever wants no more is told the other way (§7.2). */
export const torn = (language: Language): Came => ({ status: 404, html: note(language, 'torn', 'tornFor') });
