import {
  buildSchema,
  execute,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isInterfaceType,
  parse,
  printSchema,
} from 'graphql';
import {
  cases,
  newsletters,
  offers,
  type ResidentName,
  residents,
  rowIdOf,
  TOWN_PASSWORD,
} from '../../support/town.js';
import { DECIDED, GROUPS, groupNamed, kindOf, type Word, wordFor } from '../audienceTable.js';
import {
  businessThings,
  CATEGORY_LABELS,
  casesOf,
  consentEventsOf,
  ERASURE,
  heldBy,
  klussterThings,
  type List,
  reportsOf,
  rolesOf,
  SOME_TEXT,
  thingWithId,
  WEBHOOK,
} from './castValues.js';
import {
  type Asker,
  existsFor,
  expected,
  type Facts,
  globalIdOf,
  isSomebody,
  isUnproven,
  type NewsletterName,
  type OfferName,
  residentOf,
  type Thing,
} from './expectation.js';

/** One question that the table answered while a document ran: a field, of an object, for a viewer, by a path. */
export type Case = {
  readonly path: string;
  readonly coordinate: string;
  readonly subject: string;
  readonly word: Word;
  readonly shown: boolean;
};

export type WithheldEntry = { path: string[]; coordinate: string; reason: string; ids?: string[] };

/** What the service has to answer. */
export type Prediction = {
  readonly data: any;
  readonly withheld: readonly WithheldEntry[];
  readonly cases: readonly Case[];
};

type Asking = { asker: Asker; readonly facts: Facts; readonly cases: Case[]; readonly withheld: Map<string, Entry> };
type Entry = { path: string[]; coordinate: string; reason: string; ids: Set<string> };

/** The shape of the graph without anything of the program behind it: no resolver, no mark. */
export const bareSchema = (schema: GraphQLSchema): GraphQLSchema => buildSchema(printSchema(schema));

/**
 * A second, tiny implementation of the whole API, made of nothing but the cast, the hand-written table and graphql-js. It
 * answers any document, so that a test states a route and not an expectation.
 */
export async function predict(
  bare: GraphQLSchema,
  document: string,
  variables: Record<string, unknown>,
  asker: Asker,
  facts: Facts,
): Promise<Prediction> {
  const asking: Asking = { asker, facts, cases: [], withheld: new Map() };
  const { data, errors } = await execute({
    schema: bare,
    document: parse(document),
    variableValues: variables,
    rootValue: { type: 'root' },
    contextValue: asking,
    fieldResolver: resolveField,
    typeResolver: (thing) => (thing as Thing).type,
  });
  if (errors) throw new Error(`The oracle could not answer: ${errors.map(String).join('\n')}`);
  const withheld = [...asking.withheld.values()].map(({ ids, ...entry }) => ({
    ...entry,
    ...(ids.size > 0 && { ids: [...ids] }),
  }));
  return { data: JSON.parse(JSON.stringify(data)), withheld, cases: asking.cases };
}

const resolveField: GraphQLFieldResolver<Thing, Asking> = (parent, args, asking, info) => {
  const { asker, facts } = asking;
  const coordinate = `${info.parentType.name}.${info.fieldName}`;
  const decision = expected(coordinate, asker, parent, facts);
  const [path, keys] = pathsOf(info);
  const subject = `${parent.type}/${parent.name ?? ''}`;
  asking.cases.push({ path, coordinate, subject, word: decision.word, shown: decision.shown });
  for (const parentInterface of info.parentType.getInterfaces()) noteInterface(asking, parentInterface, info, subject);
  if (decision.shown) return answerTo(coordinate, parent, args, asking);
  const key = [...keys, coordinate, decision.reason].join('|');
  const entry = asking.withheld.get(key) ?? { path: keys, coordinate, reason: decision.reason, ids: new Set() };
  asking.withheld.set(key, entry);
  const id = globalIdOf(parent);
  if (decision.perSubject && id) entry.ids.add(id);
  return null;
};

/** A field of an interface is asked when one of its objects is. */
function noteInterface(asking: Asking, parent: unknown, info: GraphQLResolveInfo, subject: string): void {
  if (!isInterfaceType(parent) || !(info.fieldName in parent.getFields())) return;
  const coordinate = `${parent.name}.${info.fieldName}`;
  const word = wordFor(coordinate, kindOf(asking.asker));
  asking.cases.push({ path: pathsOf(info)[0], coordinate, subject, word, shown: true });
}

