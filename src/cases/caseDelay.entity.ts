import { defineEntity, p } from '@mikro-orm/core';
import { internal, personal } from '../db/columns.js';
import { ofHers, rowWall } from '../db/rowWalls.js';
import { Person } from '../people/index.js';
import { CASE_FILE, StaffMember, SupportCase } from '../staff/index.js';

const caseFile = personal(CASE_FILE);

/**
 * Why the law lets us keep from a person, for a time, what staff were shown of her. `INSTITUTION_OBJECTS`: a government institution was told of it and
 * objects (PIPEDA, s. 9(2.4)); `INVESTIGATION`: it would defeat an investigation of a breach of agreement or law (s. 9(3)(c.1)). `ENDED`: no more.
 */
export const DELAY_GROUNDS = ['INSTITUTION_OBJECTS', 'INVESTIGATION', 'ENDED'] as const;
export type DelayGround = (typeof DELAY_GROUNDS)[number];

/** Longest time of one word, in days: the institution answers within as many (PIPEDA, s. 9(2.3)). The database holds it too. */
export const DELAY_DAYS_MAX = 30;

/** A Privacy Officer's word on until when a case, and what was shown in it, is not told to its person. The newest counts; none is changed. */
export const CaseDelay = defineEntity({
  name: 'CaseDelay',
  tableName: 'case_delay',
  policies: [rowWall(ofHers('person_id'))],
  properties: {
    id: p.uuid().primary().comment(internal),
    supportCase: () => p.manyToOne(SupportCase).mapToPk().comment(caseFile),
    person: () => p.manyToOne(Person).mapToPk().comment(caseFile),
    by: () => p.manyToOne(StaffMember).mapToPk().comment(internal),
    ground: p.enum([...DELAY_GROUNDS]).comment(caseFile),
    at: p.datetime().comment(caseFile),
    untilAt: p.datetime().comment(caseFile),
  },
  indexes: [{ properties: ['supportCase', 'at'] }, { properties: ['person'] }],
  checks: [
    { name: 'case_delay_is_short', expression: `"until_at" <= ("at" + '30 days'::interval)` },
    { name: 'case_delay_ends_at_once', expression: `(ground = 'ENDED') = (until_at = "at")` },
  ],
});
