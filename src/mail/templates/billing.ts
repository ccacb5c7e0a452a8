import { creditReasonIn, dayIn, moneyIn, monthIn } from '../../kernel/inWords.js';
import { type Note, template } from './note.js';

/** An invoice: its number, its month (`YYYY-MM`), and whole cents (CAD) that the message is about. */
type Invoice = { number: string; month: string; cents: string };

/** `dueOn` is `YYYY-MM-DD`; `card` is there when the monthly run will ask a stored card for it. Of one that is overdue `cents` is what is still due. */
type Issued = Invoice & { dueOn: string; card?: string };

/** `dueCents` is what is still due; `card` is there when a stored card paid it. */
type Paid = Invoice & { dueCents: string; card?: string };

/** `creditNote` is the number of the credit note. */
type Credited = Invoice & { creditNote: string; creditReason: 'SERVICE' | 'MISTAKE' | 'GOODWILL' };

/** Why a card was declined, as far as its owner may be told. */
type Declined = Invoice & { because: 'INSUFFICIENT_FUNDS' | 'EXPIRED' | 'NOT_ACCEPTED' | 'AUTHENTICATION_NEEDED' };

const why = {
  EN: 'an invoice of Klusster was issued to you as a Klusster Owner.',
  FR: 'une facture de Klusster vous a été adressée à titre de propriétaire de Klusster.',
};

const byOtherMeans = {
  EN: 'Store a card in your account, and the invoice is paid with the next monthly run; or pay it there yourself; or pay by other means, and name the number of the invoice.',
  FR: 'Enregistrez une carte dans votre compte, et la facture sera payée lors du prochain traitement mensuel ; ou payez-la vous-même dans votre compte ; ou payez par un autre moyen en indiquant le numéro de la facture.',
};

const onceAMonth = {
  EN: 'We process your card once a month at most, and only for an unpaid invoice; besides that, it pays when you say so. Each time is listed in your account.',
  FR: 'Nous ne débitons votre carte qu’une fois par mois au plus, et seulement pour une facture impayée ; en dehors de cela, elle ne paie que lorsque vous le demandez. Chaque utilisation figure dans votre compte.',
};

const inYourAccount = {
  EN: 'You find it in your account.',
  FR: 'Vous la trouverez dans votre compte.',
};

const declined = {
  EN: {
    INSUFFICIENT_FUNDS: 'Its bank says that there was not enough money.',
    EXPIRED: 'It has expired: store another one.',
    NOT_ACCEPTED: 'Its bank did not accept the payment and need not tell us why; ask there, or store another card.',
    AUTHENTICATION_NEEDED: 'Its bank asks that you confirm the payment yourself.',
  },
  FR: {
    INSUFFICIENT_FUNDS: 'Selon sa banque, les fonds étaient insuffisants.',
    EXPIRED: 'Elle est expirée : enregistrez-en une autre.',
    NOT_ACCEPTED:
      'Sa banque n’a pas accepté le paiement et n’est pas tenue de nous dire pourquoi ; demandez-lui, ou enregistrez une autre carte.',
    AUTHENTICATION_NEEDED: 'Sa banque demande que vous confirmiez vous-même le paiement.',
  },
} satisfies Record<'EN' | 'FR', Record<Declined['because'], string>>;

const notAgain = {
  EN: 'Nothing was taken. We do not try the card again until next month. If you do not want to wait, sign in and pay the invoice yourself, or pay by other means and name its number.',
  FR: 'Rien n’a été prélevé. Nous ne réessayons pas la carte avant le mois prochain. Si vous ne souhaitez pas attendre, connectez-vous et payez la facture vous-même, ou payez par un autre moyen en indiquant son numéro.',
};

const byHandAgain = {
  EN: 'Nothing was taken. You may try again in your account, with this card or another one, or pay by other means and name the number of the invoice. The monthly processing goes on as if you had not tried.',
  FR: 'Rien n’a été prélevé. Vous pouvez réessayer dans votre compte, avec cette carte ou une autre, ou payer par un autre moyen en indiquant le numéro de la facture. Le traitement mensuel se poursuit comme si vous n’aviez pas essayé.',
};

const money = (language: 'EN' | 'FR', cents: string) => moneyIn(language, Number(cents));
const named = {
  EN: ({ number, month }: Invoice) => `invoice ${number} for ${monthIn('EN', month)}`,
  FR: ({ number, month }: Invoice) => `la facture ${number} du mois de ${monthIn('FR', month)}`,
};
const capital = (text: string) => text.replace(/^./, (first) => first.toUpperCase());
const note = (language: 'EN' | 'FR', subject: string, ...paragraphs: readonly string[]): Note => ({
  subject,
  paragraphs,
  why: why[language],
});

