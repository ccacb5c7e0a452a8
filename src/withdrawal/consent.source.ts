import { CONSENT, ConsentSeen } from '../consent/index.js';
import { type AddedEdges, descending, everyRow, type Source } from '../read/source.js';

export const consentSource: Source = {
  type: 'ConsentEvent',
  entity: ConsentSeen,
  shown: everyRow('it is reached from her alone who gave or withdrew it'),
  person: 'person',
  orders: { NEWEST: descending('number') },
};

export const consentEdges: AddedEdges = {
  Viewer: {
    consents: {
      kind: 'many',
      to: 'ConsentEvent',
      personal: { group: 'consent', is: CONSENT },
      by: 'person',
    },
  },
};
