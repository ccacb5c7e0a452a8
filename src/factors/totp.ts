import { Secret, TOTP } from 'otpauth';

/** RFC 4226, 4 R6: 160 bits. */
const SECRET_BYTES = 20;
/** What every authenticator app knows; HMAC-SHA-1 is not weakened by collisions (RFC 6238, 1.2). */
const SHAPE = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
const ISSUER = 'Klusster';
/** Steps before and after that of this moment: clocks differ, and typing takes time (RFC 6238, 5.2). */
const WINDOW = 1;

/** The secret of a new authenticator app in base 32, and the URI that the app reads from a QR code. */
export function newTotp(label: string): { readonly secret: string; readonly uri: string } {
  const secret = new Secret({ size: SECRET_BYTES });
  return { secret: secret.base32, uri: new TOTP({ issuer: ISSUER, label, secret, ...SHAPE }).toString() };
}

/** The step of time that a code belongs to, when it is the code of this moment or of a neighbouring one. */
export function stepOf(secret: string, code: string, now: Date): number | undefined {
  const timestamp = now.getTime();
  const delta = TOTP.validate({
    ...SHAPE,
    token: code.replaceAll(' ', ''),
    secret: Secret.fromBase32(secret),
    timestamp,
    window: WINDOW,
  });
  return delta === null ? undefined : TOTP.counter({ period: SHAPE.period, timestamp }) + delta;
}