function pathsOf(info: GraphQLResolveInfo): [string, string[]] {
  const path: (string | number)[] = [];
  for (let at: typeof info.path | undefined = info.path; at; at = at.prev) path.unshift(at.key);
  return [path.join('.'), path.filter((key) => typeof key === 'string')];
}

function answerTo(coordinate: string, parent: any, args: any, asking: Asking): unknown {
  const known = FIELDS[coordinate] ?? FIELDS[coordinate.replace(/^\w+(Connection|Edge)\./, '*$1.')];
  const value = known ? known(parent, args, asking) : heldBy(parent, coordinate.split('.')[1] ?? '');
  if (isList(value)) return pageOf({ ...value, things: value.things.filter((thing) => isFound(thing, asking)) }, args);
  return isFound(value, asking) ? (value ?? null) : null;
}

/** What is hidden with its row is there or not by whatever way they are come to; a Consumer User, by `node`. */
const isFound = (value: unknown, { asker, facts }: Asking): boolean =>
  !HIDDEN_BY_ROW.has((value as Thing | null)?.type ?? '') || existsFor(asker, value as Thing, facts);

const HIDDEN_BY_ROW: ReadonlySet<string> = new Set([
  'Klusster',
  'Business',
  'Listing',
  'KlussterOffer',
  'Newsletter',
  'KlussterAudience',
]);

const isList = (value: unknown): value is List =>
  typeof value === 'object' && value !== null && 'item' in value && !('type' in value);

const pageOf = ({ item, things }: List, { first = 20 }: { first?: number }) => ({
  type: `${item}Connection`,
  item,
  things: things.slice(0, first),
  more: things.length > first,
  total: things.length,
});

const seen = (thing: Thing | undefined, { asker, facts }: Asking) =>
  thing && existsFor(asker, thing, facts) ? thing : null;

type Answer = (parent: any, args: any, asking: Asking) => unknown;

