import { grants, type ResidentName, residents } from '../../support/town.js';

/**
 * Who may see which row, written by hand from the table of audiences (1-product.md, "Who sees what") and from nothing else. A
 * wall is as wide as the table and no narrower: what a person does not share, or set aside, is left to those before it.
 */

export type Profile = 'KLUSSTER_OWNER' | 'BUSINESS_OWNER' | 'CONSUMER_USER';

/** Who asks: a resident as some of her profiles, or as staff with grants; or nobody of the town. */
export type RowAsker = {
  readonly says: string;
  readonly who?: ResidentName;
  readonly acting: readonly Profile[];
  readonly worksAsStaff: boolean;
  readonly granted: readonly { readonly person: ResidentName; readonly groups: readonly string[] }[];
};

/** A row, by whose it is; what staff opened about her is also of whoever did. */
export type TownRow = {
  readonly key: string;
  readonly person: ResidentName;
  readonly openedBy: readonly ResidentName[];
};

type Rule = (asker: RowAsker, row: TownRow) => boolean;

const self: Rule = ({ who }, { person }) => who === person;
const acts =
  (...profiles: Profile[]): Rule =>
  ({ acting }) =>
    profiles.some((profile) => acting.includes(profile));
const caseStaff =
  (...groups: string[]): Rule =>
  ({ granted }, { person }) =>
    granted.some((grant) => grant.person === person && groups.some((group) => grant.groups.includes(group)));
const whoeverOpenedIt: Rule = ({ who, worksAsStaff }, { openedBy }) =>
  worksAsStaff && who !== undefined && openedBy.includes(who);
const any =
  (...rules: Rule[]): Rule =>
  (asker, row) =>
    rules.some((rule) => rule(asker, row));

const EVERY_GROUP = ['contact', 'account', 'subscription', 'consent', 'billing', 'case'];

/** By table: whose rows are there for whom, or, where the row is public, its sealed contact. */
export const MAY_SEE_ROW = {
  // That there is such a person is found by whoever has a case about her; the row says no more.
  person: any(self, whoeverOpenedIt),
  // That she is a Consumer User, staff know as soon as they have a grant for her.
  consumer_user: any(self, caseStaff(...EVERY_GROUP)),
  // Consents to mailing lists are found by the lists.
  subscription: any(self, caseStaff('subscription', 'consent')),
  account: any(self, caseStaff('account')),
  account_address: any(self, caseStaff('consent')),
  card: self,
  support_case: any(self, whoeverOpenedIt),
  case_grant: any(self, whoeverOpenedIt),
  case_decision: any(self, whoeverOpenedIt),
  disclosure_seen: self,
  klusster_owner: any(self, acts('BUSINESS_OWNER', 'CONSUMER_USER'), caseStaff('contact')),
  business_owner: any(self, acts('KLUSSTER_OWNER'), caseStaff('contact')),
} as const satisfies Record<string, Rule>;

export type WalledTable = keyof typeof MAY_SEE_ROW;

const isActive = (name: ResidentName): boolean => {
  const resident = residents[name];
  return 'klussterOwner' in resident && resident.klussterOwner.state === 'ACTIVE';
};

const profilesOf = (name: ResidentName): Profile[] => {
  const resident = residents[name];
  return [
    ...(isActive(name) ? (['KLUSSTER_OWNER'] as const) : []),
    ...('businessOwner' in resident ? (['BUSINESS_OWNER'] as const) : []),
    ...('consumerUser' in resident ? (['CONSUMER_USER'] as const) : []),
  ];
};

const nobody = { acting: [], worksAsStaff: false, granted: [] };
const names = Object.keys(residents) as ResidentName[];
const staff = names.filter((name) => 'staff' in residents[name]);
const others = names.filter((name) => !staff.includes(name));

/** Everybody in town as all and as each of her profiles; staff without grants, with those of the town, with one for each person and group, and at rest. */
export const ROW_ASKERS: readonly RowAsker[] = [
  { says: 'anonymous', ...nobody },
  { says: 'a partner', ...nobody },
  ...others.flatMap((who) => {
    const all = profilesOf(who);
    const parts = all.length > 1 ? all.map((one) => [one]) : [];
    return [all, ...parts, []].map((acting) => ({
      ...nobody,
      says: `${who} as ${acting.join('+') || 'nothing'}`,
      who,
      acting,
    }));
  }),
  ...staff.flatMap((who) => {
    const working = { ...nobody, who, worksAsStaff: true };
    return [
      { ...working, says: `${who} without grants` },
      { ...nobody, who, says: `${who} at rest` },
      { ...working, says: `${who} of the town`, granted: grants.filter((grant) => grant.staff === who) },
    ];
  }),
  ...others.flatMap((person) =>
    EVERY_GROUP.map((group) => ({
      ...nobody,
      says: `ravi for ${person}: ${group}`,
      who: 'ravi' as const,
      worksAsStaff: true,
      granted: [{ person, groups: [group] }],
    })),
  ),
];
