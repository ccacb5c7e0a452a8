/** A language that we write in. */
export type Language = 'EN' | 'FR';

/** What a message says, before it is text or HTML. All of it is plain text. */
export type Note = {
  /** Constant: what stands in a header holds nothing that came from people. */
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** What to press, and where it leads. */
  readonly button?: { readonly label: string; readonly link: string };
  /** Words of somebody else, told apart from ours. */
  readonly quote?: string;
  /** Why she receives it: ends the sentence "You receive this message because …". */
  readonly why: string;
};

/** What is put into a template: plain text, escaped wherever it is shown. */
export type Values = Readonly<Record<string, string | undefined>>;

/** One kind of message in each language. */
export type Template<Of extends Values> = Readonly<Record<Language, (values: Of) => Note>>;

/** A template, with the values that whoever posts it must give. */
export const template = <Of extends Values>(written: Template<Of>): Template<Of> => written;
