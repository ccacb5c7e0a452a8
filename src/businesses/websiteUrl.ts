/** Longest web address, in characters. */
export const WEBSITE_MAX = 500;

/** A name with a dot in it: what is within somebody's own network has none. */
const PUBLIC_HOST = /^[^.]+(?:\.[^.]+)+$/;

/** The address of a website as it is stored; undefined for what is no http or https address of a public name, or has a user in it. */
export function websiteUrl(text: string): string | undefined {
  const url = URL.parse(text.trim());
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return undefined;
  return PUBLIC_HOST.test(url.hostname) && url.href.length <= WEBSITE_MAX ? url.href : undefined;
}
