import { type Holding, named } from '../read/holding.js';
import { Upload } from './image.entity.js';

export const uploadHoldings: readonly Holding[] = [
  {
    entity: Upload,
    whose: named('person_id'),
    erasure: 'DELETE',
    ends: { rule: 'UPLOAD', since: 't.uploaded_at' },
  },
];
