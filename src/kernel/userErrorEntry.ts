/** One code: the sentence for people in both languages, and for developers what it means. `{minutes}` is filled in. */
export type UserErrorEntry = { readonly en: string; readonly fr: string; readonly explanation: string };
