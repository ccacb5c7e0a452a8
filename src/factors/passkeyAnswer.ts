import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';

/** Longest answer of a device that is read, in characters; one of an RSA key has two thousand. */
export const PASSKEY_ANSWER_MAX = 8192;

const base64url = z.string().regex(/^[A-Za-z0-9_-]+$/);
const answered = <Response extends z.ZodType>(response: Response) =>
  z.object({ id: base64url, rawId: base64url, type: z.literal('public-key'), response });

const attestation = answered(
  z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    // Names of ways to reach a device; a list of ours would refuse those of next year.
    transports: z
      .array(z.string().regex(/^[a-z-]{1,20}$/))
      .max(10)
      .optional(),
  }),
);
const assertion = answered(z.object({ clientDataJSON: base64url, authenticatorData: base64url, signature: base64url }));

/** The answer of `navigator.credentials.create`, of which nothing is read that is not named here. */
export const readAttestation = (answer: string): RegistrationResponseJSON | undefined => read(attestation, answer);

/** The answer of `navigator.credentials.get`. */
export const readAssertion = (answer: string): AuthenticationResponseJSON | undefined => read(assertion, answer);

function read<Answer>(schema: z.ZodType, answer: string): Answer | undefined {
  try {
    return { ...(schema.parse(JSON.parse(answer)) as object), clientExtensionResults: {} } as Answer;
  } catch {
    return undefined;
  }
}
