import type { Outcome } from './acts.js';
import type { Words } from './words.js';

type DoneOutcome = Extract<Outcome, { is: 'done' }>;

/** What was done. A developer finds the token here, which an app would have taken for itself. */
export function Done({ outcome, text, words }: { outcome: DoneOutcome; text: string; words: Words }) {
  const { accessToken, missing } = outcome;
  return (
    <>
      <p role="status">{missing ? words.missing[missing] : text}</p>
      {accessToken && (
        <details>
          <summary>{words.token}</summary>
          <code>{accessToken}</code>
        </details>
      )}
    </>
  );
}
