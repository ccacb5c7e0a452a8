import type { IncomingMessage, ServerResponse } from 'node:http';
import { errors, type InteractionResults, type Provider } from 'oidc-provider';
import {
  askForFactor,
  type FactorGround,
  type PasswordGround,
  proveFactor,
  provePassword,
} from '../../accounts/index.js';
import { emailAddress } from '../../kernel/emailAddress.js';
import { isRefused, messageOf, type Refused } from '../../kernel/userErrors.js';
import { delegate, isOfStaff, partnerWith } from '../../partners/index.js';
import { SCOPE_NAMES, type Scope } from '../../privacy/scopes.js';
import { languageOf } from '../language.js';
import { formBody } from './formBody.js';
import { consentPage, factorPage, gonePage, signInPage, type Told } from './forms.js';
import { sendPage } from './html.js';
import { WORDS } from './words.js';

/** What a page needs of one request. */
export type Ground = PasswordGround & FactorGround;

/** One step of a person between a partner that sent her and what she answers it. */
type Step = {
  readonly told: Told;
  readonly partner: string;
  readonly asked: readonly Scope[];
  readonly person: string | undefined;
  readonly session: string | undefined;
  readonly isConsent: boolean;
};

/** What comes of a form: another page, or the end of the step. */
type Came = { readonly page: string } | { readonly result: InteractionResults };

/**
 * The pages between a partner and a person: signing in, a second factor where she has one, and what she lets the partner see.
 * @param groundOf what a request works on; all of it ends with the request
 * @param origin our own: a form that another page sends is not answered
 */
export function interactionPages(provider: Provider, groundOf: (request: IncomingMessage) => Ground, origin: string) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const language = languageOf(request);
    const details = await provider.interactionDetails(request, response).catch(overOrFault);
    if (!details) return sendPage(response, 400, gonePage(language));
    const { params, prompt, session } = details;
    const ground = groundOf(request);
    const partner = await partnerWith(ground.reserve, { id: String(params.client_id), now: ground.now });
    if (!partner) return sendPage(response, 400, gonePage(language));
    const wanted = String(params.scope ?? '').split(' ');
    const step: Step = {
      told: { partner: partner.name, language },
      partner: partner.id,
      asked: SCOPE_NAMES.filter((scope) => wanted.includes(scope) && partner.scopes.includes(scope)),
      person: session?.accountId,
      session: session?.uid,
      isConsent: prompt.name === 'consent',
    };
    if (wanted.includes('openid')) return provider.interactionFinished(request, response, NO_IDENTITY);
    const goesTo = [new URL(String(params.redirect_uri)).origin];
    if (request.method === 'GET') return sendPage(response, 200, firstPage(step), goesTo);
    const isOurs = request.headers.origin === undefined || request.headers.origin === origin;
    const form = request.method === 'POST' && isOurs ? await formBody(request) : undefined;
    const came = form && (await answerTo(form, step, ground));
    if (!came) return sendPage(response, 400, gonePage(language));
    if ('page' in came) return sendPage(response, 200, came.page, goesTo);
    await provider.interactionFinished(request, response, came.result, { mergeWithLastSubmission: false });
  };
}

/** Who a person is, is not told: an ID token would name her to all partners alike. */
const NO_IDENTITY = { error: 'invalid_scope', error_description: 'OpenID Connect is not offered' };

const firstPage = ({ told, asked, isConsent }: Step): string =>
  isConsent ? consentPage(told, asked) : signInPage(told);

function overOrFault(error: unknown): undefined {
  if (error instanceof errors.SessionNotFound) return undefined;
  throw error;
}

/** A form answers the step that it belongs to, and no other. */
async function answerTo(form: URLSearchParams, step: Step, ground: Ground): Promise<Came | undefined> {
  const name = form.get('step');
  if (step.isConsent) return name === 'consent' ? consent(form, step, ground) : undefined;
  if (name === 'password') return password(form, step, ground);
  return name === 'factor' ? factor(form, step, ground) : undefined;
}

const saying = ({ told }: Step, refused: Refused): Told => ({
  ...told,
  error: refused.userErrors.map((error) => messageOf(error, told.language)).join(' '),
});

async function password(form: URLSearchParams, step: Step, ground: Ground): Promise<Came> {
  const given = addressAndPassword(form);
  const words = WORDS[step.told.language];
  if (!given) return { page: signInPage({ ...step.told, error: words.badInput }) };
  const proven = await provePassword(ground, given);
  if (isRefused(proven)) return { page: signInPage(saying(step, proven)) };
  if (await isOfStaff(ground.reserve, { id: proven.person, now: ground.now }))
    return { page: signInPage({ ...step.told, error: words.staff }) };
  const secondFactor = await askForFactor(ground, proven.person);
  return secondFactor ? { page: factorPage(step.told, secondFactor.challenge) } : signedIn(proven.person);
}

async function factor(form: URLSearchParams, step: Step, ground: Ground): Promise<Came> {
  const [challenge = '', code = ''] = ['challenge', 'code'].map((name) => (form.get(name) ?? '').trim().slice(0, 128));
  const proof = /^\d{6}$/.test(code) ? { totp: code } : { recoveryCode: code };
  const proven = await proveFactor(ground, { challenge, proof });
  if (!isRefused(proven)) return signedIn(proven.person);
  const isOver = proven.userErrors.some((error) => error.code === 'CHALLENGE_OVER');
  return { page: isOver ? signInPage(saying(step, proven)) : factorPage(saying(step, proven), challenge) };
}

const signedIn = (accountId: string): Came => ({ result: { login: { accountId, remember: false } } });

async function consent(form: URLSearchParams, step: Step, ground: Ground): Promise<Came | undefined> {
  if (form.get('answer') !== 'allow') return { result: { error: 'access_denied' } };
  const { told, asked, partner, person, session } = step;
  if (person === undefined || session === undefined) return undefined;
  const scopes = asked.filter((scope) => form.getAll('scope').includes(scope));
  if (scopes.length === 0 && asked.length > 0)
    return { page: consentPage({ ...told, error: WORDS[told.language].nothingTicked }, asked) };
  const agreed = { person, partner, scopes, session, language: told.language, now: ground.now };
  const grantId = await delegate(ground.em, agreed);
  return grantId === undefined ? undefined : { result: { consent: { grantId } } };
}

function addressAndPassword(form: URLSearchParams): { email: string; password: string } | undefined {
  const given = form.get('password') ?? '';
  if (given === '' || given.length > 1024) return undefined;
  try {
    return { email: emailAddress((form.get('email') ?? '').trim()), password: given };
  } catch {
    return undefined;
  }
}
