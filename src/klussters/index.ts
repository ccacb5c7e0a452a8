import type { Feature } from '../feature.js';
import { closeKlusstersOf } from './closeKlusstersOf.js';
import { Klusster } from './klusster.entity.js';
import { KlussterOwnerKlussters, KlussterResolver } from './klusster.resolver.js';
import { klussterEdges, klussterSource, klusstersById } from './klusster.source.js';
import { KlussterView } from './klusster.view.js';
import { KlussterActsResolver } from './klussterActs.resolver.js';
import { KlussterSpan } from './klussterSpan.entity.js';
import { klussterHoldings } from './klussters.holdings.js';

export type { KlussterCategory } from './categories.js';
export { Klusster } from './klusster.entity.js';
export { KLUSSTER_READS, KlussterList } from './klusster.inputs.js';
export { KlussterConnection } from './klusster.resolver.js';
export { KlussterView } from './klusster.view.js';
export { type KlussterState, stateAfter } from './klussterState.js';
export { ownerWhoAsks, ownKlusster, roomForOneMore } from './ownKlusster.js';

export const klussters: Feature = {
  name: 'klussters',
  entities: [Klusster, KlussterSpan],
  personalData: { holdings: klussterHoldings, before: closeKlusstersOf },
  resolvers: [KlussterResolver, KlussterActsResolver, KlussterOwnerKlussters],
  sources: [klussterSource],
  edges: klussterEdges,
  nodes: { Klusster: { entry: klusstersById, view: KlussterView } },
};
