import { useCallback, useRef, useState } from 'react';
import { NoAnswer } from '../ask.js';
import type { DemoPerson } from './demoPeople.js';
import { signIn, signOut } from './signIn.js';

/** A choice that did not work out: the API's own words, or null when it did not answer at all. */
export type Problem = { person: DemoPerson; refusal: string | null };

/** As whom GraphiQL asks; `person` null is anonymous. */
export type Viewing = {
  person: DemoPerson | null;
  /** Somebody being signed in, shown as chosen while we wait; undefined when nobody is. */
  pending: DemoPerson | undefined;
  /** The API no longer knows the token. It is sent on until somebody chooses: an ended session must not turn into anonymous unasked. */
  ended: boolean;
  problem: Problem | null;
  /** Grows with each change of viewer; what was asked under another number belongs to somebody else. */
  turn: number;
};

const ANONYMOUS: Viewing = { person: null, pending: undefined, ended: false, problem: null, turn: 0 };

/** The "view as" choice: who is chosen, and the token, which lives in this closure and nowhere else. */
export function useViewAs(password: string | undefined) {
  const [viewing, setViewing] = useState(ANONYMOUS);
  const token = useRef<string | null>(null);
  const endedToken = useRef<string | null>(null);
  const attempt = useRef(0);

  const become = useCallback((person: DemoPerson | null, accessToken: string | null) => {
    // The session that is left is ended at the API too, unless the API has ended it already.
    if (token.current && token.current !== endedToken.current) void signOut(token.current);
    token.current = accessToken;
    setViewing((before) => ({ ...ANONYMOUS, person, turn: before.turn + 1 }));
  }, []);

  const choose = useCallback(
    async (person: DemoPerson | null) => {
      // Only the last choice counts, however the answers overtake each other.
      const mine = ++attempt.current;
      if (!person || password === undefined) return become(null, null);
      setViewing((before) => ({ ...before, pending: person, problem: null }));
      const result = await signIn(person.email, password).catch((error: unknown) => {
        if (error instanceof NoAnswer) return { refused: null };
        throw error;
      });
      const won = 'accessToken' in result ? result.accessToken : null;
      if (mine !== attempt.current) {
        if (won) void signOut(won);
        return;
      }
      if ('accessToken' in result) return become(person, result.accessToken);
      setViewing((before) => ({ ...before, pending: undefined, problem: { person, refusal: result.refused } }));
    },
    [become, password],
  );

  const sessionEnded = useCallback((its: string) => {
    endedToken.current = its;
    if (its === token.current) setViewing((before) => ({ ...before, ended: true, problem: null }));
  }, []);

  const currentToken = useCallback(() => token.current, []);
  return { viewing, choose, sessionEnded, currentToken };
}
