import { ask, NoAnswer } from '../ask.js';
import type { Language } from '../language.js';

/**
 * One personal field, in plain words, as the API's `dataMap` tells it. The API's type also describes fields that are not
 * personal, so it allows null where each entry of the map has a word.
 */
export type MappedField = {
  coordinate: string;
  label: string | null;
  category: string | null;
  purpose: string | null;
  clause: string | null;
  clauseText: string | null;
  visibleTo: string;
  retention: string | null;
};

/** The fields of one type. */
export type MappedType = { type: string; fields: readonly MappedField[] };

const dataMapIn = (language: Language): string => /* GraphQL */ `
  query DataMap {
    dataMap(language: ${language === 'fr' ? 'FR' : 'EN'}) {
      coordinate
      label
      category
      purpose
      clause
      clauseText
      visibleTo
      retention
    }
  }
`;

/** Asks for the whole map. Anonymous: the map is for everyone. */
export async function fetchDataMap(language: Language): Promise<readonly MappedField[]> {
  const { status, answer } = await ask<{ dataMap: readonly MappedField[] }>({
    query: dataMapIn(language),
    operationName: 'DataMap',
  });
  if (!answer.data?.dataMap) throw new NoAnswer(status);
  return answer.data.dataMap;
}

/** The three profiles come first, in the policy's order (§4.1, §4.2, §4.3). */
const FIRST = ['BusinessOwner', 'KlussterOwner', 'ConsumerUser'];

const place = (type: string): number => (FIRST.includes(type) ? FIRST.indexOf(type) : FIRST.length);

/** The fields by the type they stand on; types that are not profiles follow in the order of the API. */
export function byType(fields: readonly MappedField[]): readonly MappedType[] {
  const groups = Map.groupBy(fields, (field) => field.coordinate.split('.', 1)[0] ?? '');
  return [...groups].map(([type, its]) => ({ type, fields: its })).sort((a, b) => place(a.type) - place(b.type));
}

const byNumber = new Intl.Collator('en', { numeric: true });

/** Each clause that the map names, once, with its text, in the order of the policy. */
export function clausesOf(fields: readonly MappedField[]): readonly { number: string; text: string }[] {
  const texts = new Map(fields.map(({ clause, clauseText }) => [clause, clauseText]));
  return [...texts]
    .flatMap(([number, text]) => (number && text ? [{ number, text }] : []))
    .sort((a, b) => byNumber.compare(a.number, b.number));
}
