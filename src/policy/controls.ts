import type { Bilingual } from '../privacy/purposes.js';
import type { Probe } from './probe.js';
import * as is from './probes.js';
import * as staff from './staffProbes.js';

/** What holds a clause, in plain words, and how it is seen to hold now. */
export type Control = { readonly name: Bilingual; readonly probe: Probe };

/** The controls of the service. Each is probed daily and by `klusster posture`. */
export const CONTROLS = {
  CLASSED: {
    name: {
      en: 'Every column of the database says what it holds: for a personal one, its category, purpose and time of keeping.',
      fr: 'Chaque colonne de la base de données dit ce qu’elle contient; si elle est personnelle, sa catégorie, son but et sa durée de conservation.',
    },
    probe: is.everyColumnIsClassed,
  },
  SEALED: {
    name: {
      en: 'Text about a person is kept encrypted only.',
      fr: 'Le texte au sujet d’une personne n’est conservé que chiffré.',
    },
    probe: is.personalTextIsSealed,
  },
  KEYS: {
    name: {
      en: 'The keys that open personal information are in another database, so that destroying a key destroys what it opens.',
      fr: 'Les clés qui ouvrent les renseignements personnels sont dans une autre base de données; détruire une clé détruit ce qu’elle ouvre.',
    },
    probe: is.keysAreElsewhere,
  },
  ROW_WALLS: {
    name: {
      en: 'What is read for a viewer is read by a role to which the tables themselves show only the rows that are for that viewer.',
      fr: 'Ce qui est lu pour quelqu’un l’est par un rôle auquel les tables ne montrent que les lignes qui lui sont destinées.',
    },
    probe: is.rowsAreWalled,
  },
  DISCLOSURES: {
    name: {
      en: 'Whoever is shown information about another person is on record, and the record cannot be changed.',
      fr: 'Quiconque voit des renseignements sur autrui est inscrit à un registre, qui ne peut être modifié.',
    },
    probe: is.disclosuresAreAppended,
  },
  CONSENT: {
    name: {
      en: 'Each consent, refusal and withdrawal is on record, and the record cannot be changed.',
      fr: 'Chaque consentement, refus et retrait est inscrit à un registre, qui ne peut être modifié.',
    },
    probe: is.consentIsAppended,
  },
  LOOK_UPS: {
    name: {
      en: 'Each time staff look a person up is on record, and the record cannot be changed.',
      fr: 'Chaque recherche d’une personne par le personnel est inscrite à un registre, qui ne peut être modifié.',
    },
    probe: is.lookUpsAreAppended,
  },
  AUDIT: {
    name: {
      en: 'What staff do, and what is refused to them, is on a chain that shows when anybody changed it, whoever that was.',
      fr: 'Ce que fait le personnel, et ce qui lui est refusé, est inscrit dans une chaîne qui révèle toute modification, quel qu’en soit l’auteur.',
    },
    probe: staff.auditChainIsWhole,
  },
  CHARGES: {
    name: {
      en: 'A card is charged once in a month at most, for an open invoice, and beyond that only by a fresh word of its owner for one payment; the database refuses anything else.',
      fr: 'Une carte est débitée au plus une fois par mois, pour une facture impayée, et au-delà seulement sur un nouveau mot de son titulaire pour un seul paiement; la base de données refuse tout le reste.',
    },
    probe: is.cardsAreChargedOnceAMonth,
  },
  NO_CARD_NUMBERS: {
    name: {
      en: 'No card number is kept: what is here of a card is a token, its network, last digits and last month.',
      fr: 'Aucun numéro de carte n’est conservé : il n’y a ici d’une carte qu’un jeton, son réseau, ses derniers chiffres et son dernier mois.',
    },
    probe: is.noCardNumberIsHere,
  },
  BANDS: {
    name: {
      en: 'A Klusster Owner is told about how many read her klusster, in bands, and never who.',
      fr: 'Un propriétaire de klusster apprend environ combien de personnes le lisent, par tranches, et jamais qui.',
    },
    probe: is.readersAreBandsOnly,
  },
  GRANTS: {
    name: {
      en: 'Staff see a person in a case only, for a day at most, and no longer than the case is open.',
      fr: 'Le personnel ne voit une personne que dans un dossier, pendant un jour au plus, et seulement tant que le dossier est ouvert.',
    },
    probe: staff.grantsEnd,
  },
  CLEARANCES: {
    name: {
      en: 'Whoever works here sees and does nothing as staff unless she is trained and somebody else confirmed that her duties need it, both within a year.',
      fr: 'Qui travaille ici ne voit et ne fait rien à ce titre sans formation ni confirmation, par une autre personne, que ses fonctions l’exigent, toutes deux de moins d’un an.',
    },
    probe: staff.staffAreCleared,
  },
  EMERGENCIES: {
    name: {
      en: 'What staff open in an emergency closes after two hours and is reviewed by somebody else within 72; whoever’s was not is shown nothing more.',
      fr: 'Ce que le personnel ouvre en urgence se ferme après deux heures et est examiné par une autre personne dans les 72 heures; sinon, plus rien n’est montré à qui l’a ouvert.',
    },
    probe: staff.emergenciesAreReviewed,
  },
  DELAYS: {
    name: {
      en: 'A person is told of a case about her later only where a Privacy Officer who did not work on it says so, on record and for thirty days at most.',
      fr: 'Une personne n’est informée plus tard d’un dossier à son sujet que si un responsable de la protection de la vie privée qui n’y a pas travaillé le dit, au registre et pour trente jours au plus.',
    },
    probe: staff.delaysAreShort,
  },
  PURPOSES: {
    name: {
      en: 'Every purpose is on record in both languages, as people are told it.',
      fr: 'Chaque but est inscrit dans les deux langues, tel qu’il est annoncé.',
    },
    probe: is.purposesAreTold,
  },
  WITHDRAWALS: {
    name: {
      en: 'No newsletter left under a consent that was withdrawn.',
      fr: 'Aucune infolettre n’est partie en vertu d’un consentement retiré.',
    },
    probe: is.nothingLeftAfterWithdrawal,
  },
  SUPPRESSION: {
    name: {
      en: 'No newsletter left for an address that is not to be written to.',
      fr: 'Aucune infolettre n’est partie vers une adresse à laquelle il ne faut pas écrire.',
    },
    probe: is.nothingLeftForTheSuppressed,
  },
  SENDERS: {
    name: {
      en: 'Every newsletter that was sent says who sent it and where they are reached.',
      fr: 'Chaque infolettre envoyée dit qui l’a envoyée et comment joindre l’expéditeur.',
    },
    probe: is.sendersAreNamed,
  },
  ADDRESSES: {
    name: {
      en: 'An account stands on an address that was proven, and on no other.',
      fr: 'Un compte repose sur une adresse qui a été prouvée, et sur aucune autre.',
    },
    probe: is.addressesAreProven,
  },
  FORGETTING: {
    name: {
      en: 'What is kept for a day is gone when its time is over.',
      fr: 'Ce qui est conservé un jour a disparu une fois son temps écoulé.',
    },
    probe: is.whatIsForADayIsGone,
  },
  MIGRATIONS: {
    name: {
      en: 'The database has all the rules that the service relies on.',
      fr: 'La base de données a toutes les règles sur lesquelles le service s’appuie.',
    },
    probe: is.migrationsRan,
  },
  DOCUMENTS: {
    name: {
      en: 'The documents are published in both languages, and earlier versions stay readable.',
      fr: 'Les documents sont publiés dans les deux langues, et les versions antérieures restent lisibles.',
    },
    probe: is.documentsArePublished,
  },
  OFFICER: {
    name: {
      en: 'A Privacy Officer is named, with telephone and address.',
      fr: 'Un responsable de la protection des renseignements personnels est désigné, avec téléphone et adresse.',
    },
    probe: is.officerIsNamed,
  },
  ACCESS: {
    name: {
      en: 'Each request for access has a day by which it is answered, which is moved once at most, and none waits past it.',
      fr: 'Chaque demande d’accès a un jour limite de réponse, reporté une fois au plus, et aucune n’attend au-delà.',
    },
    probe: is.accessIsAnswered,
  },
  CORRECTIONS: {
    name: {
      en: 'What somebody corrects is kept with what it said before, and it is written down when each who was shown that was told.',
      fr: 'Ce qu’une personne corrige est conservé avec ce qui y figurait, et il est noté quand chacun de ceux qui l’avaient vu en a été informé.',
    },
    probe: is.correctionsAreTold,
  },
  INQUIRIES: {
    name: {
      en: 'Each question and complaint has a day by which it is answered, and none is past it; a complaint ends with a finding, and one that is justified with a measure.',
      fr: 'Chaque question et chaque plainte a un jour limite de réponse, et aucune ne l’a dépassé; une plainte se termine par une conclusion, et par une mesure si elle est fondée.',
    },
    probe: is.inquiriesAreAnswered,
  },
  INCIDENTS: {
    name: {
      en: 'Each breach is on record; none with a real risk of significant harm is closed before it was reported and everybody told, and none waits for that past three days.',
      fr: 'Chaque atteinte est inscrite à un registre; aucune qui présente un risque réel de préjudice grave n’est close avant d’avoir été déclarée et toutes les personnes avisées, et aucune n’attend cela plus de trois jours.',
    },
    probe: staff.incidentsAreDealtWith,
  },
  SAFEGUARDS: {
    name: {
      en: 'Each physical, organisational, technological and investigative safeguard has somebody who answers for it and was tested or reviewed by its day; none failed its last test.',
      fr: 'Chaque mesure matérielle, administrative, technologique et d’enquête a un responsable et a été vérifiée à temps; aucune n’a échoué à sa dernière vérification.',
    },
    probe: staff.safeguardsAreTested,
  },
  PAPER: {
    name: {
      en: 'Paper that was shredded is on record with the company that did it and its certificate, and the record cannot be changed.',
      fr: 'Le papier déchiqueté est inscrit à un registre, avec l’entreprise qui l’a fait et son certificat; le registre ne peut être modifié.',
    },
    probe: staff.paperIsCertified,
  },
  WATCH: {
    name: {
      en: 'Each hour it is looked whether staff see more than their work explains; what is found is settled within three days, by somebody else.',
      fr: 'Chaque heure, il est vérifié si le personnel voit plus que son travail ne l’explique; ce qui est trouvé est réglé en trois jours, par quelqu’un d’autre.',
    },
    probe: staff.staffAreWatched,
  },
  ENCRYPTED: {
    name: {
      en: 'What travels between you and the service is encrypted.',
      fr: 'Ce qui circule entre vous et le service est chiffré.',
    },
    probe: is.pagesAreEncrypted,
  },
} as const satisfies Record<string, Control>;

export type ControlCode = keyof typeof CONTROLS;
export const CONTROL_CODES = Object.keys(CONTROLS) as ControlCode[];
