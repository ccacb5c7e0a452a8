import { useEffect, useId, useState } from 'react';
import type { Language } from '../language.js';
import type { DemoPerson, DemoTown } from './demoPeople.js';
import type { Viewing } from './useViewAs.js';
import type { Words } from './words.js';

/** A closed list reports each option that the arrow keys pass; without a pause each would be a sign-in. */
const PAUSE_MS = 350;

type Props = {
  town: DemoTown;
  viewing: Viewing;
  choose(person: DemoPerson | null): Promise<void>;
  language: Language;
  words: Words;
};

/** The list of demo people. The empty value is anonymous. */
export function ViewAsChoice({ town, viewing, choose, language, words }: Props) {
  const id = useId();
  const [touched, setTouched] = useState<string>();
  useEffect(() => {
    if (touched === undefined) return;
    const timer = setTimeout(() => {
      setTouched(undefined);
      void choose(town.people.find((person) => person.email === touched) ?? null);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [touched, choose, town]);

  return (
    <div className="view-as">
      <label htmlFor={id}>{words.viewAs}</label>
      <select
        id={id}
        value={touched ?? (viewing.pending ?? viewing.person)?.email ?? ''}
        aria-busy={viewing.pending !== undefined}
        onChange={(event) => setTouched(event.target.value)}
      >
        <option value="">{words.anonymous}</option>
        {town.people.map(({ email, label }) => (
          <option key={email} value={email}>
            {label[language]} · {email}
          </option>
        ))}
      </select>
    </div>
  );
}
