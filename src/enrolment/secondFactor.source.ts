import { SecondFactor } from '../factors/index.js';
import { type AddedEdges, descending, everyRow, type Source } from '../read/source.js';

/** Why what a person proves is held, and how long. */
const KEPT = { category: 'SECURITY', purpose: 'SERVICE', retention: 'PROFILE' } as const;

export const secondFactorSource: Source = {
  type: 'SecondFactor',
  entity: SecondFactor,
  shown: everyRow('it is reached from its own person alone'),
  person: 'person',
  sealed: { label: {} },
  orders: { NEWEST: descending('createdAt') },
};

export const secondFactorEdges: AddedEdges = {
  Viewer: {
    secondFactors: {
      kind: 'many',
      to: 'SecondFactor',
      personal: { group: 'secondFactor', is: KEPT },
      by: 'person',
    },
  },
};
