import { getNamedType, isInterfaceType, isLeafType, isObjectType } from 'graphql';
import type { Declared } from '../../../src/api/schema.js';
import { cases, idOf, klussters, newsletters, residents, TOWN_PASSWORD } from '../../support/town.js';
import { ERASURE, THINGS, WEBHOOK } from './castValues.js';
import { type Asker, globalIdOf, isSomebody, residentOf } from './expectation.js';

/** One way to ask: a document, and its variables. The oracle knows what has to come of it, whoever asks. */
export type Route = {
  readonly name: string;
  readonly document: string;
  readonly variables?: Record<string, unknown>;
};

/** Every field of a type in the compiled map, down to `depth` objects below. Below an edge, leaves only: `nodes` shows the rest. */
export function everythingOf(declared: Declared, type: string, depth: number): string {
  const object = declared.schema.getType(type);
  if (!isObjectType(object)) throw new Error(`${type} is no object type.`);
  const rules = [...declared.map.rules.values()].filter((rule) => rule.type === type);
  const selections = rules.flatMap(({ field }) => {
    const below = getNamedType(object.getFields()[field]?.type);
    if (!below || isLeafType(below)) return [field];
    const left = type.endsWith('Edge') ? 0 : STEPS.test(below.name) ? depth : depth - 1;
    if (depth === 0) return [];
    return [`${field}${argumentsOf(below.name)} { ${everythingOf(declared, below.name, left)} }`];
  });
  return selections.length > 0 ? selections.join(' ') : '__typename';
}

/** Steps between two objects, which are no objects of their own. */
const STEPS = /Connection$|Edge$|^PageInfo$/;

const argumentsOf = (type: string) => (type.endsWith('Connection') ? '(first: 100)' : '');

const ids = THINGS.map((thing) => globalIdOf(thing) as string);
const idsOf = (type: string) => THINGS.filter((thing) => thing.type === type).map((thing) => globalIdOf(thing));
/** Every profile, and one of each public kind. */
const oneByOne = [
  ...['KlussterOwner', 'BusinessOwner', 'ConsumerUser'].flatMap(idsOf),
  ...['Klusster', 'Business'].map((type) => idsOf(type)[0]),
];
const quoted = (text: unknown) => JSON.stringify(text);

/** The types behind `Node`, each with everything it has: as inline fragments, or as named ones with their spreads. */
const nodeTypes = ({ schema }: Declared) => {
  const node = schema.getType('Node');
  return isInterfaceType(node) ? schema.getPossibleTypes(node).map(({ name }) => name) : [];
};
const inline = (declared: Declared, depth: number) =>
  nodeTypes(declared)
    .map((type) => `... on ${type} { ${everythingOf(declared, type, depth)} }`)
    .join(' ');

const CONTACT = 'firstName lastName email phone mailingAddress';

/** Everything of everybody and nothing twice: what is asked where many services are compared. */
const everybody = (declared: Declared): Route => ({
  name: 'everybody, briefly',
  document: `query($ids: [ID!]!) { nodes(ids: $ids) { ${inline(declared, 0)} ... on ConsumerUser { subscriptions { nodes { since } } } } }`,
  variables: { ids },
});

const LONG: ReadonlySet<string> = new Set([
  'root fields',
  'node, one by one',
  'nodes, all at once',
  'the work of staff',
  'the register of incidents',
  'the registers of safeguards and of paper',
]);

/** The routes that together still ask every personal field of everybody, in every form. */
export const shortRoutes = (declared: Declared): Route[] => [
  everybody(declared),
  ...readingRoutes(declared).filter(({ name }) => !LONG.has(name)),
];

