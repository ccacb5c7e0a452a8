import type { Service } from '../../support/service.js';

export type Kind = 'BusinessOwner' | 'KlussterOwner' | 'ConsumerUser';
type Consent = { readonly purpose: string; readonly given: boolean };

export const PASSWORD = 'nine herons walked by';
export const CONTACT = {
  firstName: 'Solveig',
  lastName: 'Aglukark-Roy',
  email: 'solveig@elsewhere.test',
  phone: '+18675550163',
  mailingAddress: '4 Matonabee Street\nYellowknife NT X1A 1T4',
};
export const SUBSCRIBER = { firstName: 'Solveig-Anne', lastName: 'Aglukark', email: 'solveig.reads@elsewhere.test' };

const yes = (...purposes: string[]): Consent[] => purposes.map((purpose) => ({ purpose, given: true }));
export const CONSENTS: Readonly<Record<Kind, readonly Consent[]>> = {
  BusinessOwner: yes('SERVICE', 'CONTACT_SHARING', 'DEVELOPMENT'),
  KlussterOwner: yes('SERVICE', 'BILLING', 'CONTACT_SHARING', 'DEVELOPMENT'),
  ConsumerUser: yes('SERVICE', 'DEVELOPMENT'),
};

type Given = {
  readonly email: string;
  readonly password?: string;
  readonly consents?: readonly Consent[];
  readonly policyVersion?: string;
  readonly language?: 'EN' | 'FR';
};
type Outcome = {
  readonly userErrors: readonly { readonly code: string; readonly field?: string }[];
  readonly validUntil: string | null;
  readonly policyVersion: string;
};

/** Registers as a new person would, through the API; without its messages, the errors. */
export async function register(service: Service, kind: Kind, given: Given): Promise<Outcome> {
  const { email, password = PASSWORD, consents = CONSENTS[kind], language = 'EN' } = given;
  const { body } = await service.ask(`{ privacyPolicy(language: ${language}) { version } }`);
  const policyVersion = given.policyVersion ?? body.data.privacyPolicy.version;
  const input = {
    email,
    consents,
    policyVersion,
    language,
    ...(kind === 'ConsumerUser' ? { contact: SUBSCRIBER } : { contact: CONTACT, password }),
  };
  const answer = await service.ask(
    `mutation($input: Register${kind}Input!) { done: register${kind}(input: $input) { validUntil userErrors { code field } } }`,
    { variables: { input } },
  );
  return { ...answer.body.data.done, policyVersion };
}

/** The token of the last link that was mailed to an address; of the last that leads to a page, where one is named. */
export async function tokenFor(service: Service, email: string, page = '[a-z-]+'): Promise<string> {
  const link = new RegExp(`/${page}#(kls_[\\w-]+)`);
  const mails = (await service.mailed()).filter(({ to, text }) => to === email && link.test(text));
  const token = link.exec(mails.at(-1)?.text ?? '')?.[1];
  if (!token) throw new Error(`No link was sent to the address that ${email} stands for.`);
  return token;
}

/** Follows the link of a registration. */
export async function confirm(service: Service, kind: Kind, token: string, password = PASSWORD) {
  const answer = await service.ask(
    'mutation($input: ConfirmRegistrationInput!) { done: confirmRegistration(input: $input) { accessToken userErrors { code } } }',
    { variables: { input: { token, ...(kind !== 'ConsumerUser' && { password }) } } },
  );
  return answer.body.data.done as { accessToken: string | null; userErrors: { code: string }[] };
}