/** What a Klusster Owner is told of her invoices. Amounts and months are hers to see; no subject has them. */
export const billing = {
  INVOICE_ISSUED: template<Issued>({
    EN: ({ dueOn, card, ...invoice }) =>
      note(
        'EN',
        'Your invoice from Klusster',
        `We issued ${named.EN(invoice)}: ${money('EN', invoice.cents)}, due on ${dayIn('EN', dueOn)}. ${inYourAccount.EN}`,
        card
          ? `You need not do anything: the next monthly run takes it from the card that you stored. ${onceAMonth.EN}`
          : `No card is stored for it. ${byOtherMeans.EN}`,
      ),
    FR: ({ dueOn, card, ...invoice }) =>
      note(
        'FR',
        'Votre facture de Klusster',
        `Nous avons établi ${named.FR(invoice)} : ${money('FR', invoice.cents)}, à payer au plus tard le ${dayIn('FR', dueOn)}. ${inYourAccount.FR}`,
        card
          ? `Vous n’avez rien à faire : le prochain traitement mensuel la prélèvera sur la carte que vous avez enregistrée. ${onceAMonth.FR}`
          : `Aucune carte n’est enregistrée pour la payer. ${byOtherMeans.FR}`,
      ),
  }),
  INVOICE_OVERDUE: template<Issued>({
    EN: ({ dueOn, card, ...invoice }) =>
      note(
        'EN',
        'Your invoice from Klusster is overdue',
        `${capital(named.EN(invoice))} was to be paid by ${dayIn('EN', dueOn)}, and ${money('EN', invoice.cents)} of it is still due. ${inYourAccount.EN}`,
        card
          ? `The next monthly run asks the card that you stored for the oldest invoice that you owe. If you do not want to wait, sign in and pay the invoice yourself, or pay by other means and name its number. ${onceAMonth.EN}`
          : `No card is stored for it. ${byOtherMeans.EN}`,
        'If you paid it in the last days, you need not do anything. We tell you of an overdue invoice once.',
      ),
    FR: ({ dueOn, card, ...invoice }) =>
      note(
        'FR',
        'Votre facture de Klusster est en souffrance',
        `${capital(named.FR(invoice))} était à payer au plus tard le ${dayIn('FR', dueOn)}, et il reste ${money('FR', invoice.cents)} à payer. ${inYourAccount.FR}`,
        card
          ? `Le prochain traitement mensuel demandera à la carte que vous avez enregistrée de payer la plus ancienne facture que vous devez. Si vous ne souhaitez pas attendre, connectez-vous et payez la facture vous-même, ou payez par un autre moyen en indiquant son numéro. ${onceAMonth.FR}`
          : `Aucune carte n’est enregistrée pour la payer. ${byOtherMeans.FR}`,
        'Si vous l’avez payée ces derniers jours, vous n’avez rien à faire. Nous ne vous rappelons une facture en souffrance qu’une fois.',
      ),
  }),
  PAYMENT_RECEIVED: template<Paid>({
    EN: ({ dueCents, card, ...invoice }) =>
      note(
        'EN',
        'We received your payment',
        `We received ${money('EN', invoice.cents)}${card ? ' from your stored card' : ''} for ${named.EN(invoice)}. Thank you.`,
        Number(dueCents) === 0
          ? 'The invoice is paid in full.'
          : `${money('EN', dueCents)} of the invoice is still due.`,
        ...(card ? [onceAMonth.EN] : []),
      ),
    FR: ({ dueCents, card, ...invoice }) =>
      note(
        'FR',
        'Nous avons reçu votre paiement',
        `Nous avons reçu ${money('FR', invoice.cents)}${card ? ' de votre carte enregistrée' : ''} pour ${named.FR(invoice)}. Merci.`,
        Number(dueCents) === 0
          ? 'La facture est entièrement payée.'
          : `Il reste ${money('FR', dueCents)} à payer sur cette facture.`,
        ...(card ? [onceAMonth.FR] : []),
      ),
  }),
  CREDIT_NOTE_ISSUED: template<Credited>({
    EN: ({ creditNote, creditReason, ...invoice }) =>
      note(
        'EN',
        'Your credit note from Klusster',
        `We issued credit note ${creditNote}: it takes ${money('EN', invoice.cents)} off ${named.EN(invoice)}. ${creditReasonIn('EN', creditReason)}. ${inYourAccount.EN}`,
        'What is still due on the invoice, if anything, stands there too.',
      ),
    FR: ({ creditNote, creditReason, ...invoice }) =>
      note(
        'FR',
        'Votre note de crédit de Klusster',
        `Nous avons établi la note de crédit ${creditNote} : elle réduit de ${money('FR', invoice.cents)} ${named.FR(invoice)}. ${creditReasonIn('FR', creditReason)}. ${inYourAccount.FR}`,
        'Vous y verrez aussi ce qui reste à payer sur la facture, le cas échéant.',
      ),
  }),
  CARD_DECLINED: template<Declined>({
    EN: ({ because, ...invoice }) =>
      note(
        'EN',
        'Your card was declined',
        `Your stored card was declined when we asked it to pay ${money('EN', invoice.cents)} of ${named.EN(invoice)}. ${declined.EN[because]}`,
        notAgain.EN,
      ),
    FR: ({ because, ...invoice }) =>
      note(
        'FR',
        'Votre carte a été refusée',
        `Votre carte enregistrée a été refusée lorsque nous avons demandé ${money('FR', invoice.cents)} pour ${named.FR(invoice)}. ${declined.FR[because]}`,
        notAgain.FR,
      ),
  }),
  CARD_DECLINED_BY_HAND: template<Declined>({
    EN: ({ because, ...invoice }) =>
      note(
        'EN',
        'Your payment was declined',
        `You asked to pay ${money('EN', invoice.cents)} of ${named.EN(invoice)} with your stored card, and it was declined. ${declined.EN[because]}`,
        byHandAgain.EN,
      ),
    FR: ({ because, ...invoice }) =>
      note(
        'FR',
        'Votre paiement a été refusé',
        `Vous avez demandé à payer ${money('FR', invoice.cents)} pour ${named.FR(invoice)} avec votre carte enregistrée, et elle a été refusée. ${declined.FR[because]}`,
        byHandAgain.FR,
      ),
  }),
};