/** The ways in which every personal field of the town is reached by reading. */
export function readingRoutes(declared: Declared): Route[] {
  return [
    {
      name: 'root fields',
      document: `{ ${(['klussters', 'businesses'] as const)
        .map((field) => `${field}(first: 100) { ${everythingOf(declared, connectionOf[field], 1)} }`)
        .join(' ')}
        ${Object.values(klussters)
          .map(({ slug }, at) => `k${at}: klusster(slug: ${quoted(slug)}) { ${everythingOf(declared, 'Klusster', 1)} }`)
          .join(' ')}
        ${idsOf('Business')
          .map((id, at) => `b${at}: business(id: ${quoted(id)}) { ${everythingOf(declared, 'Business', 1)} }`)
          .join(' ')}
        none: klusster(slug: "no-such-klusster") { owner { email } } notOne: business(id: ${quoted(idsOf('BusinessOwner')[0])}) { owner { email } } }`,
    },
    {
      name: 'node, one by one',
      document: `{ ${oneByOne.map((id, at) => `n${at}: node(id: ${quoted(id)}) { id ...Any }`).join(' ')} }
        fragment Any on Node { __typename ${inline(declared, 0)} }`,
    },
    {
      name: 'nodes, all at once',
      document: `query($ids: [ID!]!) { nodes(ids: $ids) { id ${nodeTypes(declared)
        .map((type) => `...${type}`)
        .join(' ')} } }
        ${nodeTypes(declared)
          .map((type) => `fragment ${type} on ${type} { ${everythingOf(declared, type, 1)} }`)
          .join('\n')}`,
      variables: { ids },
    },
    {
      name: 'deep, both ways of a listing',
      document: `{
        businesses(first: 100) { nodes { owner { ${CONTACT} businesses { edges { node { owner { ${CONTACT} } klussters { nodes { owner { ${CONTACT} } } } } } } } } }
        klussters(first: 100) { edges { node { owner { ${CONTACT} klussters { nodes { owner { ${CONTACT} } businesses { edges { node { owner { ${CONTACT} } } } } } } } } } }
      }`,
    },
    {
      name: 'a connection by nodes and by edges, each asking something else',
      document: `{ businesses(first: 3) { nodes { owner { email } } edges { cursor node { owner { phone lastName } klussters(first: 1) { nodes { owner { phone } } edges { node { owner { email } } } pageInfo { hasNextPage } } } } pageInfo { hasNextPage endCursor } } }`,
    },
    {
      name: 'the interface, with fragments within fragments',
      document: `query($ids: [ID!]!) { nodes(ids: $ids) {
        ... on Node { id ... on Node { ... on BusinessOwner { ${CONTACT} } ... on KlussterOwner { ... { ${CONTACT} } } } }
        ... on ConsumerUser { ...Reader } ...Reader ... on ConsumerUser { subscriptions { edges { node { since klusster { owner { email } } } } } } } }
        fragment Reader on ConsumerUser { id firstName ... on Node { ...Deeper } }
        fragment Deeper on ConsumerUser { lastName email subscriptions { nodes { klusster { name } } } consents { nodes { klusster { name } principal { id email } } } }`,
      variables: { ids },
    },
    {
      name: 'a fragment spread at two places, and twice at one',
      document: `{
        one: business(id: ${quoted(idsOf('Business')[0])}) { owner { ...Person } }
        two: business(id: ${quoted(idsOf('Business')[3])}) { owner { ...Person ...Person businesses { nodes { owner { ...Person } } } } }
        businesses(first: 100) { nodes { ...Shop } edges { node { ...Shop } } }
        viewer { businessOwner { ...Person } } }
        fragment Shop on Business { owner { ...Person } klussters { nodes { owner { email } } } }
        fragment Person on BusinessOwner { ${CONTACT} }`,
    },
    {
      name: 'aliases',
      document: `query($ids: [ID!]!) {
        businesses(first: 100) { nodes { email owner { first: email second: email id: phone name: lastName description: mailingAddress __typename } who: owner { email: firstName } } }
        klussters(first: 100) { nodes { name: slug slug: name owner { klussters: email id: email same: id } } }
        nodes(ids: $ids) { id: __typename ... on BusinessOwner { businesses: email } ... on KlussterOwner { klussters: phone } ... on ConsumerUser { subscriptions: email email: subscriptions(first: 1) { nodes { name: klusster { name } } } } }
        me: viewer { account { id: email } klussterOwner: businessOwner { email } businessOwner: klussterOwner { email } } }`,
      variables: { ids },
    },
    ...conditionRoutes(),
    {
      name: 'the work of staff',
      document: `{ cases(first: 100) { ${everythingOf(declared, 'SupportCaseConnection', 2)} nodes { person { ${everythingOf(declared, 'Person', 1)} } } }
        open: cases(filter: { open: true }) { nodes { id closedAt } } over: cases(filter: { open: false }) { nodes { id } }
        accessRequests(first: 100) { ${everythingOf(declared, 'AccessRequestConnection', 2)} }
        contentReports(first: 100) { ${everythingOf(declared, 'ContentReportConnection', 2)} }
        auditEntries(first: 0) { nodes { number at kind what } edges { cursor node { number } } pageInfo { startCursor } }
        colleagues(first: 100) { ${everythingOf(declared, 'StaffMemberConnection', 2)} }
        caseRegister(first: 100) { ${everythingOf(declared, 'CaseRecordConnection', 2)} }
        emergencies(first: 100) { ${everythingOf(declared, 'EmergencyConnection', 2)} }
        work(first: 0) { nodes { id kind receivedAt dueOn takenBy { name } } edges { cursor node { id } } pageInfo { startCursor } }
        staffAlerts(first: 100) { ${everythingOf(declared, 'StaffAlertConnection', 2)} }
        staffMembers(first: 100) { ${everythingOf(declared, 'StaffClearanceConnection', 2)} }
        inquiries(first: 100) { ${everythingOf(declared, 'InquiryConnection', 2)} }
        klussterOwnersWaiting(first: 100) { ${everythingOf(declared, 'KlussterOwnerStandingConnection', 2)} }
        ${cases.map(({ staff, person }, at) => `c${at}: case(id: ${quoted(idOf('SupportCase', `${staff}/${person}`))}) { id reason person { account { email } businessOwner { email } } grants { nodes { reason } } }`).join(' ')}
        none: case(id: ${quoted(idOf('SupportCase', 'nobody'))}) { id } notOne: case(id: ${quoted(idsOf('BusinessOwner')[0])}) { id } }`,
    },
    {
      name: 'the register of incidents',
      document: `{ incidents(first: 100) { ${everythingOf(declared, 'IncidentConnection', 2)} }
        incident(id: ${quoted(idOf('Incident', 'none'))}) { ${everythingOf(declared, 'Incident', 2)} }
        incidentRecord(id: ${quoted(idOf('Incident', 'none'))}) { ${everythingOf(declared, 'IncidentRecord', 1)} } }`,
    },
    {
      name: 'the registers of safeguards and of paper',
      document: `{ safeguards(first: 0) { nodes { ${everythingOf(declared, 'Safeguard', 2)} } edges { cursor node { id } } pageInfo { startCursor } }
        paperDisposals(first: 100) { ${everythingOf(declared, 'PaperDisposalConnection', 2)} } }`,
    },
    {
      name: 'newsletters to the lists of klussters',
      document: `{ ${Object.keys(newsletters)
        .map(
          (name, at) =>
            `n${at}: newsletter(id: ${quoted(idOf('Newsletter', name))}) { ${everythingOf(declared, 'Newsletter', 2)} }`,
        )
        .join(' ')} none: newsletter(id: "newsletter_x") { id }
        klussters(first: 100) { nodes { audienceBand { ${everythingOf(declared, 'KlussterAudience', 1)} } newsletters(first: 100) { ${everythingOf(declared, 'NewsletterConnection', 1)} } } } }`,
    },
    {
      name: 'the cases about oneself',
      document: `{ viewer { cases(first: 100) { ${everythingOf(declared, 'SupportCaseConnection', 2)} nodes { person { ${everythingOf(declared, 'Person', 1)} } } } klussterOwnerStanding { ${everythingOf(declared, 'KlussterOwnerStanding', 1)} } } }`,
    },
    {
      name: 'the invoices of oneself',
      document: `{ viewer { klussterOwner { billingDetails { ${everythingOf(declared, 'BillingDetails', 1)} } invoices(first: 100) { ${everythingOf(declared, 'InvoiceConnection', 2)} } cardUses(first: 100) { ${everythingOf(declared, 'CardUseConnection', 2)} } } } }`,
    },
    {
      name: 'viewer',
      document: `{ viewer { ${everythingOf(declared, 'Viewer', 2)} } again: viewer { roles account { ...A } consumerUser { id subscriptions(first: 1) { nodes { since } pageInfo { hasNextPage } } } } } fragment A on Account { email }`,
    },
  ];
}

