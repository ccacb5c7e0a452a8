import { type DataKey, seal, unseal } from '../privacy/vault/seal.js';
import type { Language, Values } from './templates/note.js';
import type { TemplateCode } from './templates/templates.js';

/** Whose message it is, and which. */
type Which = { readonly id: string; readonly holder: string };

/** What is sealed of a message. */
export type Content = {
  readonly to: string;
  readonly template: TemplateCode;
  readonly language: Language;
  /** Those that the template asks for: whoever posts a message gives them. */
  readonly values: Values;
};

const placeOf = ({ id, holder }: Which) => ({ table: 'message', record: id, person: holder, group: 'content' });

/** Seals what is in a message under the key of its holder. */
export const sealContent = (key: DataKey, which: Which, { values, ...rest }: Content): Buffer =>
  seal(key, placeOf(which), { ...rest, values: JSON.stringify(values) });

/** Seals what stays of a message that was sent: the record that it was, and nothing that was in it. */
export const sealRecord = (key: DataKey, which: Which, { to, template, language }: Content): Buffer =>
  seal(key, placeOf(which), { to, template, language });

/** Opens what was sealed. Throws `SealBroken` when it does not open under this key. */
export function openContent(key: DataKey, which: Which, sealed: Uint8Array): Content {
  const { values = '{}', ...rest } = unseal(key, placeOf(which), sealed);
  return { ...rest, values: JSON.parse(values) } as Content;
}
