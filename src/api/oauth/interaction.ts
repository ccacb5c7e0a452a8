import type { IncomingMessage, ServerResponse } from 'node:http';
import { errors, type InteractionResults, type Provider } from 'oidc-provider';
import {
  askForFactor,
  type FactorGround,
  type PasswordGround,
  proveFactor,
  provePassword,
  type Shown,
} from '../../accounts/index.js';
import { type AskingGround, askForProof } from '../../addresses/index.js';
import { type LinkGround, proveLink } from '../../credentials/index.js';
import type { Proof } from '../../factors/index.js';
import { holdsCardNumber } from '../../kernel/cardNumber.js';
import { type EmailAddress, emailAddress } from '../../kernel/emailAddress.js';
import { KlussterError } from '../../kernel/errors.js';
import { isRefused, messageOf, type Refused } from '../../kernel/userErrors.js';
import { delegate, isOfStaff, partnerWith } from '../../partners/index.js';
import { SCOPE_NAMES, type Scope } from '../../privacy/scopes.js';
import { languageOf } from '../language.js';
import { ownPages } from '../ownPages.js';
import { formBody } from './formBody.js';
import { cardPage, consentPage, factorPage, gonePage, mailPage, signInPage, type Told } from './forms.js';
import { sendPage } from './html.js';
import { WORDS } from './words.js';

/** What a page needs of one request. */
export type Ground = PasswordGround & FactorGround & LinkGround & AskingGround;

/** One step of a person between a partner that sent her and what she answers it. */
type Step = {
  /** The page itself: what its browser alone has the cookie of. */
  readonly uid: string;
  readonly told: Told;
  readonly partner: string;
  readonly asked: readonly Scope[];
  readonly person: string | undefined;
  readonly session: string | undefined;
  /** What she signed in with, at this page. */
  readonly credential: string | undefined;
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
  const isOwnPage = ownPages(new Set([origin]));
  // Our pages name no referrer, and so browsers send `Origin: null` with their forms; what says where it is from is
  // `Sec-Fetch-Site`. A request with neither is sent by no page of today.
  const isOurs = ({ headers }: IncomingMessage) =>
    isOwnPage(headers) || (headers.origin === undefined && headers['sec-fetch-site'] === undefined);
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const language = languageOf(request);
    const details = await provider.interactionDetails(request, response).catch(overOrFault);
    if (!details) return sendPage(response, 400, gonePage(language));
    const { uid, params, prompt, session, lastSubmission } = details;
    const ground = groundOf(request);
    const partner = await partnerWith(ground.reserve, { id: String(params.client_id), now: ground.now });
    if (!partner) return sendPage(response, 400, gonePage(language));
    const wanted = String(params.scope ?? '').split(' ');
    const step: Step = {
      uid,
      told: { partner: partner.name, language },
      partner: partner.id,
      asked: SCOPE_NAMES.filter((scope) => wanted.includes(scope) && partner.scopes.includes(scope)),
      person: session?.accountId,
      session: session?.uid,
      credential: (lastSubmission?.login as SignedIn | undefined)?.credential,
      isConsent: prompt.name === 'consent',
    };
    if (wanted.includes('openid')) return provider.interactionFinished(request, response, NO_IDENTITY);
    const goesTo = [new URL(String(params.redirect_uri)).origin];
    if (request.method === 'GET') return sendPage(response, 200, firstPage(step), goesTo);
    const form = request.method === 'POST' && isOurs(request) ? await formBody(request) : undefined;
    if (form && [...form.values()].some(holdsCardNumber)) return sendPage(response, 422, cardPage(language));
    const came = form && (await answerTo(form, step, ground).catch(changedOrFault));
    if (!came) return sendPage(response, 400, gonePage(language));
    if ('page' in came) return sendPage(response, 200, came.page, goesTo);
    if (came.result.login) await forgetFormer(provider, details);
    // With her answer goes that she signed in for it: a partner may have asked for that by `prompt=login`.
    await provider.interactionFinished(request, response, came.result, { mergeWithLastSubmission: step.isConsent });
  };
}

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;

/** Whoever signs in takes the place of whoever did so before in this browser. */
async function forgetFormer(provider: Provider, details: Interaction): Promise<void> {
  if (!details.session) return;
  await (await provider.Session.findByUid(details.session.uid))?.destroy();
  delete details.session;
  await details.save(details.exp - Math.floor(Date.now() / 1000));
}

/** Who a person is, is not told: an ID token would name her to all partners alike. */
const NO_IDENTITY = { error: 'invalid_scope', error_description: 'OpenID Connect is not offered' };

const firstPage = ({ told, asked, isConsent }: Step): string =>
  isConsent ? consentPage(told, asked) : signInPage(told);

function overOrFault(error: unknown): undefined {
  if (error instanceof errors.SessionNotFound) return undefined;
  throw error;
}

/** What she signs in with was changed while she did: the page is over. */
function changedOrFault(error: unknown): undefined {
  if (error instanceof KlussterError && error.code === 'STANDING_CHANGED') return undefined;
  throw error;
}

/** A form answers the step that it belongs to, and no other. */
async function answerTo(form: URLSearchParams, step: Step, ground: Ground): Promise<Came | undefined> {
  const name = form.get('step');
  if (step.isConsent) return name === 'consent' ? consent(form, step, ground) : undefined;
  const answer = name !== null && Object.hasOwn(SIGNING_IN, name) ? SIGNING_IN[name] : undefined;
  return answer?.(form, step, ground);
}

