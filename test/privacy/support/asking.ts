import { type DocumentNode, Kind, type OperationDefinitionNode, parse } from 'graphql';
import type { Scope } from '../../../src/privacy/scopes.js';
import type { Grant, Identified, Viewer } from '../../../src/privacy/viewer.js';

/** A viewer with the profiles that are named, by their ids. */
export const person = (
  profiles: { klussterOwner?: string; pending?: string; businessOwner?: string; consumerUser?: string } = {},
  personId = 'person',
): Identified => ({
  kind: 'person',
  personId,
  sessionId: 'session',
  ...(profiles.klussterOwner && { klussterOwner: { id: profiles.klussterOwner, active: true } }),
  ...(profiles.pending && { klussterOwner: { id: profiles.pending, active: false } }),
  ...(profiles.businessOwner && { businessOwner: { id: profiles.businessOwner } }),
  ...(profiles.consumerUser && { consumerUser: { id: profiles.consumerUser } }),
});

/** A partner that asks in the name of somebody, with these scopes. */
export const inTheNameOf = (viewer: Identified, ...scopes: readonly Scope[]): Identified => {
  if (viewer.kind !== 'person') throw new Error('Only a person delegates.');
  return { ...viewer, sessionId: 'token', delegated: { partnerId: 'partner', grantId: 'grant', scopes } };
};

/** A partner by itself. */
export const partner: Viewer = { kind: 'partner', partnerId: 'partner', credentialId: 'token' };

export const staff = (grants: readonly Grant[] = [], personId = 'employee'): Identified => ({
  kind: 'staff',
  personId,
  sessionId: 'session',
  role: 'CUSTOMER_REPRESENTATIVE',
  grants,
  clearedUntil: new Date('2100-01-01T00:00:00Z'),
});

/** A document with its only, or its named, operation. */
export function documentOf(
  source: string,
  name?: string,
): { document: DocumentNode; operation: OperationDefinitionNode } {
  const document = parse(source);
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === Kind.OPERATION_DEFINITION && (name === undefined || definition.name?.value === name),
  );
  if (!operation) throw new Error('The document has no such operation.');
  return { document, operation };
}
