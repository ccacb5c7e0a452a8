import { inspect } from 'node:util';
import fc from 'fast-check';
import { canonicalEmail, emailAddress } from '../../src/kernel/emailAddress.js';
import { KlussterError } from '../../src/kernel/errors.js';

const canonical = (text: string) => canonicalEmail(emailAddress(text));

describe('an address that is accepted', () => {
  test.each([
    ['ada@exemple.ca', 'ada@exemple.ca'],
    ['  ada@exemple.ca ', 'ada@exemple.ca'],
    ['Ada.Tremblay+news@EXEMPLE.CA', 'Ada.Tremblay+news@exemple.ca'],
    ["o'brien_{x}~9@mail.exemple.co.uk", "o'brien_{x}~9@mail.exemple.co.uk"],
    ['zoé@québec.ca', 'zoé@xn--qubec-csa.ca'],
    ['ada@QUÉBEC.ca', 'ada@xn--qubec-csa.ca'],
    ['ada@xn--qubec-csa.ca', 'ada@xn--qubec-csa.ca'],
    ['ada@exemple.xn--p1ai', 'ada@exemple.xn--p1ai'],
  ])('%s is kept as %s', (text, kept) => {
    expect(emailAddress(text)).toBe(kept);
  });

  test('a second pass changes nothing', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (text) => {
        let once: string;
        try {
          once = emailAddress(text);
        } catch {
          fc.pre(false);
          return;
        }
        expect(emailAddress(once)).toBe(once);
        expect(canonical(once)).toBe(canonical(canonical(once)));
      }),
    );
  });
});

describe('an address that is refused', () => {
  const long = (n: number) => 'a'.repeat(n);
  test.each([
    ['', 'nothing'],
    ['ada', 'no @'],
    ['@exemple.ca', 'no local part'],
    ['ada@', 'no domain'],
    ['ada@exemple', 'one label'],
    ['ada@@exemple.ca', 'two @'],
    ['ada@exemple.ca@evil.ca', 'two domains'],
    ['ada@exemple.ca,eve@evil.ca', 'two addresses'],
    ['Ada <ada@exemple.ca>', 'a display name'],
    ['"a b"@exemple.ca', 'a quoted local part'],
    ['a da@exemple.ca', 'a space inside'],
    ['.ada@exemple.ca', 'a leading dot'],
    ['ada.@exemple.ca', 'a trailing dot'],
    ['a..da@exemple.ca', 'two dots'],
    ['ada@exemple..ca', 'an empty label'],
    ['ada@.exemple.ca', 'an empty first label'],
    ['ada@exemple.ca.', 'a root dot'],
    ['ada@-exemple.ca', 'a label that begins with a hyphen'],
    ['ada@exemple-.ca', 'a label that ends with a hyphen'],
    ['ada@127.0.0.1', 'an IPv4 address'],
    ['ada@0x7f.1', 'an IPv4 address in disguise'],
    ['ada@[127.0.0.1]', 'an address literal'],
    ['ada@exemple.ca/evil.ca', 'a path'],
    ['ada@exemple.ca:25', 'a port'],
    ['ada@exemple%2eca.evil.ca', 'a percent code'],
    ['ada@exemple_x.ca', 'an underscore in the domain'],
    ['ada@xn--a.ca', 'punycode that decodes to nothing'],
    ['ada@mail.xn--99999999.ca', 'punycode that overflows'],
    ['ada@xn--a.qu\u00e9bec.ca', 'punycode that decodes to nothing beside a label in Unicode'],
    ['ada@exe\u200bmple.ca', 'a zero-width space'],
    ['a\u200bda@exemple.ca', 'a zero-width space in the local part'],
    ['ada@exemple\u3002ca', 'an ideographic full stop'],
    ['ada@exe\u00admple.ca', 'a soft hyphen'],
    ['ada@exemple.ca\r\nBcc: eve@evil.ca', 'a header behind a CRLF'],
    ['ada@exemple.ca\r\n', 'a trailing CRLF'],
    ['\nada@exemple.ca', 'a leading line feed'],
    ['ada\r@exemple.ca', 'a carriage return'],
    ['ada@exemple.ca\0', 'a NUL'],
    ['ada\ud800@exemple.ca', 'a lone surrogate'],
    ['\u202eada@exemple.ca', 'an override'],
    [`${long(65)}@exemple.ca`, 'a local part of 65 octets'],
    [`${'é'.repeat(33)}@exemple.ca`, 'a local part of 66 octets in 33 characters'],
    [`ada@${long(64)}.ca`, 'a label of 64 octets'],
    [`ada@${`${long(60)}.`.repeat(5)}ca`, 'more than 254 octets'],
    [`${' '.repeat(1_000_000)}ada@exemple.ca`, 'a megabyte'],
  ])('%j, %s, and the refusal does not repeat it', (text) => {
    const error = refusal(text);
    expect(error).toBeInstanceOf(KlussterError);
    expect(error).toMatchObject({ code: 'BAD_USER_INPUT', message: 'This is not an e-mail address.' });
    if (text.length > 3) expect(inspect(error)).not.toContain(text);
  });

  test('254 octets are accepted and 255 are not', () => {
    const at = (n: number) => `a@${`${long(60)}.`.repeat(4)}${long(n - 2 - 4 * 61)}`;
    expect(Buffer.byteLength(emailAddress(at(254)))).toBe(254);
    expect(() => emailAddress(at(255))).toThrow(KlussterError);
  });
});

describe('twins', () => {
  test('NFC and NFD of one address are one address', () => {
    const composed = 'zo\u00e9@qu\u00e9bec.ca';
    const decomposed = 'zoe\u0301@que\u0301bec.ca';
    expect(composed).not.toBe(decomposed);
    expect(emailAddress(decomposed)).toBe(emailAddress(composed));
    expect(canonical(decomposed)).toBe(canonical(composed));
  });

  test('capitals are kept in what is stored and are the same in what is looked up', () => {
    expect(emailAddress('Ada@exemple.ca')).not.toBe(emailAddress('ada@exemple.ca'));
    expect(canonical('ADA@Exemple.CA')).toBe(canonical('ada@exemple.ca'));
    expect(canonical('ZOE\u0301@exemple.ca')).toBe(canonical('zo\u00e9@exemple.ca'));
  });

  test.each([
    ['paypal@exemple.ca', 'p\u0430ypal@exemple.ca', 'a Cyrillic а in the local part'],
    ['ada@paypal.ca', 'ada@p\u0430ypal.ca', 'a Cyrillic а in the domain'],
    ['ada@github.ca', 'ada@g\u0131thub.ca', 'a Turkish ı in the domain'],
    ['mike@exemple.ca', 'm\u0131ke@exemple.ca', 'a Turkish ı in the local part'],
    ['mike@exemple.ca', 'm\u0130ke@exemple.ca', 'a Turkish İ in the local part'],
    ['strasse@exemple.ca', 'stra\u00dfe@exemple.ca', 'an ß that only capitals would unfold'],
    ['ada@exemple.ca', '\uff41da@exemple.ca', 'a full-width a in the local part'],
  ])('%s and %s look alike and stay two (%s)', (plain, twin) => {
    expect(canonical(plain)).not.toBe(canonical(twin));
  });

  test('a domain comes out in ASCII, so that a look-alike shows', () => {
    expect(emailAddress('ada@p\u0430ypal.ca')).toMatch(/^ada@xn--[a-z0-9-]+\.ca$/);
  });
});

function refusal(text: string): unknown {
  try {
    return emailAddress(text);
  } catch (error) {
    return error;
  }
}
