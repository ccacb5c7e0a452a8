import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isObjectType,
} from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { isConstrained } from './validateArgument.js';

type Method = ReturnType<typeof getMetadataStorage>['fieldResolvers'][number];
type Parameter = NonNullable<Method['params']>[number];
type Resolve = NonNullable<GraphQLField<unknown, unknown>['resolve']>;
/** One argument of a method, out of what graphql-js hands to a resolver. */
type Pick = (...given: Parameters<Resolve>) => unknown;

/**
 * Reads getters and calls methods of views and field resolvers as graphql-js itself would. type-graphql looks up the class
 * of each object, gathers the parameters anew and validates arguments asynchronously, for each value of an answer: a
 * quarter of a page. What has a middleware, a role, or a constraint of the validator is left to it.
 */
export function callDirectly(schema: GraphQLSchema): void {
  const { objectTypes, fieldResolvers } = getMetadataStorage();
  const names = new Map<unknown, string>(objectTypes.map(({ target, name }) => [target, name]));
  for (const method of fieldResolvers) {
    const type = schema.getType(names.get(method.getObjectType?.()) ?? '');
    const field = isObjectType(type) ? type.getFields()[method.schemaName] : undefined;
    const resolve = field && declares(method, field) ? directly(method, field) : undefined;
    if (field && resolve) field.resolve = resolve;
  }
}

/** The storage is that of the process; a class of another schema may have given a type the same name. */
const declares = ({ extensions = {} }: Method, field: GraphQLField<unknown, unknown>) =>
  Object.keys(extensions).some((key) => key in field.extensions);

function directly(method: Method, field: GraphQLField<unknown, unknown>): Resolve | undefined {
  const { kind, target, methodName, middlewares = [], roles, params = [] } = method;
  if (middlewares.length > 0 || roles) return undefined;
  const member = Object.getOwnPropertyDescriptor(target.prototype, methodName);
  if (member?.get) return methodName === field.name ? defaultFieldResolver : undefined;
  if (typeof member?.value !== 'function') return undefined;
  const picks = params.toSorted((a, b) => a.index - b.index).map((parameter) => pickOf(parameter, field));
  if (!picks.every((pick) => pick !== undefined)) return undefined;
  const resolver = kind === 'external' ? new (target as new () => object)() : undefined;
  return (...given) => {
    const called = (resolver ?? given[0]) as Record<string, (...values: unknown[]) => unknown>;
    return called[methodName]?.(...picks.map((pick) => pick(...given)));
  };
}

function pickOf(parameter: Parameter, field: GraphQLField<unknown, unknown>): Pick | undefined {
  if (parameter.kind === 'info') return (_root, _args, _context, info) => info;
  if (parameter.kind === 'context' && !parameter.propertyName) return (_root, _args, context) => context;
  if (parameter.kind === 'root' && !parameter.propertyName) return (root) => root;
  if (parameter.kind !== 'args' || !field.args.every(({ type }) => isPlain(type))) return undefined;
  const { prototype } = parameter.getType() as { prototype: object };
  return isConstrained(prototype) ? undefined : (_root, args) => Object.assign(Object.create(prototype), args);
}

/** Whether the types of an argument, and of all in it, say all that must hold: then it is what graphql-js made of it. */
function isPlain(type: GraphQLInputType, seen: ReadonlySet<unknown> = new Set()): boolean {
  const named = getNamedType(type);
  if (!isInputObjectType(named) || seen.has(named)) return true;
  const declared = getMetadataStorage().inputTypes.find(({ name }) => name === named.name);
  const isFree = declared !== undefined && !isConstrained(declared.target.prototype);
  const within = new Set([...seen, named]);
  return isFree && Object.values(named.getFields()).every((field) => isPlain(field.type, within));
}
