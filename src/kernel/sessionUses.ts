/** Notes which session was used when. Nothing waits for it: what is noted is written down together, a little later. */
export interface SessionUses {
  note(session: string, at: Date): void;
  /** Writes down what was noted, and notes nothing more. */
  stop(): Promise<void>;
}
