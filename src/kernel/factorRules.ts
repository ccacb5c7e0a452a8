import type { CodeThrottle } from './codeThrottle.js';

/**
 * Whose password alone is proof enough, second factor or not: the people of the demo town, in the embedded start. Part of what
 * a service is composed of; no request and no configuration reaches it.
 */
export type PasswordIsEnough = (personId: string) => boolean;

/** In production: nobody's. */
export const nobodysPassword: PasswordIsEnough = () => false;

/** What a service asks of second factors. */
export type FactorRules = { readonly throttle: CodeThrottle; readonly passwordIsEnough: PasswordIsEnough };
