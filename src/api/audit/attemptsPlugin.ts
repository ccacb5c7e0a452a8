import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, type GraphQLFormattedError, OperationTypeNode, visit } from 'graphql';
import type { Logger } from 'pino';
import { type AuditEntryBody, enterAlone } from '../../audit/index.js';
import type { ErrorCode } from '../../kernel/errors.js';
import { codeOfThrown } from '../errorMask.js';
import { logFault } from '../faultLog.js';
import type { RequestContext } from '../requestContext.js';
import { answerOnly } from '../turnedAway.js';
import { type Naming, namingOf } from './named.js';
import { isActOfStaff } from './recordActs.js';
import { staffAndNamed } from './staffAndNamed.js';

/** What refuses something that is there, or is as if it were not: everything else says that an operation was wrong. */
const DENIED: ReadonlySet<unknown> = new Set<ErrorCode>([
  'FORBIDDEN',
  'NOT_FOUND',
  'OPERATION_REJECTED',
  'UNAUTHORIZED_FIELD_OR_TYPE',
]);

type Data = Readonly<Record<string, unknown>>;
type Answer = { readonly errors?: readonly GraphQLFormattedError[]; readonly data?: Data | null };

/**
 * Each attempt of staff at what the plan or the grants deny is on the chain before the answer leaves, one entry for one operation (§10.2,
 * §10.3). When the entry cannot be written, the answer leaves without its data. For nobody else anything is asked of the database.
 */
export const attemptsPlugin = (log: Logger): ApolloServerPlugin<RequestContext> => ({
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue, operation, document, request }) {
        const { viewer } = contextValue;
        if (viewer.kind !== 'staff' && viewer.kind !== 'unproven') return;
        // What does not count is answered anew.
        if (response.body.kind !== 'single' || contextValue.standing.isOutdated) return;
        const naming = namingOf(request.variables, literalsOf(document));
        const isQuery = operation?.operation === OperationTypeNode.QUERY;
        const refused = refusedIn(contextValue, response.body.singleResult as Answer, { isQuery, naming });
        if (!refused) return;
        try {
          const { staff, named } = await staffAndNamed(contextValue, viewer.personId, naming);
          const said = { kind: 'REFUSED', what: operation?.operation ?? 'query', staff, ...refused } as const;
          await enterAlone(contextValue.reserve, said, contextValue.now, { keys: contextValue.keys, named });
        } catch (fault) {
          const code = codeOfThrown(fault);
          if (code === 'INTERNAL') logFault(log, fault);
          answerOnly({ response, operation, contextValue }, code);
        }
      },
    };
  },
});

type Refused = Pick<AuditEntryBody, 'codes' | 'withheld' | 'notThere'>;

/** What an answer refuses, in codes of closed sets; undefined when it refuses nothing. */
function refusedIn(
  contextValue: RequestContext,
  { errors = [], data }: Answer,
  { isQuery, naming }: { readonly isQuery: boolean; readonly naming: Naming },
): Refused | undefined {
  // What an act of staff refused has its own entry.
  const isOfAnAct = ([key]: readonly unknown[] = []) =>
    contextValue.isPlanned && contextValue.plan.roots.some(({ key: root, rule }) => root === key && isActOfStaff(rule));
  const codes = errors.flatMap(({ path, extensions }) => (isOfAnAct(path) ? [] : [extensions?.code])).filter(isDenied);
  const withheld = contextValue.isPlanned
    ? contextValue.withheld.report().map(({ coordinate, reason }) => `${coordinate}: ${reason}`)
    : [];
  const notThere =
    isQuery && data && contextValue.isPlanned && naming.ids.length > 0 ? emptyRoots(contextValue, data) : [];
  const found = { codes: distinct(codes), withheld: distinct(withheld), notThere: distinct(notThere) };
  const said = Object.fromEntries(Object.entries(found).filter(([, of]) => of.length > 0));
  return Object.keys(said).length > 0 ? said : undefined;
}

const isDenied = (code: unknown): code is string => DENIED.has(code);

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)].sort();

/** Root fields that were given an argument and gave nothing, or nothing in one place: what was named is not there for whoever asked. */
const emptyRoots = ({ plan }: RequestContext, data: Data): string[] =>
  plan.roots.flatMap(({ key, field, verdict, nodes }) => {
    const given = data[key];
    const isEmpty = given === null || (Array.isArray(given) && given.includes(null));
    const isNamed = nodes.some((node) => (node.arguments ?? []).length > 0);
    return isEmpty && isNamed && verdict !== 'never' ? [field.name] : [];
  });

/** The texts that stand in a document itself. */
function literalsOf(document: DocumentNode | undefined): string[] {
  const texts: string[] = [];
  if (document) visit(document, { StringValue: ({ value }) => void texts.push(value) });
  return texts;
}
