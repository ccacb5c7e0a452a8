import { GraphiQL } from 'graphiql';
import { useEffect, useMemo, useState } from 'react';
import { preferredLanguage } from '../language.js';
import { AnswersFollowViewer } from './AnswersFollowViewer.js';
import { apiFetcher } from './apiFetcher.js';
import { type DemoPerson, type DemoTown, fetchDemoTown } from './demoPeople.js';
import { exampleTabs } from './exampleTabs.js';
import { ReadableText } from './ReadableText.js';
import { tabStorage } from './tabStorage.js';
import { useViewAs } from './useViewAs.js';
import { ViewAsChoice } from './ViewAsChoice.js';
import { ViewerNews } from './ViewerNews.js';
import { WORDS } from './words.js';

const TABS = exampleTabs();
const STORAGE = tabStorage();

/** GraphiQL gives its first tab only the query; the variables it wants apart, and only where no earlier tabs are stored. */
const FIRST_VARIABLES = STORAGE.getItem('graphiql:tabState') ? undefined : TABS?.[0]?.variables;

/** The history panel is left out: it would store variables and request headers, tokens among them. */
const NO_PLUGINS: [] = [];

export function GraphiqlPage() {
  const [language, setLanguage] = useState(preferredLanguage);
  const [town, setTown] = useState<DemoTown | null>(null);
  const { viewing, choose, sessionEnded, currentToken } = useViewAs(town?.password);
  const fetcher = useMemo(() => apiFetcher({ currentToken, sessionEnded }), [currentToken, sessionEnded]);
  const words = WORDS[language];
  const nameOf = (person: DemoPerson | null) => person?.label[language] ?? words.anonymous;

  useEffect(() => {
    void fetchDemoTown().then(setTown);
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  return (
    <div className="page">
      <header className="bar">
        <h1>{words.title}</h1>
        {town && <ViewAsChoice town={town} viewing={viewing} choose={choose} language={language} words={words} />}
        <nav>
          <a href={`/data-map?lang=${language}`}>{words.dataMap}</a>
          <button
            type="button"
            lang={language === 'en' ? 'fr' : 'en'}
            onClick={() => setLanguage(language === 'en' ? 'fr' : 'en')}
          >
            {words.otherLanguage}
          </button>
        </nav>
        <ViewerNews viewing={viewing} choose={choose} nameOf={nameOf} words={words} />
      </header>
      <main lang="en">
        <GraphiQL
          fetcher={fetcher}
          {...(TABS && { defaultTabs: TABS })}
          {...(FIRST_VARIABLES && { initialVariables: FIRST_VARIABLES })}
          storage={STORAGE}
          plugins={NO_PLUGINS}
          shouldPersistHeaders={false}
          defaultEditorToolsVisibility="variables"
        >
          <GraphiQL.Logo>
            <span className="graphiql-logo-link">GraphiQL</span>
          </GraphiQL.Logo>
          <ReadableText />
          <AnswersFollowViewer turn={viewing.turn} />
        </GraphiQL>
      </main>
    </div>
  );
}
