import type { Service } from '../support/service.js';
import { accountOf, type ResidentName } from '../support/town.js';

/** What Privacy Officers do with incidents, as a client does it. */

export const SEEN = `id state openedBy { name } openedAt knownAt from until suspect accountMisused coordinates affectedCount readCount
  fields { coordinate persons } assessedAt assessedBy { name } riskOfSignificantHarm sensitivity misuse reportedAt reportSentAt reportChannel
  notifiedAt notifiedCount unreachedCount publishedAt closedAt`;
const act = (name: string) =>
  `mutation($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { incident { ${SEEN} } userErrors { code field message } } }`;

/** Each of them, by name. */
export const ACTS = {
  openIncident: act('openIncident'),
  assessIncident: act('assessIncident'),
  reportToCommissioner: act('reportToCommissioner'),
  recordReport: act('recordReport'),
  notifyAffected: act('notifyAffected'),
  recordPublicNotice: act('recordPublicNotice'),
  closeIncident: act('closeIncident'),
} as const;

export const ONE = `query($id: ID!) { incident(id: $id) { ${SEEN} } }`;
export const WRITTEN = `query($id: ID!) { incidentRecord(id: $id) { what reasons report noticeInEnglish noticeInFrench published } }`;
export const REGISTER = `query($open: Boolean) { incidents(first: 50, filter: { open: $open }) { nodes { ${SEEN} } } }`;
const PERSON = 'reference coordinates ownAccount readCount firstSeenAt lastSeenAt notifiedAt sentAt unreachedAt';
export const MINE = `{ viewer { incidents(first: 20) { nodes { ${PERSON} } } } }`;
export const AFFECTED = `query($id: ID!, $after: String) {
  incident(id: $id) { affected(first: 100, after: $after) { nodes { ${PERSON} } pageInfo { hasNextPage endCursor } } }
}`;

/** Seven items and six, each a text of its own. */
export const REPORT = Object.fromEntries([...'abcdefg'].map((letter) => [letter, `Item ${letter} of the report.`]));
export const noticeIn = (language: 'English' | 'French') =>
  Object.fromEntries([...'abcdef'].map((letter) => [letter, `Item ${letter} in ${language}.`]));
export const NOTICE = { en: noticeIn('English'), fr: noticeIn('French') };
export const RISK = {
  riskOfSignificantHarm: true,
  sensitivity: 'HIGH',
  misuse: 'LIKELY',
  reasons: 'Numbers were sold.',
};
export const NO_RISK = {
  riskOfSignificantHarm: false,
  sensitivity: 'LOW',
  misuse: 'UNLIKELY',
  reasons: 'It was read by a colleague.',
};

export function deeds(service: Service) {
  const ask = async (by: ResidentName, document: string, variables: object = {}) =>
    (await service.ask(document, { account: accountOf(by), variables })).body;
  return {
    ask,
    /** What Hélène, the Privacy Officer of the town, does. */
    act: async (name: keyof typeof ACTS, input: object) => {
      const { data, errors } = await ask('helene', ACTS[name], { input });
      return errors ? { errors } : data[name];
    },
    one: async (id: string) => (await ask('helene', ONE, { id })).data.incident,
    mine: async (who: ResidentName) => (await ask(who, MINE)).data.viewer.incidents.nodes,
  };
}
