import type { DemoPerson } from './demoPeople.js';
import type { Viewing } from './useViewAs.js';
import type { Words } from './words.js';

type Props = {
  viewing: Viewing;
  choose(person: DemoPerson | null): Promise<void>;
  nameOf(person: DemoPerson | null): string;
  words: Words;
};

/** What happened to the choice, in one line: waiting, done, refused, ended. Screen readers hear it as it changes. */
export function ViewerNews({ viewing, choose, nameOf, words }: Props) {
  const { person, pending, ended, problem, turn } = viewing;
  const failure =
    problem &&
    (problem.refusal ? words.refused(nameOf(problem.person), problem.refusal) : words.noAnswer(nameOf(problem.person)));
  const calm = pending ? words.signingIn(nameOf(pending)) : !ended && turn > 0 ? words.viewingAs(nameOf(person)) : '';
  return (
    <div className="news">
      <div role="status">{calm && !failure && <p>{calm}</p>}</div>
      <div role="alert">
        {failure && <p>{failure}</p>}
        {ended && !pending && (
          <p>
            {words.ended(nameOf(person))}{' '}
            <button type="button" onClick={() => void choose(person)}>
              {words.again}
            </button>{' '}
            <button type="button" onClick={() => void choose(null)}>
              {words.goAnonymous}
            </button>
          </p>
        )}
      </div>
    </div>
  );
}
