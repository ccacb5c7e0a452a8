import { z } from 'zod';

const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);
const coded = z.strictObject({ code: z.string(), text: z.string() });

const field = z.strictObject({
  name: z.string().describe('The name of the field; it is the same in both languages.'),
  label: z.string().describe('What it is, in words.'),
  value: value.describe('What is held. Instants are RFC 3339 in UTC; amounts are in cents.'),
  meaning: z.string().optional().describe('What the value means, where it is a code.'),
});

const records = z
  .strictObject({
    name: z.string().describe('The name of this kind of records; it is the same in both languages.'),
    label: z.string().describe('What they are, in words.'),
    source: coded.describe('Where they come from.'),
    purposes: z.array(coded).describe('What they are used for (policy, section 5).'),
    retention: z.array(coded).describe('How long they are kept (policy, sections 9 and 11).'),
    secrets: z.array(coded).describe('What is held with them and not told, since it proves that it is you.'),
    count: z.int().describe('How many there are.'),
    rows: z
      .array(z.strictObject({ fields: z.array(field) }))
      .describe('Each of them; empty where only their number is told, since they say nothing one by one.'),
  })
  .describe('What is held of one kind.');

const disclosure = z
  .strictObject({
    at: z.string().describe('The hour in which it was shown, at its beginning, in UTC.'),
    role: coded.describe('What the viewer acted as.'),
    name: z.string().nullable().describe('By whom it was seen. Null for Consumer Users, who are never named.'),
    isNameWithheld: z
      .boolean()
      .describe(
        'Whether there is a name that you may not see now: by the daily limit, or since it is not shared with you.',
      ),
    fields: z.array(coded).describe('What was shown: the fields, each as `Type.field`, and in words.'),
    clause: z.string().describe('Under which clause of the policy.'),
    count: z.int().describe('In how many requests.'),
  })
  .describe('What was shown of you to one viewer within one hour.');

/** What is told of a person to herself: the answer to a request for access (§13.1; PIPEDA Schedule 1, 4.9.1 to 4.9.4), in one language. */
export const accessPackage = z
  .strictObject({
    format: z.literal('klusster-access-package'),
    version: z.literal(1),
    language: z.enum(['en', 'fr']),
    reference: z.string().describe('The global id of the request.'),
    madeAt: z.string().describe('When it was made: RFC 3339, in UTC. It says what was held then.'),
    officer: z
      .strictObject({ name: z.string(), phone: z.string(), address: z.string(), email: z.string() })
      .describe('Who answers for the protection of personal information here (policy §13.2).'),
    records: z.array(records).describe('What is held of you, kind by kind.'),
    disclosures: z.array(disclosure).describe('Who was shown what of you, the newest first; kept for 24 months.'),
    notShown: z
      .array(z.strictObject({ what: z.string(), why: z.string() }))
      .describe('What is held and is not in here, and why.'),
    rights: z.array(z.string()).describe('What you may do.'),
    glossary: z.array(coded).describe('What the words mean that are used in here.'),
    proof: z
      .strictObject({ sha256: z.string(), key: z.string(), signature: z.string() })
      .describe('What proves that it is as it was made: SHA-256 of everything before, and who signed that (Ed25519).'),
  })
  .meta({ title: 'Klusster access package', description: 'What is held of one person, for her.' });

/** All of it but what proves it. */
export type AccessPackageContent = Omit<z.infer<typeof accessPackage>, 'proof'>;
export type ToldRecords = AccessPackageContent['records'][number];
export type ToldValue = z.infer<typeof value>;

/** The published schema (JSON Schema 2020-12). */
export const accessPackageSchema = (): object => z.toJSONSchema(accessPackage, { target: 'draft-2020-12' });
