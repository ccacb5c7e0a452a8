import { type FormEvent, useEffect, useState } from 'react';
import { preferredLanguage } from '../language.js';
import { ACT_AT, follow, type Outcome } from './acts.js';
import { Done } from './Done.js';
import { PasswordField } from './PasswordField.js';
import { WORDS } from './words.js';

const LANGUAGE = preferredLanguage();

/** What a link in a message does: it says so first, and waits to be told. */
export function LinkPage({ path, token }: { path: string; token: string }) {
  const words = WORDS[LANGUAGE];
  const { act, password } = ACT_AT[path] ?? { act: 'signInByLink' as const };
  const told = words.acts[act];
  const [isWorking, setIsWorking] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  useEffect(() => {
    document.documentElement.lang = LANGUAGE;
    document.title = `${told.title} · Klusster`;
  }, [told]);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = String(new FormData(event.currentTarget).get('password') ?? '');
    setIsWorking(true);
    setOutcome(await follow(act, { token, ...(given !== '' && { password: given }) }, LANGUAGE));
    setIsWorking(false);
  };

  return (
    <main className="letter">
      <h1>{told.title}</h1>
      {outcome?.is === 'done' ? (
        <Done outcome={outcome} text={told.done} words={words} />
      ) : (
        <>
          <p>{told.lead}</p>
          {token === '' ? (
            <p role="alert" className="failure">
              {words.noToken}
            </p>
          ) : (
            <form onSubmit={submit} aria-busy={isWorking}>
              {password && <PasswordField kind={password} words={words} />}
              {outcome && (
                <p role="alert" className="failure">
                  {outcome.is === 'refused' ? outcome.message : words.away}
                </p>
              )}
              <button type="submit" disabled={isWorking}>
                {isWorking ? words.working : told.button}
              </button>
            </form>
          )}
          <p className="quiet">{words.leave}</p>
        </>
      )}
    </main>
  );
}
