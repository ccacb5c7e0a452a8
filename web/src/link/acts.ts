import { ask, NoAnswer } from '../ask.js';
import type { Language } from '../language.js';

/** What a link may do. */
export type Act = 'confirmRegistration' | 'signInByLink' | 'resetPassword' | 'confirmAddress';

/** What a link does, by the page that it leads to; and which field the page asks for besides. */
export const ACT_AT: Readonly<Record<string, { readonly act: Act; readonly password?: 'chosen before' | 'new' }>> = {
  '/confirm-registration': { act: 'confirmRegistration', password: 'chosen before' },
  '/sign-in': { act: 'signInByLink' },
  '/reset-password': { act: 'resetPassword', password: 'new' },
  '/confirm-address': { act: 'confirmAddress' },
};

const FIELDS: Readonly<Record<Act, string>> = {
  confirmRegistration: 'accessToken',
  signInByLink: 'accessToken',
  resetPassword: 'changed',
  confirmAddress: 'missing',
};

/** What came of it: done, with what the page tells of it; or in words of the API why not; or no answer. */
export type Outcome =
  | { readonly is: 'done'; readonly accessToken?: string; readonly missing?: 'NEW' | 'OLD' | null }
  | { readonly is: 'refused'; readonly message: string }
  | { readonly is: 'away' };

type Payload = {
  readonly accessToken?: string;
  readonly missing?: 'NEW' | 'OLD' | null;
  readonly userErrors: readonly { readonly message: string }[];
};

/** Does what the link says; nothing is done before somebody asks for it, since programs follow links as well. */
export async function follow(act: Act, input: object, language: Language): Promise<Outcome> {
  const type = `${act[0]?.toUpperCase()}${act.slice(1)}Input`;
  const query = `mutation Link($input: ${type}!) { done: ${act}(input: $input) { ${FIELDS[act]} userErrors { message } } }`;
  try {
    const { answer } = await ask<{ done: Payload | null }>(
      { query, variables: { input } },
      { 'accept-language': language },
    );
    const done = answer.data?.done;
    if (!done) return answer.errors?.[0] ? { is: 'refused', message: answer.errors[0].message } : { is: 'away' };
    const [refused] = done.userErrors;
    return refused ? { is: 'refused', message: refused.message } : { is: 'done', ...done };
  } catch (error) {
    if (error instanceof NoAnswer) return { is: 'away' };
    throw error;
  }
}
