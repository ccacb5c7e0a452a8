import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** One numbered passage of the policy: `4.1`, or `4` for a section's title and unnumbered text. */
export type Clause = { readonly id: string; readonly text: string };

/** A published policy, as it was published. */
export type PolicyText = {
  readonly version: string;
  /** SHA-256 of the file, lower-case hex. */
  readonly sha256: string;
  readonly text: string;
  readonly clauses: readonly Clause[];
};

const NUMBERED = /^( *)(\d+)\.\s+(.*)$/;
/** Blanks before the number, per level of numbering. */
const INDENT = 2;

/** Splits the text at its numbers. A line without one belongs to the passage before it. */
export function clausesOf(text: string): Clause[] {
  const clauses: { id: string; lines: string[] }[] = [];
  const numbers: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [, blanks, number, rest] = NUMBERED.exec(line) ?? [];
    if (blanks !== undefined && number !== undefined && rest !== undefined) {
      numbers.splice(blanks.length / INDENT, Number.POSITIVE_INFINITY, number);
      clauses.push({ id: numbers.join('.'), lines: [rest] });
    } else if (line.trim() !== '') {
      clauses.at(-1)?.lines.push(line.trim());
    }
  }
  return clauses.map(({ id, lines }) => ({ id, text: lines.join('\n') }));
}

/** Reads a policy that is shipped with the service: the file is the document, its name says the language. */
export function readPolicy(language: 'en' | 'fr'): PolicyText {
  const bytes = readFileSync(new URL(`../../policy/privacy-policy.${language}.txt`, import.meta.url));
  const text = bytes.toString('utf8');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return Object.freeze({ version: sha256.slice(0, 12), sha256, text, clauses: clausesOf(text) });
}

/** The policy in force, in each language. */
export const POLICY: Readonly<Record<'EN' | 'FR', PolicyText>> = { EN: readPolicy('en'), FR: readPolicy('fr') };

/** The version of the policy in force, as it is shown in a language. */
export const policyVersion = (language: 'EN' | 'FR'): string => POLICY[language].version;
