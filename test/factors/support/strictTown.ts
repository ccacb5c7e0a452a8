import 'reflect-metadata';
import { Secret, TOTP } from 'otpauth';
import { nobodysPassword } from '../../../src/kernel/factorRules.js';
import { type Composition, type Service, startService } from '../../support/service.js';
import { accountOf, freshStorage, type ResidentName, TOWN_PASSWORD } from '../../support/town.js';

/** The town as production serves it, where a password is not enough for who has a second factor; with a clock that is set. */
export type StrictTown = {
  readonly service: Service;
  /** Half a minute, the life of a code, later by so many. */
  later(steps?: number): void;
  readonly now: () => Date;
  signIn(who: ResidentName, password?: string): Promise<any>;
  completeSignIn(input: object, headers?: Record<string, string>): Promise<any>;
  /** What a mutation answers to somebody by her token. */
  does(token: string, name: string, input: object | undefined, fields: string): Promise<any>;
  /** Signs in and adds an authenticator app. */
  withApp(who: ResidentName): Promise<{ token: string; secret: string; codes: string[] }>;
  close(): Promise<void>;
};

/** In the middle of a step, so that a second more or less is the same code. */
const BEGIN = new Date('2026-11-03T12:00:15Z').getTime();
const STEP = 30_000;

/** What an app with this secret shows at an instant. */
export const codeAt = (secret: string, at: Date): string =>
  TOTP.generate({
    secret: Secret.fromBase32(secret),
    timestamp: at.getTime(),
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
  });

const SIGN_IN = `mutation In($input: SignInInput!) { signIn(input: $input) {
  accessToken viewer { roles } secondFactor { challenge expiresAt methods passkeyOptions } userErrors { code message } } }`;
const COMPLETE = `mutation Complete($input: CompleteSignInInput!) { completeSignIn(input: $input) {
  accessToken expiresAt recoveryCodesLeft viewer { roles } userErrors { code message } } }`;

export async function openStrictTown(composition: Composition = {}): Promise<StrictTown> {
  const storage = await freshStorage();
  let at = BEGIN;
  const now = () => new Date(at);
  const service = await startService(storage, { passwordIsEnough: nobodysPassword, clock: { now }, ...composition });
  const town: StrictTown = {
    service,
    now,
    later(steps = 1) {
      at += steps * STEP;
    },
    async signIn(who, password = TOWN_PASSWORD) {
      const variables = { input: { email: accountOf(who), password } };
      return (await service.ask(SIGN_IN, { variables })).body.data.signIn;
    },
    async completeSignIn(input, headers = {}) {
      const { body } = await service.ask(COMPLETE, { variables: { input }, headers });
      return body.data?.completeSignIn ?? body.errors?.[0].extensions.code;
    },
    async does(token, name, input, fields) {
      const type = service.schema.getMutationType()?.getFields()[name]?.args[0]?.type;
      const document = input
        ? `mutation($input: ${type}) { ${name}(input: $input) { ${fields} } }`
        : `mutation { ${name} { ${fields} } }`;
      const { body } = await service.ask(document, { token, ...(input && { variables: { input } }) });
      return body.data?.[name] ?? body.errors?.[0].extensions.code;
    },
    async withApp(who) {
      const { accessToken: token } = await town.signIn(who);
      const { challenge, secret } = await town.does(token, 'beginTotp', { name: 'Phone' }, 'challenge secret');
      const code = codeAt(secret, now());
      const confirmed = await town.does(token, 'confirmTotp', { challenge, code }, 'recoveryCodes userErrors { code }');
      if (confirmed.userErrors.length > 0) throw new Error(`No app was added: ${JSON.stringify(confirmed)}`);
      return { token, secret, codes: confirmed.recoveryCodes };
    },
    async close() {
      await service.close();
      await storage.drop();
    },
  };
  return town;
}
