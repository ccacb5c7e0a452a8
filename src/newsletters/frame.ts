import type { SenderBlock } from './newsletter.entity.js';

export type Language = 'EN' | 'FR';

/** Our words around a newsletter. What is in braces of double curls is filled for each recipient. */
export type Frame = {
  /** Above all: who writes, and who sends. */
  readonly byline: string;
  /** Who sends for whom, where the sender is, and how to reach it (CASL 6(2)(a)–(b), SOR/2012-36 s.2(1)). */
  readonly identity: readonly string[];
  /** Why she receives it, and that she may leave (CASL 6(2)(c), 11). */
  readonly why: string;
  /** The words of the link that unsubscribes. */
  readonly wayOut: string;
};

const CONTACT = {
  EN: { phone: 'Telephone: ', email: 'E-mail: ', website: 'Website: ' },
  FR: { phone: 'Téléphone : ', email: 'Courriel : ', website: 'Site Web : ' },
} as const;

const FRAMES: Readonly<Record<Language, (sender: SenderBlock) => Omit<Frame, 'identity'> & { readonly who: string }>> =
  {
    EN: ({ klusster, businessName }) => ({
      byline: `A newsletter by ${businessName}, sent by Klusster.`,
      who: `Klusster sends this message on behalf of ${businessName}, who publishes ${klusster}.`,
      why: `You receive it because this address is on the mailing list of ${klusster}. You can leave the list at any time; it costs nothing and takes effect at once.`,
      wayOut: 'Unsubscribe',
    }),
    FR: ({ klusster, businessName }) => ({
      byline: `Une infolettre de ${businessName}, envoyée par Klusster.`,
      who: `Klusster envoie ce message au nom de ${businessName}, qui publie ${klusster}.`,
      why: `Vous le recevez parce que cette adresse est inscrite à la liste de diffusion de ${klusster}. Vous pouvez quitter la liste à tout moment ; c’est gratuit et immédiat.`,
      wayOut: 'Me désabonner',
    }),
  };

/** The frame of all messages of a sender in a language. */
export function frameOf(sender: SenderBlock, language: Language): Frame {
  const { who, ...frame } = FRAMES[language](sender);
  const contact = (['phone', 'email', 'website'] as const).flatMap((by) =>
    sender[by] === null ? [] : [`${CONTACT[language][by]}${sender[by]}`],
  );
  const address = `${sender.businessName}, ${sender.mailingAddress.split('\n').join(', ')}`;
  return { ...frame, identity: [who, address, contact.join(' · ')] };
}

/** All that the name of a recipient does in a message. */
export const greetingOf = ({ firstName, lastName }: Named, language: Language): string =>
  `${language === 'FR' ? 'Bonjour' : 'Hello'} ${firstName} ${lastName},`;

export type Named = { readonly firstName: string; readonly lastName: string };
