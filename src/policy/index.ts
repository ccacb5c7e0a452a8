import type { Feature } from '../feature.js';
import { PolicyResolver } from './policy.resolver.js';

export { labelOf } from './labels.js';
export { clausesOf, readPolicy } from './policyText.js';

export const policy: Feature = { name: 'policy', entities: [], resolvers: [PolicyResolver] };
