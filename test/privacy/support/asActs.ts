import { type GraphQLObjectType, getNamedType, isLeafType, isObjectType } from 'graphql';
import type { Declared } from '../../../src/api/schema.js';
import type { Answer } from '../../support/service.js';
import { ACTS } from '../acts.js';
import { kindOf, wordFor } from '../audienceTable.js';
import type { Asker } from './expectation.js';
import type { Route } from './routes.js';

const mutationsOf = ({ schema }: Declared) => Object.values(schema.getMutationType()?.getFields() ?? {});

/** The mutations of the schema by name, each with the type of its payload. */
export const payloadsOf = (declared: Declared): ReadonlyMap<string, GraphQLObjectType> =>
  new Map(
    mutationsOf(declared).map((field) => {
      const payload = getNamedType(field.type);
      if (!isObjectType(payload)) throw new Error(`The payload of ${field.name} is no object.`);
      return [field.name, payload];
    }),
  );

/** The inert call of a mutation, which asks every field of its payload. */
export function routeOf(declared: Declared, name: string): Route {
  const payload = payloadsOf(declared).get(name);
  const act = ACTS[name];
  if (!payload || !act) throw new Error(`There is no act ${name}.`);
  const field = mutationsOf(declared).find((one) => one.name === name);
  const input = field?.args.find((one) => one.name === 'input');
  const selected = Object.values(payload.getFields()).map(({ name: key, type }) => {
    if (isLeafType(getNamedType(type))) return key;
    return key === 'userErrors' ? 'userErrors { code field message }' : `${key} { __typename }`;
  });
  const [variables, argument] = input ? [`($input: ${input.type})`, '(input: $input)'] : ['', ''];
  return {
    name: `doing ${name}`,
    document: `mutation${variables} { ${name}${argument} { ${selected.join(' ')} } }`,
    ...(act.input && { variables: { input: act.input } }),
  };
}

/** What the table and the act say has to come of it, in the same words as {@link whatCame}. */
export function whatIsDue(name: string, asker: Asker): object {
  const word = wordFor(`Mutation.${name}`, kindOf(asker));
  if (word === 'sign in') return { data: undefined, error: 'UNAUTHENTICATED' };
  if (word === 'never') return { data: undefined, error: 'FORBIDDEN' };
  const due = ACTS[name]?.comes(asker) ?? { error: 'no act' };
  if ('error' in due) return { error: due.error };
  return { data: { userErrors: [], ...due.payload }, error: undefined };
}

/** What came of it: the payload, without the sentences for people, and the code of the error if there is one. */
export function whatCame(name: string, { body }: Answer): object {
  const payload = body.data?.[name];
  const errors = payload?.userErrors?.map(({ code, field }: Record<string, unknown>) =>
    field === null ? { code } : { code, field },
  );
  const data = payload ? { ...payload, userErrors: errors } : (payload ?? undefined);
  return { ...(data !== undefined && { data }), error: body.errors?.[0]?.extensions?.code };
}
