import type { Feature } from '../feature.js';

export { cardGatewayOf } from './gateway/gatewayOf.js';
export { type Simulator, simulatedGateway } from './gateway/simulator.js';

/** The cards of Klusster Owners, and who holds them (§4.2). */
export const cards: Feature = { name: 'cards', entities: [] };
