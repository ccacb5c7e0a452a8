import { type AddedEdges, descending, everyRow, type Source } from '../read/source.js';
import { Correction, HISTORY } from './correction.entity.js';
import { CorrectionTold } from './correctionRecipient.entity.js';

export const correctionSources: readonly Source[] = [
  {
    type: 'Correction',
    entity: Correction,
    shown: everyRow('it is reached from her alone who amended it'),
    person: 'person',
    columns: { field: 'coordinate' },
    sealed: { correction: {} },
    edges: {
      recipients: {
        kind: 'many',
        to: 'CorrectionRecipient',
        by: 'correction',
      },
    },
    orders: { NEWEST: descending('at') },
  },
  {
    type: 'CorrectionRecipient',
    entity: CorrectionTold,
    shown: everyRow('it is reached from her alone whose correction it is'),
    person: 'person',
    columns: { name: 'who' },
    orders: { NEWEST: descending('toldAt') },
  },
];

export const correctionEdges: AddedEdges = {
  Viewer: {
    corrections: {
      kind: 'many',
      to: 'Correction',
      personal: { group: 'correction', is: HISTORY },
      by: 'person',
    },
  },
};
