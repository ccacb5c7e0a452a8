import type { Service } from '../../support/service.js';
import { accountOf, idOf, type ResidentName, TOWN_PASSWORD } from '../../support/town.js';

/** What people say of themselves in words of this file, as a client does it: each text looks otherwise in every coding. */

/** A text as it was written, and the name under which it is found. */
export type Word = { readonly name: string; readonly text: string };

const AMEND = 'mutation($input: AmendContactInput!) { amendContact(input: $input) { amended userErrors { code } } }';
const BILL = 'mutation($input: SetBillingDetailsInput!) { setBillingDetails(input: $input) { userErrors { code } } }';
const ASK = 'mutation($input: SendInquiryInput!) { sendInquiry(input: $input) { userErrors { code } } }';
const REPORT = 'mutation($input: ReportContentInput!) { reportContent(input: $input) { userErrors { code } } }';
const ACCESS =
  'mutation($input: RequestAccessInput!) { requestAccess(input: $input) { request { id } userErrors { code } } }';
const OPEN =
  'mutation($input: OpenAccessPackageInput!) { openAccessPackage(input: $input) { url userErrors { code } } }';
const SIGN_IN =
  'mutation($email: EmailAddress!) { signIn(input: { email: $email, password: "wrong" }) { userErrors { code } } }';

/** Who amends which of her profiles. */
const PROFILES: Partial<Record<ResidentName, readonly string[]>> = {
  marguerite: ['KLUSSTER_OWNER'],
  priya: ['KLUSSTER_OWNER', 'BUSINESS_OWNER'],
  noor: ['BUSINESS_OWNER', 'CONSUMER_USER'],
  aoife: ['CONSUMER_USER'],
};

/** Lives of these people in every way in which they tell something. Throws for whatever is refused. Answers what they wrote, and their packages. */
export async function live(
  service: Service,
  people: readonly ResidentName[],
): Promise<{ readonly words: readonly Word[]; readonly packages: readonly string[] }> {
  const words: Word[] = [];
  const packages: string[] = [];
  const write = (name: string, form = (mark: string) => `Ça “${mark}” / né à l’été & “parti”?`) => {
    const text = form(`W${String(words.length).padStart(4, '0')}x${name.replaceAll('.', '')}`);
    words.push({ name: `written.${name}`, text });
    return text;
  };
  for (const who of people) {
    const as = async (query: string, input: object) => {
      const { body } = await service.ask(query, { account: accountOf(who), variables: { input } });
      const [answer] = Object.values<any>(body.data ?? {});
      if (body.errors || answer.userErrors.length > 0)
        throw new Error(`It was refused to ${who}: ${JSON.stringify(body)}`);
      return answer;
    };
    for (const profile of PROFILES[who] ?? []) {
      const of = `${who}.${profile}`;
      const contact = {
        firstName: write(`${of}.firstName`, (mark) => `Zoë ${mark}`),
        lastName: write(`${of}.lastName`, (mark) => `d’Été ${mark}`),
        email: write(`${of}.email`, (mark) => `${mark.toLowerCase().replaceAll('_', '.')}@home.test`),
        ...(profile !== 'CONSUMER_USER' && {
          mailingAddress: write(`${of}.mailingAddress`, (mark) => `7 rue Été ${mark}\nSept-Îles QC G4R 1A1`),
        }),
      };
      await as(AMEND, { profile, contact });
      if (profile === 'KLUSSTER_OWNER')
        await as(BILL, {
          name: write(`${of}.billing.name`),
          address: write(`${of}.billing.address`, (mark) => `8 rue Été ${mark}\nSept-Îles QC G4R 1A1`),
          province: 'QC',
        });
    }
    await as(ASK, { kind: 'QUESTION', language: 'EN', text: write(`${who}.inquiry`) });
    await as(REPORT, { id: idOf('Klusster', 'echoDesCantons'), reason: 'ABUSE', text: write(`${who}.report`) });
    const { request } = await as(ACCESS, { language: 'EN' });
    const { url } = await as(OPEN, { id: request.id, format: 'DATA' });
    packages.push(new URL(url).pathname);
    // What is not asked for comes along: an address that is nobody's, and what a browser says of itself.
    const email = write(`${who}.mistyped`, (mark) => `${mark.toLowerCase()}@nowhere.test`);
    await service.ask(SIGN_IN, {
      variables: { email, password: TOWN_PASSWORD },
      headers: { 'user-agent': `Mozilla/5.0 (X11; ${write(`${who}.browser`, (mark) => mark)}) Firefox/140.0` },
    });
  }
  return { words, packages };
}
