import type { Feature } from '../feature.js';
import { CredentialsResolver } from './credentials.resolver.js';

export { type LinkGround, proveLink } from './proveLink.js';

/** What somebody signs in with, and how she has another. */
export const credentials: Feature = { name: 'credentials', entities: [], resolvers: [CredentialsResolver] };
