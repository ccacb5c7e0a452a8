import type { Argument, Asked, Directive, Field, Selection, Turn, Value } from './tree.js';

/** A document with its variables, ready to be sent. `turns` are the names under which it asks for cursors. */
export type Printed = {
  readonly document: string;
  readonly variables: Record<string, unknown>;
  readonly turns: ReadonlyMap<string, Turn>;
};

/** Prints a request. With `cursors`, the lists that turn their page are asked from these on. */
export function print(asked: Asked, cursors?: ReadonlyMap<string, string>): Printed {
  const printer = new Printer(cursors);
  const body = printer.selectionSet(asked.selections, new Set());
  const declared = printer.declarations.length > 0 ? `(${printer.declarations.join(', ')})` : '';
  const whole = [`${asked.operation} Asked${declared} ${body}`, ...printer.fragments].join('\n');
  return { document: damaged(whole, asked.damage), variables: printer.variables, turns: printer.turns };
}

function damaged(text: string, damage: Asked['damage']): string {
  if (!damage) return text;
  const from = Math.floor(damage[0] * text.length);
  return text.slice(0, from) + text.slice(from + 1 + Math.floor(damage[1] * 12));
}

class Printer {
  readonly declarations: string[] = [];
  readonly variables: Record<string, unknown> = {};
  readonly fragments: string[] = [];
  readonly turns = new Map<string, Turn>();
  readonly #cursors: ReadonlyMap<string, string> | undefined;
  #names = 0;

  constructor(cursors: ReadonlyMap<string, string> | undefined) {
    this.#cursors = cursors;
  }

  /** @param keys response keys in use at this level, fragments included: two fields never fight for one */
  selectionSet(selections: readonly Selection[], keys: Set<string>, also = ''): string {
    return `{ ${selections.map((one) => this.#selection(one, keys)).join(' ')}${also} }`;
  }

  #selection(selection: Selection, keys: Set<string>): string {
    if (!('on' in selection)) return this.#field(selection, keys);
    const directive = this.#directive(selection.directive);
    const body = this.selectionSet(selection.selections, keys);
    return selection.isNamed
      ? this.#spread(selection.on, body, directive)
      : `... on ${selection.on}${directive} ${body}`;
  }

  #spread(type: string, body: string, directive = ''): string {
    const name = this.#name('F');
    this.fragments.push(`fragment ${name} on ${type} ${body}`);
    return `...${name}${directive}`;
  }

  #field(field: Field, keys: Set<string>): string {
    const turn = field.turn && this.#name('t');
    if (turn) this.turns.set(turn, field.turn);
    const cursor = turn && this.#cursors?.get(turn);
    const page = cursor ? [`${field.turn}: ${this.#variable('String', cursor)}`] : [];
    const given = [...field.arguments.map((one) => this.#argument(one)), ...page];
    const call = `${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}${this.#directive(field.directive)}`;
    if (field.below.length === 0) return this.#keyed(field, keys, call);
    const also = turn ? ` ${turn}: pageInfo { startCursor endCursor }` : '';
    const body = this.selectionSet(field.below, new Set(), also);
    if (!field.againThrough) return this.#keyed(field, keys, `${call} ${body}`);
    const spread = `{ ${this.#spread(field.againThrough, body)} }`;
    return [1, 2].map(() => `${this.#name('a')}: ${call} ${spread}`).join(' ');
  }

  #keyed({ name, isAliased }: Field, keys: Set<string>, text: string): string {
    if (isAliased || keys.has(name)) return `${this.#name('a')}: ${text}`;
    keys.add(name);
    return text;
  }

  #argument({ name, type, value, asVariable }: Argument): string {
    return `${name}: ${asVariable ? this.#variable(type, jsonOf(value)) : literalOf(value)}`;
  }

  #directive(directive: Directive | undefined): string {
    if (!directive) return '';
    const condition = directive.asVariable ? this.#variable('Boolean!', jsonOf(directive.if)) : literalOf(directive.if);
    return ` @${directive.name}(if: ${condition})`;
  }

  #variable(type: string, value: unknown): string {
    const name = this.#name('v');
    this.declarations.push(`$${name}: ${type}`);
    this.variables[name] = value;
    return `$${name}`;
  }

  #name = (letter: string): string => `${letter}${++this.#names}`;
}

const isObject = (value: Value): value is Extract<Value, { fields: object }> =>
  typeof value === 'object' && value !== null && 'fields' in value;
const isEnum = (value: Value): value is { readonly enum: string } =>
  typeof value === 'object' && value !== null && 'enum' in value;

function jsonOf(value: Value): unknown {
  if (isEnum(value)) return value.enum;
  if (isObject(value)) return Object.fromEntries(Object.entries(value.fields).map(([key, one]) => [key, jsonOf(one)]));
  return Array.isArray(value) ? value.map(jsonOf) : value;
}

function literalOf(value: Value): string {
  if (isEnum(value)) return value.enum;
  if (isObject(value))
    return `{${Object.entries(value.fields)
      .map(([key, one]) => `${key}: ${literalOf(one)}`)
      .join(', ')}}`;
  return Array.isArray(value) ? `[${value.map(literalOf).join(', ')}]` : JSON.stringify(value);
}
