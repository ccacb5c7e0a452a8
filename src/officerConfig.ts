import type { EmailAddress } from './kernel/emailAddress.js';

/** Who answers for the policy (§13.2); its number and address are blank there and come from here. */
export type PrivacyOfficer = {
  readonly name: string;
  readonly phone: string;
  readonly address: string;
  readonly email: EmailAddress;
};

/** The variables that say so, each valid by itself. */
type Given = {
  readonly PRIVACY_OFFICER_NAME?: string | undefined;
  readonly PRIVACY_OFFICER_PHONE?: string | undefined;
  readonly PRIVACY_OFFICER_ADDRESS?: string | undefined;
  readonly PRIVACY_OFFICER_EMAIL: EmailAddress;
};

/** Where the policy says that she is written to. */
export const OFFICER_EMAIL = 'privacy@klusster.com' as EmailAddress;

/** Of the demo: nobody, and marked as such in both languages. */
export const demoOfficer = ({ PRIVACY_OFFICER_EMAIL: email }: Given): PrivacyOfficer => ({
  name: 'Demo Privacy Officer (sample / exemple)',
  phone: '+15555550100',
  address: '1 Demo Street, Demo Town',
  email,
});

/** Of production, where all of it was given: it is required there (`storageConfig.ts`). */
export const officerFrom = (is: Given): PrivacyOfficer => ({
  name: is.PRIVACY_OFFICER_NAME as string,
  phone: is.PRIVACY_OFFICER_PHONE as string,
  address: is.PRIVACY_OFFICER_ADDRESS as string,
  email: is.PRIVACY_OFFICER_EMAIL,
});
