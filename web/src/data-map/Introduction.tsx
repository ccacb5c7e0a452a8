import type { Language } from '../language.js';
import type { Words } from './words.js';

/** Each language by its own name, as a link: it works from the keyboard, can be shared, and needs no memory. */
function LanguageSwitch({ language, words }: { language: Language; words: Words }) {
  const names = { en: 'English', fr: 'Français' } as const;
  return (
    <nav className="languages" aria-label={words.language}>
      {(['en', 'fr'] as const).map((it) => (
        <a key={it} href={`?lang=${it}`} hrefLang={it} lang={it} aria-current={it === language ? 'true' : undefined}>
          {names[it]}
        </a>
      ))}
    </nav>
  );
}

/** What the page is, and what the design promises. */
export function Introduction({ language, words }: { language: Language; words: Words }) {
  return (
    <header>
      <LanguageSwitch language={language} words={words} />
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <p>{words.how}</p>
      <section className="promises" aria-labelledby="promises">
        <h2 id="promises">{words.promisesTitle}</h2>
        <ol>
          {words.promises.map(([name, meaning]) => (
            <li key={name}>
              <strong>{name}</strong> {meaning}
            </li>
          ))}
        </ol>
      </section>
    </header>
  );
}
