import type { Resident } from '../../../src/town/cast.js';
import { DECIDED, kindOf, type ViewerKind, wordFor } from '../../privacy/audienceTable.js';
import {
  type Asker,
  existsFor,
  expected,
  TOWN as FACTS,
  isSomebody,
  residentOf,
  type Somebody,
  scopesOf,
  type Thing,
} from '../../privacy/support/expectation.js';
import { type ResidentName, residents } from '../../support/town.js';

/** What is hidden from whoever asks, whether she asks herself or a partner does. The hand-written table says so; the program is not asked. */

/** Whether it is she who asks, or somebody in her name. What is hers may be hidden all the same: her scopes and the profiles that she acts with decide. */
export const isHer = (asker: Asker, name: string): boolean => isSomebody(asker) && residentOf(asker) === name;

/** Whether she asks herself and not through a partner: with her own session, so that she knows her password. */
export const isHerself = (asker: Asker, name: string): boolean => isHer(asker, name) && !scopesOf(asker);

/** Whether an object of the town is there for an asker at all. */
export const isThere = (asker: Asker, type: string, name: NonNullable<Thing['name']>): boolean =>
  existsFor(asker, { type, name }, FACTS);

/** Whether a field of somebody's is shown to an asker, on an object that is there for it. */
export function isShown(asker: Asker, coordinate: string, name: ResidentName): boolean {
  const [type = ''] = coordinate.split('.');
  return isThere(asker, type, name) && expected(coordinate, asker, { type, name }, FACTS).shown;
}

/** Whether whoever asks is told about herself by a field of `Viewer`. */
export const isToldOf = (asker: Asker, name: string, field: string): boolean =>
  isHer(asker, name) && isShown(asker, `Viewer.${field}`, name as ResidentName);

/** Whether somebody asks as one who works here. */
export const isAtWork = (asker: Asker): boolean => wordFor('Query.cases', kindOf(asker)) === 'value';

/** Whether somebody is a Privacy Officer who does her work. */
export const isOfficer = (asker: Asker): boolean => wordFor('Query.staffMembers', kindOf(asker)) === 'value';

/** Whether an answer depends on the sharing of a person: the reason `NOT_SHARED` is no secret. */
export const dependsOnSharing = (asker: Asker, name: ResidentName): boolean =>
  (['KlussterOwner', 'BusinessOwner'] as const).some(
    (type) =>
      PROFILE_OF[type] in residents[name] &&
      ['shared', 'as of others'].includes(wordFor(`${type}.email`, kindOf(asker))),
  );

export const PROFILE_OF = {
  KlussterOwner: 'klussterOwner',
  BusinessOwner: 'businessOwner',
  ConsumerUser: 'consumerUser',
} as const;

/** What of a person is otherwise in the twin, beside her values. */
export type Otherwise = {
  /** Her standing as a Klusster Owner. */
  readonly state: boolean;
  /** Profiles that are those of another person. */
  readonly apart: readonly ('klussterOwner' | 'businessOwner')[];
  /** Whether she is a Consumer User. */
  readonly reader: boolean;
};

/** What the twin tells in another way about the profiles of somebody, because it is hidden from whoever asks. */
export function otherwiseIn(asker: Asker, name: ResidentName): Otherwise {
  if (isHer(asker, name)) return otherwiseOfHers(asker, residents[name]);
  const known: Resident = residents[name];
  return {
    // Whoever works here decides about it, and knows who waits.
    state: !isAtWork(asker),
    // That two profiles are one person is hidden, so they are two persons.
    apart: known.klussterOwner && known.businessOwner ? ['businessOwner'] : [],
    // Whoever works here has no profile, in either town.
    reader: !isThere(asker, 'ConsumerUser', name) && !known.staff,
  };
}

/** What a person is, as far as it decides what she sees. */
type Shape = {
  readonly klussterOwner: 'active' | 'not active' | undefined;
  readonly businessOwner: boolean;
  readonly consumerUser: boolean;
};

const shapeOf = ({ klussterOwner, businessOwner, consumerUser }: Resident): Shape => ({
  klussterOwner: klussterOwner && (klussterOwner.state === 'ACTIVE' ? 'active' : 'not active'),
  businessOwner: businessOwner !== undefined,
  consumerUser: consumerUser !== undefined,
});

/** What could be otherwise about herself: which fields would tell of it, and what she would be. */
const TURNS = {
  reader: [['consumerUser'], (is) => ({ ...is, consumerUser: !is.consumerUser })],
  businessOwner: [['businessOwner'], (is) => ({ ...is, businessOwner: false })],
  klussterOwner: [['klussterOwner', 'klussterOwnerStanding'], (is) => ({ ...is, klussterOwner: undefined })],
  state: [['klussterOwnerStanding'], (is) => ({ ...is, klussterOwner: is.klussterOwner && OTHER[is.klussterOwner] })],
} as const satisfies Record<string, readonly [tells: readonly string[], then: (is: Shape) => Shape]>;

const OTHER = { active: 'not active', 'not active': 'active' } as const;

/**
 * What she is decides what she sees, and so what is told to a partner in her name. One thing after the other is otherwise, as
 * far as no field tells of it and the table has the same words for what she then is. Whoever asks herself is told all of it.
 */
function otherwiseOfHers(asker: Asker, hers: Resident): Otherwise {
  let is = shapeOf(hers);
  const turned = (Object.keys(TURNS) as (keyof typeof TURNS)[]).filter((turn) => {
    const [tells, change] = TURNS[turn];
    const then = change(is);
    if (tells.some((field) => isToldOf(asker, residentOf(asker as Somebody), field)) || !areAlike(asker, is, then))
      return false;
    is = then;
    return true;
  });
  return {
    state: turned.includes('klussterOwner') || turned.includes('state'),
    apart: (['klussterOwner', 'businessOwner'] as const).filter((one) => hers[one] && turned.includes(one)),
    reader: turned.includes('reader'),
  };
}

/** Whether the table has the same words for a partner in the name of one as in the name of the other. */
function areAlike(asker: Asker, one: Shape, other: Shape): boolean {
  const [here, there] = [kindOfShape(one), kindOfShape(other)];
  const scopes = scopesOf(asker)?.join(', ');
  if (!here || !there || !scopes) return false;
  return [...DECIDED].every((at) => wordFor(at, `${here} for ${scopes}`) === wordFor(at, `${there} for ${scopes}`));
}

/** The column of the table for what somebody is; undefined where nobody in town is that. */
function kindOfShape(shape: Shape): ViewerKind | undefined {
  const sameAs = (of: Shape) => JSON.stringify(of) === JSON.stringify(shape);
  if (sameAs(shapeOf({} as Resident))) return 'no profile';
  const name = (Object.keys(residents) as ResidentName[]).find((one) => sameAs(shapeOf(residents[one])));
  return name && (kindOf(name) as ViewerKind);
}
