import type { PrivacyOfficer } from '../config.js';
import type { ToldDisclosure } from '../disclosures/index.js';
import { labelOf } from '../policy/index.js';
import { type Bilingual, PURPOSES } from '../privacy/purposes.js';
import { RETENTION } from '../privacy/retention.js';
import type { Gathered } from './gather.js';
import type { AccessPackageContent, ToldRecords, ToldValue } from './package.js';
import { meaningOf } from './words/codes.js';
import { FIELDS } from './words/fields.js';
import { KINDS, SOURCES } from './words/kinds.js';
import { GLOSSARY, NOT_SHOWN, RIGHTS, ROLES } from './words/sentences.js';

/** What an answer is made of. */
export type Composing = {
  readonly reference: string;
  readonly madeAt: Date;
  readonly language: 'en' | 'fr';
  readonly officer: PrivacyOfficer;
  readonly gathered: readonly Gathered[];
  readonly disclosures: readonly ToldDisclosure[];
};

/** What is told of a person, in words of one language. */
export function compose({
  reference,
  madeAt,
  language,
  officer,
  gathered,
  disclosures,
}: Composing): AccessPackageContent {
  const say = (words: Bilingual | undefined, otherwise: string) => words?.[language] ?? otherwise;
  const coded = (table: Readonly<Record<string, Bilingual>>) => (code: string) => ({
    code,
    text: say(table[code], code),
  });
  return {
    format: 'klusster-access-package',
    version: 1,
    language,
    reference,
    madeAt: madeAt.toISOString(),
    officer,
    records: gathered.filter(({ count }) => count > 0).map((one) => recordsOf(one, language)),
    disclosures: disclosures.map(({ at, actedAs, isNamed, name, coordinates, clause, count }) => ({
      at: at.toISOString(),
      role: coded(ROLES)(actedAs),
      name,
      isNameWithheld: isNamed && name === null,
      fields: coordinates.map((code) => ({ code, text: fieldNamed(code, language) })),
      clause,
      count,
    })),
    notShown: Object.values(NOT_SHOWN).map(({ what, why }) => ({ what: what[language], why: why[language] })),
    rights: RIGHTS.map((right) => right[language]),
    glossary: Object.keys(GLOSSARY).map(coded(GLOSSARY)),
  };
}

function recordsOf({ table, purposes, retention, count, rows, secrets }: Gathered, language: 'en' | 'fr'): ToldRecords {
  const kind = KINDS[table];
  const label = (name: string) => FIELDS[name]?.[language] ?? name;
  const source = kind?.source ?? 'SERVICE';
  return {
    name: table,
    label: kind?.[language] ?? table,
    source: { code: source, text: SOURCES[source][language] },
    purposes: purposes.map((code) => ({ code, text: PURPOSES[code][language] })),
    retention: retention.map((code) => ({ code, text: RETENTION[code].words[language] })),
    secrets: secrets.map((code) => ({ code, text: label(code) })),
    count,
    rows: rows
      .map((row) => ({
        fields: Object.entries(row).map(([name, value]) => ({
          name,
          label: label(name),
          value,
          ...meaning(table, value, language),
        })),
      }))
      .filter(({ fields }) => fields.length > 0),
  };
}

/** What a value means, where it is a code of ours, or a list of them. */
function meaning(table: string, value: ToldValue, language: 'en' | 'fr'): { readonly meaning?: string } {
  const codes = (Array.isArray(value) ? value : [value]).filter((code) => typeof code === 'string');
  const meanings = codes.flatMap((code) => meaningOf(table, code)?.[language] ?? []);
  return meanings.length > 0 && meanings.length === codes.length ? { meaning: meanings.join(', ') } : {};
}

/** `Type.field` in words. */
function fieldNamed(coordinate: string, language: 'en' | 'fr'): string {
  const [type = '', field = ''] = coordinate.split('.');
  return labelOf(type, field, language) ?? coordinate;
}
