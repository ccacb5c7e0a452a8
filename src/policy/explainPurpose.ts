import { Purpose } from '../consent/index.js';
import type { Ctx } from '../ctx.js';
import { assert } from '../kernel/assert.js';
import { inWords } from '../privacy/audience.js';
import type { Rule } from '../privacy/privacyMap.js';
import { PURPOSES, type PurposeCode } from '../privacy/purposes.js';
import { RETENTION } from '../privacy/retention.js';
import { labelOf } from './labels.js';

/** A purpose as people are told it now: the words are those of that version. */
export type ToldPurpose = {
  readonly code: PurposeCode;
  readonly version: number;
  readonly clause: string;
  readonly text: string;
};

/** A field, and what it is used for: the nearest purpose first, then what that is a part of. None for a field that is not personal. */
export type Explained = {
  readonly rule: Rule;
  readonly purposes: readonly ToldPurpose[];
  readonly explanation: string;
};

/** Explains what a field is used for, in the language of the request (§5.2); null for a field that does not exist. */
export async function explainPurpose({ em, map, language }: Ctx, coordinate: string): Promise<Explained | null> {
  const rule = map.rules.get(coordinate);
  if (!rule) return null;
  const codes = rule.personal ? withWhole(rule.personal.purpose) : [];
  const rows = codes.length > 0 ? await em.find(Purpose, { code: { $in: codes } }) : [];
  const purposes = codes.map((code) => {
    const row = rows.find((one) => one.code === code);
    assert(row, 'Each purpose is on record.');
    const { version, clause, textEn, textFr } = row;
    return { code, version, clause, text: language === 'FR' ? textFr : textEn };
  });
  return { rule, purposes, explanation: SENTENCES[language](rule, purposes[0]) };
}

/** A purpose, and the ones that it is a part of. */
function withWhole(code: PurposeCode): PurposeCode[] {
  const purpose: { readonly clause: string; readonly partOf?: PurposeCode } = PURPOSES[code];
  return purpose.partOf ? [code, ...withWhole(purpose.partOf)] : [code];
}

type Sentences = (rule: Rule, purpose: ToldPurpose | undefined) => string;

const SENTENCES: Readonly<Record<'EN' | 'FR', Sentences>> = {
  EN: ({ type, field, personal, audience }, purpose) => {
    const seenBy = `Who may see it: ${inWords(audience, 'en')}.`;
    if (!personal || !purpose) return `This holds no personal information, and so needs no purpose. ${seenBy}`;
    const kept = RETENTION[personal.retention].words.en;
    return `${labelOf(type, field, 'en')}. We hold it ${purpose.text} (privacy policy, ${purpose.clause}). We keep it ${kept}. ${seenBy}`;
  },
  FR: ({ type, field, personal, audience }, purpose) => {
    const seenBy = `Qui peut voir ce renseignement : ${inWords(audience, 'fr')}.`;
    if (!personal || !purpose)
      return `Ce champ ne contient aucun renseignement personnel et n’a donc besoin d’aucune fin. ${seenBy}`;
    const kept = RETENTION[personal.retention].words.fr;
    return `${labelOf(type, field, 'fr')}. Nous le détenons pour ${purpose.text} (politique de confidentialité, ${purpose.clause}). Conservation : ${kept}. ${seenBy}`;
  },
};
