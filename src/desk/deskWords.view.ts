import { registerEnumType } from 'type-graphql';
import { described, namesOf } from '../graph/words.js';
import { WORK_KINDS, type WorkKind } from './workItem.entity.js';

export const WorkKinds = namesOf(WORK_KINDS);
registerEnumType(WorkKinds, {
  name: 'WorkKind',
  description: 'Of what kind something is that waits for staff.',
  valuesConfig: described<WorkKind>({
    REPORT: 'A report of a klusster or a business that is not decided. Take it up with `takeReport`.',
    INQUIRY:
      'A question, a complaint or a request for a correction that is not answered. Take it up with `takeInquiry`.',
    ACCESS_REQUEST: 'A request for access that is neither answered nor refused. Take it up with `takeAccessRequest`.',
    APPROVAL: 'A Klusster Owner who waits for approval. Open a case about her with `openCase`.',
  }).valuesConfig,
});
