import 'reflect-metadata';
import type { MetadataStorage } from '@mikro-orm/core';
import { type GraphQLSchema, validateSchema } from 'graphql';
import { buildSchema, type NonEmptyArray } from 'type-graphql';
import { columnRefusals } from '../db/columns.js';
import type { Feature } from '../feature.js';
import { callDirectly } from '../graph/callDirectly.js';
import { validateArgument } from '../graph/validateArgument.js';
import { Fault } from '../kernel/errors.js';
import { describe } from '../privacy/describe.js';
import { planWall } from '../privacy/planWall.js';
import { compilePrivacyMap, type PrivacyMap } from '../privacy/privacyMap.js';
import { BootRefused, refusals } from '../privacy/refusals.js';
import { requirePurposes } from '../privacy/requirePurposes.js';
import { SCOPE_NAMES, SCOPES } from '../privacy/scopes.js';
import { shieldWall, unshielded } from '../privacy/shield.js';
import { compileModel, type Model, sealedClasses, unsourced } from '../read/model.js';
import { recordActs } from './audit/recordActs.js';
import { holdingRefusals } from './holdingRefusals.js';
import { NodeResolver } from './node.resolver.js';

/** The graph as the features declare it: not guarded yet. */
export type Declared = { readonly schema: GraphQLSchema; readonly map: PrivacyMap; readonly model: Model };

/**
 * Builds the schema of the features and compiles what they declare.
 * Throws `BootRefused` or `Fault`, with every coordinate or column that is refused and how to mend it.
 */
export async function declare(features: readonly Feature[], metadata: MetadataStorage): Promise<Declared> {
  const columns = columnRefusals(metadata.getAll().values());
  if (columns.length > 0) throw new Fault(`The columns are refused:\n  ${columns.join('\n  ')}`);
  const scopes = SCOPE_NAMES.map((name) => ({ name, purpose: SCOPES[name].under }));
  requirePurposes([...features.flatMap(({ jobs = [] }) => jobs), ...scopes]);
  const holdings = holdingRefusals(features, metadata);
  if (holdings.length > 0) throw new Fault(`What is held of people is refused:\n  ${holdings.join('\n  ')}`);
  const model = compileModel(
    features.flatMap((feature) => feature.sources ?? []),
    {
      added: features.flatMap((feature) => (feature.edges ? [feature.edges] : [])),
      finds: features.flatMap((feature) => (feature.staffFinds ? [feature.staffFinds] : [])),
    },
    metadata,
  );
  const classes = sealedClasses(model);
  const resolvers = [NodeResolver, ...features.flatMap((feature) => feature.resolvers ?? [])] as NonEmptyArray<never>;
  const schema = await buildSchema({
    resolvers,
    validateFn: validateArgument,
    orphanedTypes: nodeViews(features),
    // The check of the library asks the whole introspection as well, a quarter of a second of each start.
    skipCheck: true,
  });
  const invalid = validateSchema(schema);
  if (invalid.length > 0)
    throw new Fault(`The schema is not valid:\n  ${invalid.map(({ message }) => message).join('\n  ')}`);
  const refused = refusals(schema, classes);
  if (refused.length > 0) throw new BootRefused(refused);
  const missing = unsourced(schema, model);
  if (missing.length > 0) throw new Fault(`The sources are refused:\n  ${missing.join('\n  ')}`);
  callDirectly(schema);
  const map = compilePrivacyMap(schema, classes);
  const described = describe(schema, map);
  recordActs(described, map);
  return { schema: described, map, model };
}

/** Puts the walls before the resolvers: the plan outside, the shield behind it. Throws `Fault` when a coordinate is left unguarded. */
export function guard({ schema, map }: Declared): GraphQLSchema {
  const shielded = shieldWall(schema, map);
  const missing = unshielded(schema, shielded, map);
  if (missing.length > 0) throw new Fault(`The shield does not wrap: ${missing.join(', ')}.`);
  return planWall(shielded, map);
}

const nodeViews = (features: readonly Feature[]) =>
  features.flatMap((feature) => Object.values(feature.nodes ?? {}).map((node) => node.view)) as never[];
