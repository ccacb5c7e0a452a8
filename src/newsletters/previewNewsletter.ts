import type { Ctx } from '../ctx.js';
import { escapeHtml } from '../kernel/escapeHtml.js';
import type { UserError } from '../kernel/userErrors.js';
import { Klusster } from '../klussters/index.js';
import { NOBODYS_TOKEN, unsubscribeAddress } from '../mailing/index.js';
import { senderOf } from './beginSending.js';
import { contentOf } from './content.js';
import { greetingOf, type Language } from './frame.js';
import { Newsletter, type SenderBlock } from './newsletter.entity.js';
import { picturesOf } from './pictures.js';
import { filled, type Slot } from './slotted.js';

/** A newsletter as a reader would get it. */
export type Preview = {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** Why it could not be sent now. */
  readonly errors: readonly UserError[];
  /** The language of whoever looks at it. */
  readonly reader: Language;
};

/** Who gets a preview: nobody. */
const NOBODY = { EN: { firstName: 'Camille', lastName: 'Reader' }, FR: { firstName: 'Camille', lastName: 'Lectrice' } };

/** Of a klusster whose owner did not say yet who sends its list. */
const unstated = (klusster: string): SenderBlock => ({
  klusster,
  businessName: '________',
  mailingAddress: '________',
  phone: null,
  email: null,
  website: null,
});

/**
 * A newsletter that is there for whoever asks, as a reader of a language would get it. It is composed as what is sent is; only its
 * pictures are in the HTML itself, since a page has nowhere else to take them from.
 * @param id the id of its row
 */
export async function previewNewsletter(
  { em, now, publicUrl, language: reader }: Pick<Ctx, 'em' | 'now' | 'publicUrl' | 'language'>,
  id: string,
  language?: Language | null,
): Promise<Preview> {
  const newsletter = await em.findOneOrFail(Newsletter, { id });
  const klusster = await em.findOneOrFail(Klusster, { id: newsletter.klusster });
  const { owner } = newsletter;
  const stated = newsletter.identity ?? (klusster.owner === owner ? await senderOf(em, klusster, now) : undefined);
  const pictures = await picturesOf(em, id);
  const inside = new Map(
    pictures.map(({ number, bytes }) => [number, `data:image/webp;base64,${bytes.toString('base64')}`]),
  );
  const written = { ...newsletter, sender: stated ?? unstated(klusster.name), pictures };
  const asked = language ?? newsletter.language;
  const { html, text } = contentOf(written, (number) => inside.get(number) ?? '')[asked];
  const values: Readonly<Record<Slot, string>> = {
    greeting: greetingOf(NOBODY[asked], asked),
    unsubscribe: unsubscribeAddress(publicUrl, NOBODYS_TOKEN),
  };
  return {
    subject: newsletter.subject,
    html: filled(html, (slot) => escapeHtml(values[slot])),
    text: filled(text, (slot) => values[slot]),
    errors: stated ? [] : [{ code: 'IDENTITY_INCOMPLETE' }],
    reader,
  };
}