type Answer = (form: URLSearchParams, step: Step, ground: Ground) => Promise<Came>;

/** What may be sent while nobody is signed in, by the name of its form. */
const SIGNING_IN: Readonly<Record<string, Answer>> = { password, sendLink, link, factor };

const saying = ({ told }: Step, refused: Refused): Told => ({
  ...told,
  error: refused.userErrors.map((error) => messageOf(error, told.language)).join(' '),
});

async function password(form: URLSearchParams, step: Step, ground: Ground): Promise<Came> {
  const given = addressAndPassword(form);
  if (!given) return { page: signInPage({ ...step.told, error: WORDS[step.told.language].badInput }) };
  return goOnFrom(await provePassword(ground, given), step, ground);
}

/** Asks for a link that leads back to this very page. Whether there is such an account is looked up when the letter is written. */
async function sendLink(form: URLSearchParams, step: Step, ground: Ground): Promise<Came> {
  const { told, uid } = step;
  const email = addressIn(form);
  if (!email) return { page: signInPage({ ...told, error: WORDS[told.language].badAddress }) };
  const asked = { kind: 'PARTNER_SIGN_IN', email, language: told.language } as const;
  const refused = await askForProof(ground, asked, async () => ({ interaction: uid }));
  return { page: isRefused(refused) ? signInPage(saying(step, refused)) : mailPage(told) };
}

/**
 * Takes the link. It counts at the page where it was asked for, which only that browser has: whoever asked for it in the name of
 * another, and has her follow it, gets no further.
 */
async function link(form: URLSearchParams, step: Step, ground: Ground): Promise<Came> {
  const token = (form.get('token') ?? '').slice(0, 200);
  return goOnFrom(await proveLink(ground, { kind: 'PARTNER_SIGN_IN', token, interaction: step.uid }), step, ground);
}

/** Goes on from a first proof: asks who has a second factor for it. */
async function goOnFrom(proven: Shown | Refused, step: Step, ground: Ground): Promise<Came> {
  if (isRefused(proven)) return { page: signInPage(saying(step, proven)) };
  const asked = (await isForWork(proven, ground)) ? undefined : await askForFactor(ground, proven);
  if (!asked) return signedIn(proven, step, ground);
  return { page: factorPage(step.told, { challenge: asked.challenge, options: asked.passkeyOptions ?? '' }) };
}

async function factor(form: URLSearchParams, step: Step, ground: Ground): Promise<Came> {
  const given = (name: string, most: number) => (form.get(name) ?? '').trim().slice(0, most);
  const [challenge, options] = [given('challenge', 128), given('options', OPTIONS_MAX)];
  const proven = await proveFactor(ground, {
    challenge,
    proof: proofOf(given('passkey', ANSWER_MAX), given('code', 128)),
  });
  if (!isRefused(proven)) return signedIn(proven, step, ground);
  const isOver = proven.userErrors.some((error) => error.code === 'CHALLENGE_OVER');
  const told = saying(step, proven);
  return { page: isOver ? signInPage(told) : factorPage(told, { challenge, options }) };
}

/** Longest text that a device is asked by, and that it answers with, in characters. */
const OPTIONS_MAX = 8192;
const ANSWER_MAX = 8192;

function proofOf(passkey: string, code: string): Proof {
  if (passkey) return { passkey };
  return /^\d{6}$/.test(code) ? { totp: code } : { recoveryCode: code };
}

/** Who signed in, in the words of the library, and with what: it is asked again when she agrees. */
type SignedIn = { readonly accountId: string; readonly remember: false; readonly credential: string };

/** An account of staff is for the work of its holder, whatever it was shown by: no partner asks in its name. */
const isForWork = ({ person }: Shown, { reserve, now }: Ground) => isOfStaff(reserve, { id: person, now });

async function signedIn(shown: Shown, { told }: Step, ground: Ground): Promise<Came> {
  if (await isForWork(shown, ground)) return { page: signInPage({ ...told, error: WORDS[told.language].staff }) };
  const login: SignedIn = { accountId: shown.person, remember: false, credential: shown.credential };
  return { result: { login } };
}

async function consent(form: URLSearchParams, step: Step, ground: Ground): Promise<Came | undefined> {
  if (form.get('answer') !== 'allow') return { result: { error: 'access_denied' } };
  const { told, asked, partner, person, session, credential } = step;
  if (person === undefined || session === undefined || credential === undefined) return undefined;
  const scopes = asked.filter((scope) => form.getAll('scope').includes(scope));
  if (scopes.length === 0 && asked.length > 0)
    return { page: consentPage({ ...told, error: WORDS[told.language].nothingTicked }, asked) };
  const agreed = { person, credential, partner, scopes, session, language: told.language, now: ground.now };
  const grantId = await delegate(ground.em, agreed);
  return grantId === undefined ? undefined : { result: { consent: { grantId } } };
}

function addressAndPassword(form: URLSearchParams): { email: string; password: string } | undefined {
  const [email, given] = [addressIn(form), form.get('password') ?? ''];
  return email && given !== '' && given.length <= 1024 ? { email, password: given } : undefined;
}

function addressIn(form: URLSearchParams): EmailAddress | undefined {
  try {
    return emailAddress((form.get('email') ?? '').trim());
  } catch {
    return undefined;
  }
}
