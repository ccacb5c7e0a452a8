import type { Feature } from '../feature.js';
import { Correction } from './correction.entity.js';
import { CorrectionRecipient, CorrectionTold } from './correctionRecipient.entity.js';
import { correctionHoldings } from './corrections.holdings.js';
import { CorrectionRecipients, CorrectionsResolver, ViewerCorrections } from './corrections.resolver.js';
import { correctionEdges, correctionSources } from './corrections.sources.js';
import { TELL_OF_CORRECTION } from './tellOfCorrection.job.js';

export { keepHistory } from './keepHistory.js';

/** What people amend is kept for them, and passed on to whoever was shown what it said before (§8.3; PIPEDA Schedule 1, 4.9.5). */
export const corrections: Feature = {
  name: 'corrections',
  entities: [Correction, CorrectionRecipient, CorrectionTold],
  personalData: { holdings: correctionHoldings },
  resolvers: [CorrectionsResolver, ViewerCorrections, CorrectionRecipients],
  sources: correctionSources,
  edges: correctionEdges,
  jobs: [TELL_OF_CORRECTION],
};
