/** A request as a tree of plain values: it shrinks well, and is printed only when it is asked. */
export type Value = string | number | boolean | null | { readonly enum: string } | readonly Value[] | InputObject;
export type InputObject = { readonly fields: { readonly [name: string]: Value } };

export type Argument = {
  readonly name: string;
  readonly type: string;
  readonly value: Value;
  readonly asVariable: boolean;
};

/** To which page of a list to turn: the cursor is taken from the list's own first answer. */
export type Turn = 'after' | 'before' | undefined;

export type Directive = { readonly name: 'skip' | 'include'; readonly if: Value; readonly asVariable: boolean };

export type Field = {
  readonly name: string;
  readonly isAliased: boolean;
  /** Asked twice, by two names, through one fragment on this type. */
  readonly againThrough: string | undefined;
  readonly arguments: readonly Argument[];
  readonly turn: Turn;
  readonly directive: Directive | undefined;
  readonly below: readonly Selection[];
};

export type Fragment = {
  readonly on: string;
  readonly isNamed: boolean;
  readonly directive: Directive | undefined;
  readonly selections: readonly Selection[];
};

export type Selection = Field | Fragment;

/** Everything of a request that is chosen at random. */
export type Asked = {
  readonly operation: 'query' | 'mutation';
  readonly selections: readonly Selection[];
  readonly as: 'herself' | 'nobody' | 'a bad token';
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly method: 'GET' | 'POST';
  /** Where the document is damaged, as fractions of its length. */
  readonly damage: readonly [from: number, length: number] | undefined;
};
