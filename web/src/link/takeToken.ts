/** The token after the `#`, taken out of the address at once: neither the history nor a bookmark keeps it. */
export function takeToken(): string {
  const token = decodeURIComponent(location.hash.slice(1));
  history.replaceState(null, '', `${location.pathname}${location.search}`);
  return token;
}
