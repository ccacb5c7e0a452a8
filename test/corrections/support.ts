import type { Service } from '../support/service.js';
import { accountOf, idOf, type ResidentName } from '../support/town.js';

/** What people do about what is wrong of them, as a client does it. */

const AMEND = `mutation($input: AmendContactInput!) { amendContact(input: $input) { amended userErrors { code field message } } }`;
const MINE = `{ viewer { corrections(first: 50) { nodes { at field oldValue newValue recipients { nodes { kind name toldAt acknowledgedAt } } } } } }`;

/** The subject of the mail to whoever was shown what was amended. */
export const SUBJECTS = [
  'Contact details that you were shown have changed',
  'Des coordonnées que vous avez vues ont changé',
];

export function deedsIn(service: Service) {
  const amend = (who: ResidentName, profile: string, contact: object) =>
    service.ask(AMEND, { account: accountOf(who), variables: { input: { profile, contact } } });
  return {
    amend,
    amended: async (who: ResidentName, profile: string, contact: object) =>
      (await amend(who, profile, contact)).body.data.amendContact,
    mine: async (who: ResidentName) =>
      (await service.ask(MINE, { account: accountOf(who) })).body.data.viewer.corrections.nodes,
    /** Somebody looks at a field of an owner. */
    look: async (
      as: { account?: string; token?: string },
      type: 'KlussterOwner' | 'BusinessOwner',
      of: string,
      field: string,
    ) =>
      (
        await service.ask(`query($id: ID!) { node(id: $id) { ... on ${type} { ${field} } } }`, {
          variables: { id: idOf(type, of) },
          ...as,
        })
      ).body.data.node[field],
    /** Who was told by mail, once all that waits has left. */
    told: async () =>
      (await service.mailed())
        .filter(({ subject }) => SUBJECTS.includes(subject))
        .map(({ to, text }) => ({ to, text })),
  };
}
