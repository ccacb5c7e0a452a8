import type { Feature } from '../feature.js';
import { RegistrationResolver } from './registration.resolver.js';

/** How somebody becomes a person here: asked purpose by purpose, and not before her address is proven (§4 to §6). */
export const registration: Feature = { name: 'registration', entities: [], resolvers: [RegistrationResolver] };
