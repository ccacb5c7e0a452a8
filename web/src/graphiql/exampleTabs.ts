/** One example as GraphiQL wants it; its title is the name of the operation, which GraphiQL reads from the text. */
export type ExampleTab = { query: string; variables: string | null };

/** Read at build time, so that the tabs are the operations that this build promises to keep. */
const operations = import.meta.glob<string>('../../../schema/operations/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const variables = import.meta.glob<string>('../../../schema/operations/*.variables.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The tour of a newcomer, by file name; an example that it does not name comes after it. */
const TOUR = [
  'klussterPage',
  'whoAmI',
  'myBusinesses',
  'mayISee',
  'dataMap',
  'privacyPolicy',
  'directory',
  'businessCard',
];

/** Looking comes before changing: queries first, then mutations. */
const isMutation = (query: string): boolean => /^\s*mutation\b/m.test(query);

const stop = (path: string): number => {
  const at = TOUR.findIndex((name) => path.endsWith(`/${name}.graphql`));
  return at < 0 ? TOUR.length : at;
};

/** The example tabs, or undefined when there is none (GraphiQL then shows its own welcome). */
export function exampleTabs(texts = operations, values = variables): ExampleTab[] | undefined {
  const tabs = Object.keys(texts)
    .sort()
    .sort((a, b) => stop(a) - stop(b))
    .map((path) => ({
      query: texts[path] ?? '',
      variables: values[path.replace(/\.graphql$/, '.variables.json')] ?? null,
    }));
  tabs.sort((a, b) => Number(isMutation(a.query)) - Number(isMutation(b.query)));
  return tabs.length > 0 ? tabs : undefined;
}
