// The floors of the house: imports run downward only. Each rule says why it is there.

/** Features from the ground up; each may use those before it, by their `index.ts`. The order is that of src/features.ts. */
const FEATURES = [
  'people',
  'consent',
  'staff',
  'audit',
  'harvest',
  'idempotency',
  'mail',
  'factors',
  'accounts',
  'enrolment',
  'partners',
  'webhooks',
  'delegations',
  'disclosures',
  'cases',
  'clearances',
  'approval',
  'uploads',
  'klussters',
  'transfers',
  'businesses',
  'listings',
  'reports',
  'inquiries',
  'corrections',
  'policy',
  'emergencies',
  'incidents',
  'safeguards',
  'watch',
  'acceptances',
  'addresses',
  'mailing',
  'newsletters',
  'dispatch',
  'cards',
  'billing',
  'charging',
  'withdrawal',
  'registration',
  'credentials',
  'access',
  'desk',
  'disposal',
];
const ANY_FEATURE = `^src/(${FEATURES.join('|')})/`;

/** Floors from the ground up; each may use those before it. */
const FLOORS = [
  { name: 'kernel', path: '^src/kernel/' },
  { name: 'config', path: '^src/config\\.ts$' },
  { name: 'privacy', path: '^src/privacy/' },
  { name: 'db', path: '^src/db/' },
  { name: 'jobs', path: '^src/jobs/' },
  { name: 'read', path: '^src/read/' },
  { name: 'graph', path: '^src/graph/' },
  { name: 'feature', path: '^src/feature\\.ts$' },
  { name: 'ctx', path: '^src/ctx\\.ts$' },
  { name: 'features', path: ANY_FEATURE },
  { name: 'list of features', path: '^src/features\\.ts$' },
  { name: 'stores and town', path: '^src/(stores\\.ts$|town/)' },
  { name: 'api', path: '^src/api/' },
  { name: 'start', path: '^src/(main|serve|welcome|work)\\.ts$|^src/cli/' },
];

const floorRules = FLOORS.map(({ name, path }, at) => ({
  name: `floor: ${name}`,
  comment: 'Imports run downward only, so that a floor can be read, tested and changed without those above it.',
  severity: 'error',
  from: { path },
  to: {
    path:
      FLOORS.slice(at + 1)
        .map((above) => above.path)
        .join('|') || '^$',
  },
}));

const featureRules = FEATURES.flatMap((name, at) => {
  const above = FEATURES.slice(at + 1);
  return above.length === 0
    ? []
    : [
        {
          name: `feature: ${name}`,
          comment:
            'A feature uses only the features below it; what points upward is added by the upper one as an edge.',
          severity: 'error',
          from: { path: `^src/${name}/` },
          to: { path: `^src/(${above.join('|')})/` },
        },
      ];
});

const GRAPHQL = 'node_modules/(graphql|type-graphql|graphql-scalars)/|^src/graph/';
const STORAGE = 'node_modules/(@mikro-orm|kysely|pg|pg-boss|@electric-sql)/|^src/db/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...floorRules,
    ...featureRules,
    {
      name: 'no circles',
      comment: 'A circle, of types even, means that two files have one reason to change.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'features by their door',
      comment: 'What a feature does not export from index.ts it may change without asking.',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: ANY_FEATURE, pathNot: ['^src/$1/', '/index\\.ts$'] },
    },
    {
      name: 'entities know no GraphQL',
      comment:
        'What is stored and what is said are two classes; a table that is an API type publishes its next column.',
      severity: 'error',
      from: { path: '\\.entity\\.ts$' },
      to: { path: GRAPHQL },
    },
    {
      name: 'views know no storage',
      comment: 'A view looks at a row through its lens; what it cannot query it cannot show by mistake.',
      severity: 'error',
      from: { path: '\\.view\\.ts$' },
      to: { path: STORAGE },
    },
    {
      name: 'resolvers touch no storage',
      comment: 'GraphQL in, verb or reader, lens out: a resolver that queries goes around the plan.',
      severity: 'error',
      from: { path: '\\.resolver\\.ts$' },
      to: { path: STORAGE },
    },
    {
      name: 'verbs know no GraphQL',
      comment: 'A verb is called by resolvers, jobs and the command line alike.',
      severity: 'error',
      from: {
        path: ANY_FEATURE,
        pathNot:
          '\\.(view|inputs|resolver)\\.ts$|/read(AccessRequests|BillingDetails|Card|Incidents|Inquiries|Viewer|OwnCases|OwnContact|Business|Reports|Klusster|Listing|Newsletter|Offer|Safeguards|SenderIdentity|StaffAlerts)\\.ts$',
      },
      to: { path: GRAPHQL, pathNot: '^src/graph/enums' },
    },
    {
      name: 'shield through its shim',
      comment: 'The two module systems of graphql-shield do not mix; shieldLibrary.ts says why.',
      severity: 'error',
      from: { pathNot: '^src/privacy/(shieldLibrary|shield)\\.ts$' },
      to: { path: 'node_modules/graphql-(shield|middleware)/' },
    },
    {
      name: 'product without development packages',
      comment: 'What runs in production is installed in production.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no orphans',
      comment: 'A file that nobody uses is a file that somebody must read.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '^src/(main|cli/klusster)\\.ts$' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    parser: 'swc',
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