/** Fields that are of the graph and not of the town. */
const FIELDS: Readonly<Record<string, Answer>> = {
  'Query.node': (_, { id }, asking) => seen(thingWithId(id), asking),
  'Query.nodes': (_, { ids }, asking) => ids.map((id: string) => seen(thingWithId(id), asking)),
  'Query.viewer': (_, _args, { asker }) => (isSomebody(asker) ? { type: 'Viewer', name: residentOf(asker) } : null),
  'KlussterOffer.isToYou': ({ name }: { name: OfferName }, _args, { asker }) =>
    isSomebody(asker) && offers[name].to === residentOf(asker),
  'Viewer.needsSecondFactor': (_, _args, { asker }) => isUnproven(asker),
  'Viewer.clearedUntil': ({ name }, _args, { asker }) =>
    'staff' in residents[name as ResidentName] && !isUnproven(asker) ? SOME_TEXT : null,
  // Nobody of the town accepted anything, so that all six are left, the newest first.
  'Viewer.documentsToAccept': () => ({
    item: 'Document',
    things: ['TERMS', 'PRIVACY_POLICY', 'ACCEPTABLE_USE'].flatMap((kind) =>
      ['FR', 'EN'].map((language) => ({ type: 'Document', kind, language })),
    ),
  }),
  'Viewer.acceptances': () => ({ item: 'DocumentAcceptance', things: [] }),
  'Person.acceptances': () => ({ item: 'DocumentAcceptance', things: [] }),
  'Viewer.consents': ({ name }, _args, { facts }) => consentEventsOf(name, facts.isShared(name)),
  'Viewer.roles': (_, _args, { asker }) => rolesOf(asker),
  // A draft has no slug of its own yet, whoever asks.
  'Query.klusster': (_, { slug }) =>
    klussterThings().find((thing) => heldBy(thing, 'slug') === slug && heldBy(thing, 'publishedAt') !== null) ?? null,
  'Query.klussters': () => ({ item: 'Klusster', things: klussterThings() }),
  'Query.business': (_, { id }) => [thingWithId(id)].find((thing) => thing?.type === 'Business') ?? null,
  'Query.businesses': () => ({ item: 'Business', things: businessThings() }),
  'Query.newsletter': (_, { id }) =>
    (Object.keys(newsletters) as NewsletterName[])
      .map((name): Thing => ({ type: 'Newsletter', name }))
      .find((one) => globalIdOf(one) === id) ?? null,
  'Query.cases': (_, { filter }, { asker }) => casesOfStaff(asker, filter?.open),
  'Query.case': (_, { id }, { asker }) => casesOfStaff(asker).things.find((one) => globalIdOf(one) === id) ?? null,
  'Query.contentReports': () => reportsOf(),
  'Query.staffMembers': () => staffByName('StaffClearance'),
  'Query.colleagues': () => staffByName('StaffMember'),
  'Query.caseRegister': () => ({
    item: 'CaseRecord',
    things: recordsOfCases,
  }),
  'Query.emergencies': () => ({ item: 'Emergency', things: [] }),
  'Query.inquiries': () => ({ item: 'Inquiry', things: [] }),
  'Query.work': () => ({ item: 'WorkItem', things: [] }),
  'Query.staffAlerts': () => ({ item: 'StaffAlert', things: [] }),
  'Query.incidents': () => ({ item: 'Incident', things: [] }),
  'Query.incident': () => null,
  'Query.incidentRecord': () => null,
  // The route asks for none of them.
  'Query.safeguards': () => ({ item: 'Safeguard', things: [] }),
  'Query.paperDisposals': () => ({ item: 'PaperDisposal', things: [] }),
  'Query.privacyOfficer': () => ({ type: 'PrivacyOfficer' }),
  // The route asks for none of them.
  'Query.auditEntries': () => ({ item: 'AuditEntry', things: [] }),
  'Query.accessRequests': () => ({ item: 'AccessRequest', things: [] }),
  'Viewer.accessRequests': () => ({ item: 'AccessRequest', things: [] }),
  'Query.klussterOwnersWaiting': () => ({ item: 'KlussterOwnerStanding', things: waiting }),
  'CaseGrant.closedAt': ({ name }, _, { facts }) =>
    facts.grants.some(({ staff, person }) => staff === 'gabrielle' && person === name) ? null : SOME_TEXT,
  'Query.dataMap': () => Object.values(GROUPS).flatMap(({ personal, fields }) => (personal ? fields.map(told) : [])),
  'Query.visibility': (_, { coordinate }) => (DECIDED.has(coordinate) ? told(coordinate) : null),
  'Query.explainPurpose': (_, { coordinate }) =>
    DECIDED.has(coordinate) ? { type: 'PurposeExplanation', coordinate, ...groupNamed(coordinate) } : null,
  // The route asks for Business Owners; what is collected for the others is told in test/registration.
  'Query.collectedFor': () =>
    [
      ['SERVICE', '5.1.1'],
      ['CONTACT_SHARING', '5.1.1'],
      ['DEVELOPMENT', '5.1.3'],
    ].map(([purpose, clause]) => ({ type: 'CollectedFor', purpose, clause })),
  // The comparison looks at the first of them only; test/klussters reads all in both languages.
  'Query.klussterMonthlyCents': () => null,
  // The comparison looks at the first of them only; test/disposal reads all in both languages.
  'Query.erasureImplications': () => [{ type: 'ErasureImplication' }],
  'ErasureImplication.category': () => 'ACCOUNT',
  'ErasureImplication.words': () => SOME_TEXT,
  'ErasureImplication.outcome': () => 'ERASED',
  'ErasureImplication.kept': () => null,
  'Query.erasure': (_, { reference }) => (reference === ERASURE ? { type: 'Erasure' } : null),
  'Erasure.reference': () => ERASURE,
  'Erasure.state': () => 'DONE',
  'Erasure.requestedAt': () => SOME_TEXT,
  'Erasure.doneAt': () => SOME_TEXT,
  'Erasure.erased': () => 7,
  'Erasure.anonymised': () => 2,
  'Erasure.receipt': () => SOME_TEXT,
  'Query.disposalReceiptKey': () => SOME_TEXT,
  'Query.klussterCategories': () => [{ type: 'KlussterCategoryLabel' }],
  'KlussterCategoryLabel.category': () => 'ARTS',
  'KlussterCategoryLabel.label': () => SOME_TEXT,
  // Of which klusster the route asks it is told; test/mailing reads the words.
  'Query.mailingListConsent': () => ({ type: 'MailingListConsent' }),
  'MailingListConsent.text': () => SOME_TEXT,
  'MailingListConsent.version': () => SOME_TEXT,
  'Query.businessCategories': () =>
    Object.entries(CATEGORY_LABELS).map(([category, label]) => ({ type: 'BusinessCategoryWord', category, label })),
  // Of her consents to what the law asks for: nothing ends; test/withdrawal reads the sentences.
  'Query.withdrawalImplications': () => ({ type: 'WithdrawalImplications' }),
  'WithdrawalImplications.purpose': () => 'LEGAL',
  'WithdrawalImplications.text': () => SOME_TEXT,
  'WithdrawalImplications.version': () => 1,
  'WithdrawalImplications.limit': () => SOME_TEXT,
  'WithdrawalImplications.ends': () => [],
  'WithdrawalImplications.continues': () => [SOME_TEXT],
  'CollectedFor.purpose': ({ purpose }) => purpose,
  'CollectedFor.text': () => SOME_TEXT,
  'CollectedFor.clause': ({ clause }) => clause,
  'CollectedFor.isNeeded': ({ purpose }) => purpose === 'SERVICE',
  'Query.partner': () => ({ type: 'PartnerRegistration' }),
  'Query.webhooks': (_, { clientId }) => ({
    item: 'Webhook',
    things: clientId === WEBHOOK.clientId ? [{ type: 'Webhook' }] : [],
  }),
  'Query.webhookDeliveries': (_, { webhookId }) => ({
    item: 'WebhookDelivery',
    things: webhookId === WEBHOOK.id ? [{ type: 'WebhookDelivery' }] : [],
  }),
  'Query.privacyPolicy': (_, { language }) => ({ type: 'PrivacyPolicy', language }),
  'Mutation.signIn': (_, { input }, asking) => signIn(input, asking),
  'Mutation.requestAccess': (_, _args, { asker }) => ({ type: 'RequestAccessPayload', name: asker }),
  'RequestAccessPayload.request': ({ name }) => ({ type: 'AccessRequest', name }),
  'RequestAccessPayload.userErrors': () => [],
  'Mutation.signOut': (_, _args, { asker }) => ({ type: 'SignOutPayload', ended: asker !== 'anonymous' }),
  '*Connection.nodes': ({ things }) => things,
  '*Connection.edges': ({ item, things }) => things.map((thing: Thing) => ({ type: `${item}Edge`, thing })),
  '*Connection.totalCount': ({ total }) => total,
  '*Connection.pageInfo': ({ things, more }) => ({ type: 'PageInfo', things, more }),
  '*Edge.node': ({ thing }) => thing,
  '*Edge.cursor': () => SOME_TEXT,
  'PageInfo.hasNextPage': ({ more }) => more,
  'PageInfo.hasPreviousPage': () => false,
  'PageInfo.startCursor': ({ things }) => (things.length > 0 ? SOME_TEXT : null),
  'PageInfo.endCursor': ({ things }) => (things.length > 0 ? SOME_TEXT : null),
  'PrivacyPolicy.version': () => SOME_TEXT,
  'PrivacyPolicy.sha256': () => SOME_TEXT,
  'PrivacyPolicy.text': () => SOME_TEXT,
  'PrivacyPolicy.language': ({ language }) => language,
  // The comparison looks at the first clause only; the policy has tests of its own.
  'PrivacyPolicy.clauses': () => [{ type: 'PolicyClause' }],
  'Query.document': (_, { kind, language }) => ({ type: 'Document', kind, language }),
  // Of the document that the route names there was one version; test/policy has documents with several.
  'Query.documents': (_, { filter }) => ({ item: 'Document', things: [{ type: 'Document', ...filter }] }),
  'Document.kind': ({ kind }) => kind,
  'Document.language': ({ language }) => language,
  'Document.version': () => SOME_TEXT,
  'Document.sha256': () => SOME_TEXT,
  'Document.isSample': ({ kind }) => kind !== 'PRIVACY_POLICY',
  'Document.isTranslation': ({ kind, language }) => kind === 'PRIVACY_POLICY' && language === 'FR',
  'Document.inForceFrom': () => SOME_TEXT,
  'Document.text': () => SOME_TEXT,
  'Document.clauses': () => [{ type: 'DocumentClause' }],
  'DocumentClause.id': () => SOME_TEXT,
  'DocumentClause.text': () => SOME_TEXT,
  'PolicyClause.id': () => SOME_TEXT,
  'PolicyClause.text': () => SOME_TEXT,
  // Of the first clause, which is a title; test/policy reads what holds the others.
  'PolicyClause.controls': () => [],
  'PolicyClause.statement': () => SOME_TEXT,
  'Visibility.coordinate': ({ coordinate }) => coordinate,
  'Visibility.audiences': ({ audience }) => audience,
  'Visibility.visibleTo': () => SOME_TEXT,
  'Visibility.personal': ({ personal }) => personal !== undefined,
  'Visibility.label': ({ personal }) => personal && SOME_TEXT,
  'Visibility.category': ({ personal }) => personal && SOME_TEXT,
  'Visibility.categoryCode': ({ personal }) => personal?.category,
  'Visibility.purpose': ({ personal }) => personal && SOME_TEXT,
  'Visibility.purposeCode': ({ personal }) => personal?.purpose,
  'Visibility.clause': ({ personal }) => personal?.clause,
  'Visibility.clauseText': ({ personal }) => personal && SOME_TEXT,
  'Visibility.retention': ({ personal }) => personal && SOME_TEXT,
  'Visibility.mayI': ({ coordinate }, _, { asker }) => MAY_I[wordFor(coordinate, kindOf(asker))][0],
  'Visibility.reason': ({ coordinate }, _, { asker }) => MAY_I[wordFor(coordinate, kindOf(asker))][1],
  'PurposeExplanation.explanation': () => SOME_TEXT,
  // The two that are shared are a part of the service (policy, 5.1.1).
  'PurposeExplanation.purposes': ({ personal }) =>
    [personal?.purpose, ...(/^(CONTACT_SHARING|MAILING)$/.test(personal?.purpose) ? ['SERVICE'] : [])]
      .filter((purpose) => purpose !== undefined)
      .map((purpose) => ({ type: 'ExplainedPurpose', purpose })),
  'PurposeExplanation.visibility': ({ coordinate }) => told(coordinate),
  'ExplainedPurpose.purpose': ({ purpose }) => purpose,
  'ExplainedPurpose.text': () => SOME_TEXT,
  'ExplainedPurpose.version': () => 1,
  'ExplainedPurpose.clause': () => SOME_TEXT,
  'SignInPayload.accessToken': ({ name }) => name && SOME_TEXT,
  'SignInPayload.expiresAt': ({ name }) => name && SOME_TEXT,
  'SignInPayload.viewer': ({ name }) => (name ? { type: 'Viewer', name } : null),
  'SignInPayload.secondFactor': () => null,
  'SignInPayload.userErrors': ({ name }) => (name ? [] : [{ type: 'UserError' }]),
  'UserError.code': ({ code = 'INVALID_CREDENTIALS' }) => code,
  'UserError.field': () => null,
  'UserError.message': () => SOME_TEXT,
  'SignOutPayload.ended': ({ ended }) => ended,
};

