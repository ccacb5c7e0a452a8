import type { Bilingual, PurposeCode } from '../privacy/purposes.js';

/** What a person has that a withdrawal can touch. */
export type Has = {
  readonly owner: boolean;
  readonly business: boolean;
  readonly subscription: boolean;
  readonly invoice: boolean;
  readonly card: boolean;
  readonly partner: boolean;
};

/** One thing that ends or goes on, if she has what it is about. */
export type Told = Bilingual & { readonly if?: (has: Has) => boolean };
type Implied = { readonly ends: readonly Told[]; readonly continues: readonly Told[] };

const PROOF: Told = {
  en: 'What you consented to and when you withdrew stays on record for 3 years, as proof (Canada’s Anti-Spam Legislation, sections 13 and 23).',
  fr: 'Ce à quoi vous avez consenti et le moment du retrait restent consignés pendant 3 ans, comme preuve (Loi canadienne anti-pourriel, articles 13 et 23).',
};
const ACCOUNT: Told = {
  en: 'Your account and your profiles stay: the service itself is another purpose (privacy policy, 5.1).',
  fr: 'Votre compte et vos profils demeurent : le service lui-même est une autre fin (politique de confidentialité, 5.1).',
};
const LEDGER: Told = {
  en: 'The record of who was shown your contact before stays for 24 months, and you can read it (PIPEDA, Schedule 1, 4.9.1).',
  fr: 'Le registre des personnes à qui vos coordonnées ont été montrées demeure pendant 24 mois, et vous pouvez le lire (LPRPDE, annexe 1, 4.9.1).',
};

/** What ends and what goes on, purpose by purpose (§7.2; PIPEDA Schedule 1, 4.3.8). */
export const IMPLIED: Readonly<Record<PurposeCode, Implied>> = {
  SERVICE: {
    ends: [{ en: 'Your account and all profiles.', fr: 'Votre compte et tous vos profils.' }],
    continues: [
      {
        if: ({ invoice }) => invoice,
        en: 'Invoices are kept 6 years after the end of the year they are for (Excise Tax Act, section 286(3)).',
        fr: 'Les factures sont conservées 6 ans après la fin de l’année visée (Loi sur la taxe d’accise, paragraphe 286(3)).',
      },
      PROOF,
    ],
  },
  CONTACT_SHARING: {
    ends: [
      {
        if: ({ business }) => business,
        en: 'No Klusster Owner is shown your contact as a Business Owner from the next request on (privacy policy, 4.1).',
        fr: 'Dès la prochaine demande, aucun propriétaire de klusster ne voit vos coordonnées de propriétaire d’entreprise (politique de confidentialité, 4.1).',
      },
      {
        if: ({ owner }) => owner,
        en: 'No Business Owner and no Consumer User is shown your contact as a Klusster Owner from the next request on (privacy policy, 4.2).',
        fr: 'Dès la prochaine demande, aucun propriétaire d’entreprise ni consommateur ne voit vos coordonnées de propriétaire de klusster (politique de confidentialité, 4.2).',
      },
      {
        if: ({ partner }) => partner,
        en: 'Partners that you let see your profile are told that you withdrew.',
        fr: 'Les partenaires à qui vous laissez voir votre profil sont avisés du retrait.',
      },
    ],
    continues: [
      {
        if: ({ business, owner }) => business || owner,
        en: 'What a business or the sender of a mailing list says of itself stays public: it is not your own contact.',
        fr: 'Ce qu’une entreprise ou l’expéditeur d’une liste de diffusion dit de soi reste public : ce ne sont pas vos propres coordonnées.',
      },
      ACCOUNT,
      LEDGER,
      PROOF,
    ],
  },
  MAILING: {
    ends: [
      {
        if: ({ subscription }) => subscription,
        en: 'All mailing lists that you subscribe to, at once; what waits to be sent to you is dropped.',
        fr: 'Toutes les listes de diffusion auxquelles vous êtes abonné, immédiatement ; ce qui attend de vous être envoyé est écarté.',
      },
      {
        if: ({ subscription, partner }) => subscription && partner,
        en: 'Partners that you let see your subscriptions are told that you withdrew.',
        fr: 'Les partenaires à qui vous laissez voir vos abonnements sont avisés du retrait.',
      },
    ],
    continues: [
      {
        en: 'Messages about your account, such as links to sign in and receipts, which are no mailing list.',
        fr: 'Les messages au sujet de votre compte, comme les liens de connexion et les reçus, qui ne sont pas une liste de diffusion.',
      },
      {
        if: ({ subscription }) => subscription,
        en: 'Your address stays as a hash on the list of those who are not written to (Canada’s Anti-Spam Legislation, section 11(3)).',
        fr: 'Votre adresse demeure, sous forme d’empreinte, sur la liste de ceux à qui l’on n’écrit pas (Loi canadienne anti-pourriel, paragraphe 11(3)).',
      },
      ACCOUNT,
      PROOF,
    ],
  },
  BILLING: {
    ends: [
      {
        if: ({ card }) => card,
        en: 'Your card is erased here and at the card gateway, and is not charged any more.',
        fr: 'Votre carte est effacée ici et chez le prestataire de paiement, et n’est plus débitée.',
      },
      {
        if: ({ owner }) => owner,
        en: 'You can open or take over no klusster until you consent again.',
        fr: 'Vous ne pouvez ni ouvrir ni reprendre un klusster tant que vous n’y consentez pas de nouveau.',
      },
    ],
    continues: [
      {
        if: ({ owner }) => owner,
        en: 'The days of this month on which a klusster was open for you are still invoiced, by contract.',
        fr: 'Les jours de ce mois où un klusster vous était ouvert sont encore facturés, en vertu du contrat.',
      },
      {
        if: ({ invoice }) => invoice,
        en: 'Invoices are kept 6 years after the end of the year they are for (Excise Tax Act, section 286(3)).',
        fr: 'Les factures sont conservées 6 ans après la fin de l’année visée (Loi sur la taxe d’accise, paragraphe 286(3)).',
      },
      ACCOUNT,
      PROOF,
    ],
  },
  DEVELOPMENT: {
    ends: [
      {
        en: 'Staff may not look at anything of yours to develop the business; a grant to do so ends now.',
        fr: 'Le personnel ne peut plus rien consulter à votre sujet pour développer les activités ; une autorisation à cette fin prend fin maintenant.',
      },
    ],
    continues: [ACCOUNT, PROOF],
  },
  LEGAL: {
    ends: [],
    continues: [
      {
        en: 'Everything that the law asks us to keep: it rests on no consent (privacy policy, 5.1).',
        fr: 'Tout ce que la loi nous oblige à conserver : cela ne repose sur aucun consentement (politique de confidentialité, 5.1).',
      },
    ],
  },
};
