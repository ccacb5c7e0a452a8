import type { Checkpoint } from '../../kernel/auditCheckpoints.js';

/** The port of the checkpoints: a list that only grows, kept where whoever changes the database cannot. */
export interface AuditAnchor {
  /** All checkpoints, the first first; none where there is no list yet. Throws `Fault` when they cannot be read. */
  checkpoints(): Promise<readonly Checkpoint[]>;
  /** Adds one, which is kept before this answers. Whoever calls it sees to it that nobody else does at the same moment. */
  append(checkpoint: Checkpoint): Promise<void>;
}
