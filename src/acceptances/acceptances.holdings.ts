import { type Holding, named } from '../read/holding.js';
import { DocumentAcceptance } from './documentAcceptance.entity.js';

/** What a version of a document says of itself. */
const of = (column: string) => `select d.${column} from document_version d where d.id = t.document_id`;

/** What was agreed with her is agreed with nobody once she is gone. */
export const acceptanceHoldings: readonly Holding[] = [
  {
    entity: DocumentAcceptance,
    whose: named('person_id'),
    erasure: 'DELETE',
    access: {
      told: { document: of('kind'), language: of('language'), version: of('version'), textHash: of('sha256') },
    },
  },
];
