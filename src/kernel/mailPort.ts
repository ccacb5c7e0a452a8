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

/** The port through which mail leaves. It never rejects for what the other side does; that is an outcome. */
export interface MailPort {
  send(letter: Letter): Promise<MailOutcome>;
}
