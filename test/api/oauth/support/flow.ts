import * as oauth from 'oauth4webapi';
import type { Service } from '../../../support/service.js';
import { accountOf, type ResidentName, TOWN_PASSWORD } from '../../../support/town.js';
import { Browser } from './browser.js';
import { CALLBACK, type Registered } from './partners.js';

// The library asks for HTTPS; tests are on the loopback address.
export const HTTP = { [oauth.allowInsecureRequests]: true };

export const STATE = 'of the partner';

/** A partner as a client library sees it, and the person whom it sends off. */
export type Flow = {
  readonly server: oauth.AuthorizationServer;
  /** Where a partner sends a person, and the verifier that it keeps. */
  authorizationUrl(
    by: Registered,
    change?: Record<string, string | undefined>,
  ): Promise<{ readonly url: string; readonly verifier: string }>;
  /** A person who followed that address and gave her password. */
  signedIn(name: ResidentName, url: string, headers?: Record<string, string>): Promise<Browser>;
  /** The tokens for the code in an address that she came back to. */
  exchanged(by: Registered, back: string, verifier: string): Promise<oauth.TokenEndpointResponse>;
};

/** Finds the authorization server of a service by its metadata. */
export async function flowOf({ url: address }: Service): Promise<Flow> {
  const issuer = new URL(`${address}/oauth`);
  const found = await oauth.discoveryRequest(issuer, { ...HTTP, algorithm: 'oauth2' });
  const server = await oauth.processDiscoveryResponse(issuer, found);
  return {
    server,
    async authorizationUrl(by, change = {}) {
      const verifier = oauth.generateRandomCodeVerifier();
      const url = new URL(server.authorization_endpoint as string);
      const parameters: Record<string, string | undefined> = {
        client_id: by.id,
        redirect_uri: CALLBACK,
        response_type: 'code',
        scope: 'profile account subscriptions contacts',
        code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state: STATE,
        ...change,
      };
      for (const [name, value] of Object.entries(parameters))
        if (value !== undefined) url.searchParams.set(name, value);
      return { url: url.href, verifier };
    },
    async signedIn(name, url, headers = {}) {
      const browser = await new Browser(headers).go(url);
      return browser.submit({ step: 'password', email: accountOf(name), password: TOWN_PASSWORD });
    },
    async exchanged(by, back, verifier) {
      const client = { client_id: by.id };
      const parameters = oauth.validateAuthResponse(server, client, new URL(back), STATE);
      const basic = oauth.ClientSecretBasic(by.secret);
      const response = await oauth.authorizationCodeGrantRequest(
        server,
        client,
        basic,
        parameters,
        CALLBACK,
        verifier,
        HTTP,
      );
      return oauth.processAuthorizationCodeResponse(server, client, response);
    },
  };
}