/** What the service says about itself. */
const dataMapRoute = (declared: Declared): Route => ({
  name: 'the data map',
  document: `{ klussterMonthlyCents disposalReceiptKey privacyOfficer { ${everythingOf(declared, 'PrivacyOfficer', 0)} } erasureImplications { ${everythingOf(declared, 'ErasureImplication', 0)} } erasure(reference: "${ERASURE}") { ${everythingOf(declared, 'Erasure', 0)} } dataMap { ${everythingOf(declared, 'Visibility', 0)} } terms: document(kind: TERMS, language: EN) { ${everythingOf(declared, 'Document', 1)} } rules: documents(filter: { kind: ACCEPTABLE_USE, language: FR, inForce: true }) { ${everythingOf(declared, 'DocumentConnection', 2)} } policy: privacyPolicy { ${everythingOf(declared, 'PrivacyPolicy', 2)} } withdrawalImplications(purpose: LEGAL) { ${everythingOf(declared, 'WithdrawalImplications', 0)} } collectedFor(profile: BUSINESS_OWNER) { ${everythingOf(declared, 'CollectedFor', 0)} } klussterCategories { ${everythingOf(declared, 'KlussterCategoryLabel', 0)} } businessCategories { ${everythingOf(declared, 'BusinessCategoryWord', 0)} }
        mailingListConsent(klussterId: ${quoted(idOf('Klusster', 'plateauPost'))}, language: EN) { ${everythingOf(declared, 'MailingListConsent', 0)} }
        why: explainPurpose(coordinate: "BusinessOwner.email") { ${everythingOf(declared, 'PurposeExplanation', 1)} } whyNot: explainPurpose(coordinate: "Klusster.name") { ${everythingOf(declared, 'PurposeExplanation', 0)} }
        none: visibility(coordinate: "BusinessOwner.secret") { ${everythingOf(declared, 'Visibility', 0)} } }`,
});

