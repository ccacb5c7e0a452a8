import { access } from './access.js';
import { address } from './address.js';
import { billing } from './billing.js';
import { card } from './card.js';
import { consent } from './consent.js';
import { correction } from './correction.js';
import { disposal } from './disposal.js';
import { emergency } from './emergency.js';
import { incident } from './incident.js';
import { inquiry } from './inquiry.js';
import { klussterOwner } from './klussterOwner.js';
import { listing } from './listing.js';
import { newsletter } from './newsletter.js';
import type { Language, Note, Template, Values } from './note.js';
import { registration } from './registration.js';
import { report } from './report.js';
import { signingIn } from './signingIn.js';
import { subscription } from './subscription.js';
import { transfers } from './transfers.js';
import { watch } from './watch.js';

/** Every message that the service sends, by code. A new one is a member here, in both languages, and nothing else. */
export const TEMPLATES = {
  ...registration,
  ...signingIn,
  ...address,
  ...klussterOwner,
  ...transfers,
  ...listing,
  ...report,
  ...inquiry,
  ...incident,
  ...emergency,
  ...watch,
  ...newsletter,
  ...subscription,
  ...billing,
  ...card,
  ...consent,
  ...correction,
  ...disposal,
  ...access,
};

export type TemplateCode = keyof typeof TEMPLATES;

/** The values that a template asks for. */
export type ValuesOf<Code extends TemplateCode> =
  (typeof TEMPLATES)[Code] extends Template<infer Values> ? Values : never;

/** What a message says. The values are those of its template: they were checked when it was posted. */
export const noteOf = (template: TemplateCode, language: Language, values: Values): Note =>
  (TEMPLATES[template] as Template<never> as Template<Values>)[language](values);
