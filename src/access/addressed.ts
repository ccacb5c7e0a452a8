import type { FoundAccount } from '../accounts/index.js';

/** To whom a message goes, and whose key seals it. */
export const addressed = ({ person: holder, key, email: to }: FoundAccount) => ({ holder, key, to });