const casesOfStaff = (asker: Asker, isOpen?: boolean | null): List => {
  const { item, things } = casesOf('staff', asker);
  return { item, things: things.filter((one) => isOpen == null || (heldBy(one, 'closedAt') === null) === isOpen) };
};

/** Those who work in the town, by name. */
const staffByName = (type: string): List => ({
  item: type,
  things: (Object.keys(residents) as ResidentName[])
    .map((name) => ({
      type,
      name,
      by: 'staff' in residents[name] ? (residents[name] as { staff: { name: string } }).staff.name : '',
    }))
    .filter(({ by }) => by !== '')
    .sort((a, b) => (a.by < b.by ? -1 : 1)),
});

/** Opened at one moment, the newest first: in the order of ids, from the greatest down. */
const recordsOfCases: Thing[] = cases
  .map(({ staff, person }) => ({
    id: rowIdOf('support_case', `${staff}/${person}`),
    thing: { type: 'CaseRecord', name: person },
  }))
  .sort((a, b) => (a.id < b.id ? 1 : -1))
  .map(({ thing }) => thing);

const waiting = (Object.keys(residents) as ResidentName[])
  .map((name): Thing => ({ type: 'KlussterOwnerStanding', name }))
  .filter((one) => heldBy(one, 'state') === 'PENDING');

const told = (coordinate: string) => ({ type: 'Visibility', coordinate, ...groupNamed(coordinate) });

/** "May I?" and "why never?", in the words of `Query.visibility`. */
const MAY_I: Readonly<Record<Word, readonly [string, string | null]>> = {
  value: ['ALWAYS', null],
  shared: ['ALWAYS', null],
  granted: ['DEPENDS_ON_PERSON', null],
  own: ['DEPENDS_ON_PERSON', null],
  never: ['NEVER', 'NOT_IN_AUDIENCE'],
  'as of others': ['ALWAYS', null],
  'hers alone': ['DEPENDS_ON_PERSON', null],
  'not for this': ['NEVER', 'PURPOSE_NOT_ALLOWED'],
  'sign in': ['NEVER', 'NOT_AUTHENTICATED'],
};

/** From a sign-in on, the request goes on as that person. */
function signIn({ email, password }: { email: string; password: string }, asking: Asking) {
  const names = Object.keys(residents) as ResidentName[];
  const name = names.find((one) => residents[one].account === email && password === TOWN_PASSWORD);
  if (name) asking.asker = name;
  return { type: 'SignInPayload', name };
}