/** Coordinates that one document asks for: of all at once the server would not even count the cost. */
const ASKED_AT_ONCE = 700;

/** Who may see each field, and whether the viewer may. */
const visibilityRoutes = (declared: Declared): Route[] => {
  const all = [...declared.map.rules.keys()];
  return Array.from({ length: Math.ceil(all.length / ASKED_AT_ONCE) }, (_, part) => {
    const some = all.slice(part * ASKED_AT_ONCE, (part + 1) * ASKED_AT_ONCE);
    const asked = some.map((coordinate, at) => `v${at}: visibility(coordinate: ${quoted(coordinate)}) { ...V }`);
    const document = `{ ${asked.join(' ')} } fragment V on Visibility { coordinate audiences personal clause mayI reason }`;
    return { name: `who may see what, part ${part + 1}`, document };
  });
};

/** What the service says about itself and about each field. */
export const mapRoutes = (declared: Declared): Route[] => [dataMapRoute(declared), ...visibilityRoutes(declared)];

/** What staff are told of, and each partner of its own: where partners want to be told of something, and what became of it. */
export const webhooksRoute = (declared: Declared): Route => ({
  name: 'webhooks of partners',
  document: `query($clientId: String!, $webhookId: ID!) {
    partner { ${everythingOf(declared, 'PartnerRegistration', 4)} }
    webhooks(clientId: $clientId, first: 100) { ${everythingOf(declared, 'WebhookConnection', 3)} }
    webhookDeliveries(webhookId: $webhookId, first: 100) { ${everythingOf(declared, 'WebhookDeliveryConnection', 2)} }
    none: webhooks(clientId: "no such partner") { nodes { id } pageInfo { hasNextPage } }
    nothing: webhookDeliveries(webhookId: "no such webhook") { nodes { eventId } } }`,
  variables: { clientId: WEBHOOK.clientId, webhookId: WEBHOOK.id },
});

/** All consumers with what they have, and nothing else. */
export const CONSUMERS: Route = {
  name: 'consumers',
  document:
    'query($ids: [ID!]!) { nodes(ids: $ids) { ... on ConsumerUser { id firstName lastName email subscriptions { nodes { since } } } } }',
  variables: { ids: idsOf('ConsumerUser') },
};

const connectionOf = { klussters: 'KlussterConnection', businesses: 'BusinessConnection' } as const;

/** `@include` and `@skip`, by variables, defaults and constants: one document, so that one cached plan must not serve all. */
function conditionRoutes(): Route[] {
  const document = `query($with: Boolean!, $without: Boolean = true, $ids: [ID!]!) {
    nodes(ids: $ids) { id
      ... on BusinessOwner @include(if: $with) { email phone @skip(if: $without) lastName @include(if: false) firstName @skip(if: true) }
      ... on BusinessOwner { email @skip(if: $without) mailingAddress @include(if: $with) @skip(if: $without) }
      ...Klusster @skip(if: $with)
      ... on ConsumerUser { id subscriptions @include(if: $with) { nodes { since } } email @include(if: true) }
    }
    viewer @include(if: $with) { account @skip(if: $without) { email } roles }
    businesses(first: 100) { nodes @skip(if: $without) { owner { email } } edges { node { name owner @include(if: $with) { phone } } } } }
    fragment Klusster on KlussterOwner { email phone @include(if: $without) }`;
  return [{ with: true }, { with: false }, { with: true, without: false }, { with: false, without: false }].map(
    (given) => ({
      name: `@include and @skip ${JSON.stringify(given)}`,
      document,
      variables: { ...given, ids },
    }),
  );
}

/** The mutations, whose answers hold the same fields. Sessions are begun; none that others use is ended. */
export function signInRoutes(declared: Declared, asker: Asker): Route[] {
  const email = isSomebody(asker) ? residents[residentOf(asker)].account : 'nobody@demo.test';
  const document = `mutation($email: EmailAddress!, $password: String!) {
    signIn(input: { email: $email, password: $password }) { accessToken expiresAt secondFactor { methods } userErrors { code field message } viewer { ${everythingOf(declared, 'Viewer', 2)} } } }`;
  return [
    { name: `signing in as ${asker}`, document, variables: { email, password: TOWN_PASSWORD } },
    {
      name: `signing in as ${asker} with a wrong password`,
      document,
      variables: { email, password: 'not the password' },
    },
  ];
}

/** Ends the session that asks. */
/** Asking for access is answered each time, and so is asked when all else was. */
export const ASK_FOR_ACCESS: Route = {
  name: 'asking for access',
  document: 'mutation { requestAccess(input: { language: EN }) { request { state format } userErrors { code } } }',
};
export const SIGN_OUT: Route = { name: 'signing out', document: 'mutation { signOut { ended } }' };
