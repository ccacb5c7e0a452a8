import { domainToASCII, domainToUnicode } from 'node:url';
import { KlussterError } from './errors.js';
import { isPlainLine } from './text.js';

declare const brand: unique symbol;

/** A checked address: local part in NFC as it was entered, domain in lower-case ASCII (IDNA). */
export type EmailAddress = string & { readonly [brand]: 'EmailAddress' };

/** Octets, RFC 5321 §4.5.3.1 with erratum 1690. */
const MAX_OCTETS = 254;
const MAX_LOCAL_OCTETS = 64;
/** Long enough for 254 octets that arrive decomposed and with space around them. */
const MAX_RAW_UNITS = 1024;

/** Dot-atom of RFC 5322, letters and digits of all scripts (RFC 6531); no quoted local parts, which mail servers dispute. */
const LOCAL = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
/** `domainToASCII` parses a URL host: it cuts at `/` and decodes `%`, so only label characters may reach it. */
const DOMAIN = /^[\p{L}\p{M}\p{N}.-]+$/u;
/** At least two labels; the last begins with a letter, which also rules out IPv4 addresses. */
const ASCII_DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/;

/** Parses and normalises an address. Throws `KlussterError` BAD_USER_INPUT; the message does not repeat the text. */
export function emailAddress(text: string): EmailAddress {
  // Control characters are refused before trimming: a trailing CRLF is an attempt at header injection, not a slip.
  if (text.length > MAX_RAW_UNITS || !isPlainLine(text)) throw notAnAddress();
  const [local = '', domain = '', ...rest] = text.trim().normalize('NFC').split('@');
  if (rest.length > 0 || !LOCAL.test(local) || !DOMAIN.test(domain)) throw notAnAddress();
  const ascii = domainToASCII(domain.toLowerCase());
  const address = `${local}@${ascii}`;
  // Node passes an all-ASCII host through unchecked; a punycode label that decodes to nothing stays as it is.
  if (/(?:^|\.)xn--/.test(domainToUnicode(ascii))) throw notAnAddress();
  if (!ASCII_DOMAIN.test(ascii) || Buffer.byteLength(local) > MAX_LOCAL_OCTETS) throw notAnAddress();
  if (Buffer.byteLength(address) > MAX_OCTETS) throw notAnAddress();
  return address as EmailAddress;
}

/**
 * The text under which an address is looked up (blind index): the local part in lower case too.
 * Two mailboxes may share it in theory; whatever is sent goes to the stored address, never to the one just entered.
 */
export function canonicalEmail(address: EmailAddress): string {
  return address.toLowerCase().normalize('NFC');
}

function notAnAddress(): KlussterError {
  return new KlussterError('BAD_USER_INPUT', 'This is not an e-mail address.');
}
