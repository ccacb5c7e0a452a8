import Bowser from 'bowser';

/** A header may be as long as all headers together; what names a device stands at its beginning. */
const READ_AT_MOST = 512;

/**
 * What a `User-Agent` says of a device, in a few words: "Firefox on Linux". Nothing that tells two of the same apart: no
 * version, no model. Undefined when it names nothing.
 */
export function deviceWords(userAgent: string | undefined): string | undefined {
  if (!userAgent) return undefined;
  const { browser, os } = Bowser.parse(userAgent.slice(0, READ_AT_MOST));
  const names = [browser.name, os.name].filter((name) => name !== undefined).filter(isName);
  return names.length > 0 ? names.join(' on ') : undefined;
}

/** Letters only: of a program that it does not know, the library takes whatever stands before the last slash. */
const NAME = /^\p{L}[\p{L} .-]{0,39}$/u;
const isName = (name: string): boolean => NAME.test(name);
