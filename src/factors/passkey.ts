import { blindIndex } from '../privacy/vault/blindIndex.js';
import type { KeyDerivation } from '../privacy/vault/keyEncryption.js';
import { CHALLENGE_MS } from './challenge.js';
import { readAssertion, readAttestation } from './passkeyAnswer.js';
import type { PasskeyVerifier } from './sealed.js';

/** Loaded with the first passkey: it brings 250 files, which neither workers nor most who sign in need. */
const webAuthn = () => import('@simplewebauthn/server');

/** Where passkeys are good: the domain of the service, and the one origin whose pages may ask for them. */
const relyingParty = (publicUrl: string) => {
  const { hostname, origin } = new URL(publicUrl);
  return { rpID: hostname, origin };
};

/** EdDSA, ES256 and RS256, which together every authenticator has one of (WebAuthn, 5.4). */
const ALGORITHMS = [-8, -7, -257];

const bytesOf = (challenge: string) => Buffer.from(challenge, 'base64url');
const listed = ({ id, transports }: PasskeyVerifier) => ({ id, transports: transports.split(',').filter(Boolean) });

/** By what a passkey is found, and held to be one person's only. */
export const credentialIndexOf = (keyring: KeyDerivation, id: string): Buffer =>
  blindIndex(keyring.derive('blind-index'), 'passkey', id);

type Service = { readonly publicUrl: string; readonly keyring: KeyDerivation };

/**
 * What a device is asked to make a passkey by, as JSON. It is told a name that the person chose and a handle that leads to her
 * here and nowhere else; no address, and no id of ours.
 */
export async function creationOptions(
  { publicUrl, keyring }: Service,
  asked: { challenge: string; person: string; name: string; known: readonly PasskeyVerifier[] },
): Promise<string> {
  const { generateRegistrationOptions } = await webAuthn();
  const options = await generateRegistrationOptions({
    rpName: 'Klusster',
    rpID: relyingParty(publicUrl).rpID,
    userName: asked.name,
    userDisplayName: asked.name,
    userID: new Uint8Array(blindIndex(keyring.derive('blind-index'), 'passkey user', asked.person)),
    challenge: new Uint8Array(bytesOf(asked.challenge)),
    timeout: CHALLENGE_MS,
    // Which make of device it is would be one more thing to know of her, and decides nothing.
    attestationType: 'none',
    excludeCredentials: asked.known.map(listed),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
  });
  return JSON.stringify(options);
}

/** What a device is asked to sign with one of a person's passkeys, as JSON. */
export async function requestOptions(
  { publicUrl }: Pick<Service, 'publicUrl'>,
  { challenge, known }: { challenge: string; known: readonly PasskeyVerifier[] },
): Promise<string> {
  const { generateAuthenticationOptions } = await webAuthn();
  const options = await generateAuthenticationOptions({
    rpID: relyingParty(publicUrl).rpID,
    challenge: new Uint8Array(bytesOf(challenge)),
    timeout: CHALLENGE_MS,
    allowCredentials: known.map(listed),
    userVerification: 'required',
  });
  return JSON.stringify(options);
}

/** A passkey as it says that it is. */
export type ShownPasskey = {
  readonly verifier: PasskeyVerifier;
  readonly counter: number;
  readonly mayBeBackedUp: boolean;
  readonly isBackedUp: boolean;
};

/** The passkey that a device made for a challenge. Undefined for anything else, whatever it is. */
export async function madePasskey(
  publicUrl: string,
  challenge: string,
  answer: string,
): Promise<ShownPasskey | undefined> {
  const response = readAttestation(answer);
  if (!response) return undefined;
  const { rpID, origin } = relyingParty(publicUrl);
  const expected = { expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: rpID };
  const { verifyRegistrationResponse } = await webAuthn();
  // The library says by errors, which quote what they were given, that something is wrong with it.
  const checked = await verifyRegistrationResponse({
    ...expected,
    response,
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(() => undefined);
  if (!checked?.verified) return undefined;
  const { credential, credentialDeviceType, credentialBackedUp } = checked.registrationInfo;
  return {
    verifier: {
      id: credential.id,
      publicKey: Buffer.from(credential.publicKey).toString('base64url'),
      transports: (credential.transports ?? []).join(','),
    },
    counter: credential.counter,
    mayBeBackedUp: credentialDeviceType === 'multiDevice',
    isBackedUp: credentialBackedUp,
  };
}

/** A passkey of a person as it is known, and what it is to have signed. */
type Known = Omit<ShownPasskey, 'isBackedUp'> & { readonly challenge: string };

/** What a passkey says of itself when it signed the challenge, verified by its owner. Undefined for anything else. */
export async function signedBy(
  publicUrl: string,
  { verifier, counter, mayBeBackedUp, challenge }: Known,
  answer: string,
): Promise<Pick<ShownPasskey, 'counter' | 'isBackedUp'> | undefined> {
  const response = readAssertion(answer);
  if (!response) return undefined;
  const { rpID, origin } = relyingParty(publicUrl);
  const { verifyAuthenticationResponse } = await webAuthn();
  const checked = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
    credential: {
      ...listed(verifier),
      publicKey: new Uint8Array(Buffer.from(verifier.publicKey, 'base64url')),
      counter,
    },
  }).catch(() => undefined);
  if (!checked?.verified) return undefined;
  const { newCounter, credentialDeviceType, credentialBackedUp } = checked.authenticationInfo;
  // What may leave its device is so for good (WebAuthn, 7.2, step 19).
  if ((credentialDeviceType === 'multiDevice') !== mayBeBackedUp) return undefined;
  return { counter: newCounter, isBackedUp: credentialBackedUp };
}
