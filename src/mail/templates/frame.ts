import type { PrivacyOfficer } from '../../config.js';
import type { Language, Note } from './note.js';

/** What stands around every note: who sends it, why she receives it, and whom to turn to. */
export type Frame = {
  readonly greeting: string;
  readonly sender: string;
  readonly why: string;
  readonly officer: string;
};

const FRAMES: Readonly<Record<Language, (note: Note, officer: PrivacyOfficer) => Frame>> = {
  EN: ({ why }, { name, phone, address }) => ({
    greeting: 'Hello,',
    sender: 'This message was sent by Klusster. It is not advertising.',
    why: `You receive it because ${why}`,
    officer: `Our Privacy Officer answers for your personal information: ${name}, ${phone}, ${address}.`,
  }),
  FR: ({ why }, { name, phone, address }) => ({
    greeting: 'Bonjour,',
    sender: 'Ce message a été envoyé par Klusster. Ce n’est pas de la publicité.',
    why: `Vous le recevez parce que ${why}`,
    officer: `Notre responsable de la protection de la vie privée répond de vos renseignements personnels : ${name}, ${phone}, ${address}.`,
  }),
};

/** The frame of a note. */
export const frameOf = (note: Note, officer: PrivacyOfficer, language: Language): Frame =>
  FRAMES[language](note, officer);
