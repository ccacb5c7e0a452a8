import { useEffect } from 'react';
import { preferredLanguage } from '../language.js';
import { byType, clausesOf, type MappedField } from './dataMap.js';
import { Introduction } from './Introduction.js';
import { TypeTable } from './TypeTable.js';
import { useDataMap } from './useDataMap.js';
import { typeInWords, WORDS, type Words } from './words.js';

const LANGUAGE = preferredLanguage();

/** The tables, a list of them, and the clauses they rest on. */
function Fields({ fields, words }: { fields: readonly MappedField[]; words: Words }) {
  const types = byType(fields);
  if (types.length === 0) return <p role="status">{words.empty}</p>;
  return (
    <>
      <nav className="contents" aria-label={words.contents}>
        <ul>
          {types.map(({ type }) => (
            <li key={type}>
              <a href={`#${type}`}>{typeInWords(type, words)}</a>
            </li>
          ))}
        </ul>
      </nav>
      {types.map((it) => (
        <TypeTable key={it.type} {...it} words={words} />
      ))}
      <section aria-labelledby="clauses" className="clauses">
        <h2 id="clauses">{words.clausesTitle}</h2>
        <dl>
          {clausesOf(fields).map(({ number, text }) => (
            <div key={number} id={`clause-${number}`} tabIndex={-1}>
              <dt>§{number}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}

export function DataMapPage() {
  const words = WORDS[LANGUAGE];
  const { state, retry } = useDataMap(LANGUAGE);
  useEffect(() => {
    document.documentElement.lang = LANGUAGE;
    document.title = words.documentTitle;
  }, [words]);

  return (
    <div className="sheet">
      <a className="skip" href="#data">
        {words.skip}
      </a>
      <Introduction language={LANGUAGE} words={words} />
      <main id="data" tabIndex={-1} aria-busy={state.is === 'asking'}>
        {state.is === 'asking' && <p role="status">{words.asking}</p>}
        {state.is === 'failed' && (
          <div role="alert" className="failure">
            <h2>{words.failedTitle}</h2>
            <p>{state.status === 0 ? words.away : words.odd(state.status)}</p>
            <button type="button" onClick={retry}>
              {words.retry}
            </button>
          </div>
        )}
        {state.is === 'here' && <Fields fields={state.fields} words={words} />}
      </main>
      <footer>
        <p>
          {words.developers} <code>dataMap</code> {words.developersEnd}{' '}
          <a href={`/graphiql?lang=${LANGUAGE}`}>{words.graphiql}</a>
        </p>
        <p>{words.stored}</p>
      </footer>
    </div>
  );
}
