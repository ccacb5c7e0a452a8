import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';

/** How an authenticator deviates from an honest one. */
export type Deviation = {
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  readonly type?: string;
  readonly isVerified?: boolean;
  readonly isPresent?: boolean;
  readonly isBackedUp?: boolean;
  readonly mayBeBackedUp?: boolean;
  readonly counter?: number;
  /** Signs with a key of its own. */
  readonly isForged?: boolean;
};

const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest();
const base64url = (bytes: Buffer) => bytes.toString('base64url');

/** What there is of CBOR in an attestation: small numbers, texts, bytes and maps (RFC 8949). */
function cbor(value: number | string | Buffer | Map<number | string, any>): Buffer {
  const head = (major: number, count: number) => {
    if (count < 24) return Buffer.of((major << 5) | count);
    return count < 256 ? Buffer.of((major << 5) | 24, count) : Buffer.of((major << 5) | 25, count >> 8, count & 255);
  };
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, item]) => [cbor(key), cbor(item)])]);
}

/** A device that makes one passkey (ES256) and signs with it, in software, by the letter of WebAuthn. */
export class Authenticator {
  readonly id = randomBytes(32);
  readonly #key: { readonly publicKey: KeyObject; readonly privateKey: KeyObject };
  #counter = 0;

  constructor(readonly origin: string) {
    this.#key = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  }

  /** `navigator.credentials.create`, as `JSON.stringify` writes it. */
  create(options: string, deviation: Deviation = {}): string {
    const asked = JSON.parse(options);
    const authData = Buffer.concat([this.#authData(asked.rp.id, 0x40, deviation), this.#attested()]);
    const attestationObject = cbor(
      new Map<string, any>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData],
      ]),
    );
    return this.#credential({
      clientDataJSON: base64url(this.#clientData('webauthn.create', asked.challenge, deviation)),
      attestationObject: base64url(attestationObject),
      transports: ['internal', 'hybrid'],
    });
  }

  /** `navigator.credentials.get`. */
  get(options: string, deviation: Deviation = {}): string {
    const asked = JSON.parse(options);
    this.#counter += 1;
    const authData = this.#authData(asked.rpId, 0, deviation);
    const clientData = this.#clientData('webauthn.get', asked.challenge, deviation);
    const { privateKey } = deviation.isForged ? generateKeyPairSync('ec', { namedCurve: 'P-256' }) : this.#key;
    const signature = createSign('sha256')
      .update(Buffer.concat([authData, sha256(clientData)]))
      .sign(privateKey);
    return this.#credential({
      clientDataJSON: base64url(clientData),
      authenticatorData: base64url(authData),
      signature: base64url(signature),
      userHandle: null,
    });
  }

  #credential(response: object): string {
    const id = base64url(this.id);
    return JSON.stringify({
      id,
      rawId: id,
      type: 'public-key',
      authenticatorAttachment: 'platform',
      clientExtensionResults: {},
      response,
    });
  }

  #clientData(type: string, challenge: string, deviation: Deviation): Buffer {
    const { origin = this.origin } = deviation;
    return Buffer.from(
      JSON.stringify({
        type: deviation.type ?? type,
        challenge: deviation.challenge ?? challenge,
        origin,
        crossOrigin: false,
      }),
    );
  }

  /** WebAuthn, 6.1: hash of the domain, flags, counter. */
  #authData(rpId: string, flags: number, deviation: Deviation): Buffer {
    const { isPresent = true, isVerified = true, mayBeBackedUp = false, isBackedUp = false } = deviation;
    const all =
      flags | (isPresent ? 0x01 : 0) | (isVerified ? 0x04 : 0) | (mayBeBackedUp ? 0x08 : 0) | (isBackedUp ? 0x10 : 0);
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(deviation.counter ?? this.#counter);
    return Buffer.concat([sha256(deviation.rpId ?? rpId), Buffer.of(all), counter]);
  }

  /** WebAuthn, 6.5.1: make of device (none), id, public key as COSE. */
  #attested(): Buffer {
    const { x = '', y = '' } = this.#key.publicKey.export({ format: 'jwk' });
    const cose = cbor(
      new Map<number, any>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, 'base64url')],
        [-3, Buffer.from(y, 'base64url')],
      ]),
    );
    return Buffer.concat([Buffer.alloc(16), Buffer.of(0, this.id.length), this.id, cose]);
  }
}
