import type { PolicyDef } from '@mikro-orm/core';

/** As whom the connections act that read for a viewer: a role that owns nothing, so that the policies of the tables hold for it. */
export const READER = 'klusster_reader';

/** Where they look for tables first: what is of several people in one row has a view there that leaves out what is not for the viewer. */
export const READER_PATH = 'walled,public';

/**
 * The wall of a table: which of its rows are there for the viewer of a statement, whatever the statement asks for. A wall is
 * declared with the entity and written in a migration; `test/db/keyStore` holds the two against each other.
 * @param using as PostgreSQL itself writes it, so that the two can be compared. Without a viewer it must be false of every row
 */
export const rowWall = (using: string): PolicyDef => ({
  name: 'row_wall',
  command: 'select',
  roles: [READER],
  using,
});

/** Persons whom a viewer sees by a grant, by what the grant is for; under `any` by whatever grant. Each is a variable of the statement. */
export const GRANTED_FOR = ['any', 'contact', 'account', 'subscription', 'consent'] as const;
export type GrantedFor = (typeof GRANTED_FOR)[number];

/** The variables by which a statement says for whom it reads; they end with it. */
export const VIEWER = 'klusster.viewer';
export const ACTS_AS = 'klusster.acts_as';
export const grantedFor = (group: GrantedFor): string => `klusster.granted_${group}`;

/** Rows of the viewer, and of persons whom a grant of hers opens. */
export const ofSeen = (column: string, group: GrantedFor): string => `${column} = ANY (seen_persons('${group}'::text))`;

/** Rows of the viewer and nobody else's. */
export const ofHers = (column: string): string => `${column} = viewer_id()`;
