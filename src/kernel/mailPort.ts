/** One message as it leaves: to one recipient, whole. */
export type Letter = {
  /** The id of its record; the Message-ID is made from it. */
  readonly id: string;
  readonly to: string;
  /** RFC 5322, headers and body. */
  readonly bytes: Buffer;
};

/**
 * What became of a message. `SENT`: somebody took responsibility for it. `REFUSED`: for good. `LATER`: nobody has it, and
 * trying again may help. `UNKNOWN`: it may have arrived, and nobody can say.
 */
export type MailOutcome = 'SENT' | 'REFUSED' | 'LATER' | 'UNKNOWN';

/** A way on which many messages leave, one after the other. */
export interface MailLane {
  /** Whether somebody is there to hand a message to, now. Nothing is begun while nobody is. */
  ready(): Promise<boolean>;
  /**
   * Hands one message over. After `until` not a byte of it leaves, and nobody is waited for.
   * @param until instant of this machine's clock, in milliseconds
   */
  send(letter: Letter, until: number): Promise<MailOutcome>;
  close(): void;
}

/** The port through which mail leaves. It never rejects for what the other side does; that is an outcome. */
export interface MailPort {
  send(letter: Letter): Promise<MailOutcome>;
  /** A lane of its own for whoever sends many. */
  lane(): MailLane;
}
