/** A condition in the text of a statement. */
export type Condition = {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** What it counts as when it is not asked: nothing more among what must be so, and nothing more among what suffices. */
  readonly instead: 'true' | 'false';
};

type Token = { readonly word: string; readonly from: number; readonly to: number; readonly depth: number };
type Range = { readonly from: number; readonly to: number; readonly depth: number };

const BEGINS = new Set(['on', 'where']);
const ENDS = new Set(['join', 'cross', 'where', 'limit', 'offset', 'for', 'returning']);

/** A literal, a name with what it is qualified by, a parenthesis, or any other sign. */
const TOKEN = /'(?:[^']|'')*'|[\w$]+(?:\.\w+)*|\S/g;

/**
 * The conditions of a statement, from its text: what stands after each `where` and `on`, taken apart at `and` and `or` as far as it goes,
 * each whole of several beside its parts. It knows as much of SQL as the gate needs; {@link outsideOf} shows what it would miss.
 */
export function conditionsOf(text: string): Condition[] {
  const tokens = tokensOf(text);
  return tokens.flatMap((token, at) => {
    if (!BEGINS.has(token.word)) return [];
    const { depth } = token;
    const rest = tokens.slice(at + 1);
    const end = rest.find((one) => (one.depth === depth && ENDS.has(one.word)) || one.depth < depth);
    const clause = trimmed(text, { from: token.to, to: end?.from ?? text.length, depth });
    const parts = split(text, tokens, clause, 'and');
    return parts.flatMap((part) => takenApart(text, tokens, part, 'true'));
  });
}

/** The statement without one of its conditions. It is still read, since a parameter has its type from where it stands, and never asked. */
export const without = (text: string, { from, to, instead }: Condition): string =>
  `${text.slice(0, from)}(${instead} ${instead === 'true' ? 'or' : 'and'} (${text.slice(from, to)}))${text.slice(to)}`;

/** What is left of the text where none of the conditions stands. */
export function outsideOf(text: string, conditions: readonly Condition[]): string {
  const signs = [...text];
  for (const { from, to } of conditions) signs.fill('', from, to);
  return signs.join('');
}

function takenApart(text: string, tokens: readonly Token[], range: Range, instead: Condition['instead']): Condition[] {
  const whole = { text: text.slice(range.from, range.to).replaceAll(/\s+/g, ' '), ...range, instead };
  const inner = isInParentheses(tokens, range)
    ? trimmed(text, { from: range.from + 1, to: range.to - 1, depth: range.depth + 1 })
    : range;
  for (const [word, becomes] of [
    ['or', 'false'],
    ['and', 'true'],
  ] as const) {
    const parts = split(text, tokens, inner, word);
    if (parts.length > 1) return [whole, ...parts.flatMap((part) => takenApart(text, tokens, part, becomes))];
  }
  return [whole];
}

/** Each token; a parenthesis is of the depth that it stands in, and so is all between two that belong together one deeper. */
function tokensOf(text: string): Token[] {
  let depth = 0;
  return [...text.matchAll(TOKEN)].map(({ 0: sign, index: from }) => {
    if (sign === ')') depth -= 1;
    const token = { word: sign.toLowerCase(), from, to: from + sign.length, depth };
    if (sign === '(') depth += 1;
    return token;
  });
}

function split(text: string, tokens: readonly Token[], range: Range, word: 'and' | 'or'): Range[] {
  const cuts = within(tokens, range).filter((token) => token.depth === range.depth && token.word === word);
  const starts = [range.from, ...cuts.map(({ to }) => to)];
  return starts.map((from, at) => trimmed(text, { ...range, from, to: cuts[at]?.from ?? range.to }));
}

function isInParentheses(tokens: readonly Token[], range: Range): boolean {
  const signs = within(tokens, range);
  const outer = signs.filter(({ depth }) => depth === range.depth);
  return outer.length === 2 && outer[0]?.word === '(' && signs[1]?.word !== 'select';
}

const within = (tokens: readonly Token[], { from, to }: Range) =>
  tokens.filter((token) => token.from >= from && token.to <= to);

function trimmed(text: string, { from, to, depth }: Range): Range {
  const said = text.slice(from, to);
  const start = from + said.length - said.trimStart().length;
  return { from: start, to: start + said.trim().length, depth };
}
