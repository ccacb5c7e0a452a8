// What is asked of API and floor: four operations, who asks them, and about what. Everything by number, from the census.
import { toGlobalId } from '../dist/kernel/ids.js';
import { scaleId } from '../dist/town/scale/census.js';

/** Requests of a workload before they repeat: enough that no page, person or session is asked all the time. */
const REQUESTS = 256;

const PAGE = `($slug: String!) {
  klusster(slug: $slug) {
    name city owner { firstName email phone }
    businesses(first: 50) { nodes { id name phone website owner { firstName email phone } } }
  }
}`;

/**
 * Viewers are numbers of profiles of one kind; variables are what GraphQL is sent, and `asked` what the floor is sent.
 * @typedef {{ says: string, document: string, profile: string, viewers(town: Town): number[], about(town: Town, at: number, viewer: number): { variables: object, asked: string } }} Workload
 * @typedef {{ of: import('../dist/town/scale/census.js').Census, seed: number, invent: import('../dist/town/scale/invent.js').Inventor }} Town
 * @type {Record<'W1' | 'W2' | 'W3' | 'W4', Workload>}
 */
export const WORKLOADS = {
  W1: {
    says: 'a Consumer User reads a klusster with 50 businesses; their owners are withheld',
    document: `query W1${PAGE}`,
    profile: 'consumer_user',
    // The first consumers own a business too; these do not.
    viewers: ({ of }) => last(of.consumers, REQUESTS),
    about: pageOf,
  },
  W2: {
    says: 'a Klusster Owner reads the same; up to 50 people are opened and logged',
    document: `query W2${PAGE}`,
    profile: 'klusster_owner',
    viewers: activeOwners,
    about: pageOf,
  },
  W3: {
    says: 'a Business Owner reads her businesses, their klussters and whom to call there',
    document: `query W3 {
  viewer { businessOwner { businesses(first: 20) { nodes {
    name klussters(first: 20) { nodes { name owner { firstName email phone } } }
  } } } }
}`,
    profile: 'business_owner',
    // The first owners have two businesses, the others one; the very first run a klusster too and are left out.
    viewers: ({ of }) => {
      const step = Math.max(1, Math.floor((of.businessOwners - of.klussters) / REQUESTS));
      return Array.from({ length: REQUESTS }, (_, at) => of.klussters + at * step).filter((n) => n < of.businessOwners);
    },
    about: () => ({ variables: {}, asked: '' }),
  },
  W4: {
    says: 'a Klusster Owner looks up one business and its owner',
    document: 'query W4($id: ID!) { business(id: $id) { name city owner { firstName email } } }',
    profile: 'klusster_owner',
    viewers: activeOwners,
    about: ({ of, seed }, at) => {
      const id = scaleId('business', seed, (at * 7919) % of.businesses);
      return { variables: { id: toGlobalId('Business', id) }, asked: id };
    },
  },
};

/** The directory by words: the floor has no such thing, so the bar is a time (issue 6: a page of 50 under 30 ms in 95 of 100). */
export const SEARCH = {
  says: 'a Consumer User searches the businesses for words of one of them',
  document: `query Search($search: SearchText) {
  businesses(first: 50, filter: { search: $search }) { totalCount nodes { id name city description } }
}`,
  profile: 'consumer_user',
  viewers: ({ of }) => last(of.consumers, REQUESTS),
  // By turns one rare word, a common one, and two of which either will do.
  about: ({ of, invent }, at) => {
    const { name, description, city } = invent.business((at * 7919) % of.businesses);
    const words = description.split(' ');
    const search = [name.split(' ')[0], city, `${words[0]} or ${words.at(-1)}`][at % 3];
    return { variables: { search }, asked: search };
  },
};

/** Active Klusster Owners who own no business, at most 64: as many as ask at once. */
function activeOwners({ of, invent }) {
  const all = Array.from({ length: of.klussters }, (_, number) => number);
  return all
    .filter((number) => invent.klusster(number).ownerState === 'ACTIVE')
    .filter((number) => invent.person(number).profiles.businessOwner === undefined)
    .slice(0, 64);
}

/** The page of a klusster that is not the viewer's own. */
function pageOf({ of, invent }, at, viewer) {
  const number = at % of.klussters === viewer ? (at + 1) % of.klussters : at % of.klussters;
  const { slug } = invent.klusster(number);
  return { variables: { slug }, asked: slug };
}

const last = (of, count) => Array.from({ length: Math.min(of, count) }, (_, at) => of - 1 - at);

/**
 * The requests of a workload, each as the bodies for API and floor and the token of its viewer.
 * @param {Workload} workload
 * @param {Town} town
 * @param {(profile: string, number: number) => string} tokenOf
 */
export function requestsOf([name, workload], town, tokenOf) {
  const viewers = workload.viewers(town);
  return Array.from({ length: REQUESTS }, (_, at) => {
    const viewer = viewers[at % viewers.length];
    const { variables, asked } = workload.about(town, at, viewer);
    return {
      token: tokenOf(workload.profile, viewer),
      api: JSON.stringify({ query: workload.document, variables }),
      floor: JSON.stringify({ workload: name, asked }),
    };
  });
}
