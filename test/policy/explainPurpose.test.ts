import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { type Service, startService } from '../support/service.js';
import { freshStorage } from '../support/town.js';

const fromSchema = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../schema/${name}`, import.meta.url)), 'utf8');

/** The personal fields as the Privacy Officer reads them: `schema/visibility.md`, which is emitted and looked through, not the map that answers. */
const PERSONAL = fromSchema('visibility.md')
  .split('\n')
  .flatMap((line) => {
    const [, name, audiences, clause, category, purpose, retention] = line.split('|').map((cell) => cell.trim());
    const coordinate = /^`(\w+\.\w+)`$/.exec(name ?? '')?.[1];
    return coordinate && purpose !== '–'
      ? [{ coordinate, audiences: audiences?.split(', '), clause, category, purpose, retention }]
      : [];
  });

/** What each purpose is a part of (policy §5.1.1). */
const WHOLE: Readonly<Record<string, string>> = { CONTACT_SHARING: 'SERVICE', MAILING: 'SERVICE' };

const EXPLAIN = `query($c: String!) { explainPurpose(coordinate: $c) {
  explanation purposes { purpose text version clause }
  visibility { coordinate label personal audiences visibleTo clause clauseText categoryCode category purpose purposeCode retention } } }`;

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;

beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage);
});

afterAll(async () => {
  await service.close();
  await storage.drop();
});

async function explain(coordinate: string, language: string) {
  const headers = { 'accept-language': language };
  const { body } = await service.ask(EXPLAIN, { variables: { c: coordinate }, headers });
  expect(body.errors).toBeUndefined();
  return body.data.explainPurpose;
}

test('each personal field is explained in both languages, as the emitted table says', async () => {
  expect(PERSONAL.length).toBeGreaterThanOrEqual(40);
  let cases = 0;
  for (const { coordinate, audiences, clause, category, purpose = '' } of PERSONAL) {
    const said = { en: await explain(coordinate, 'en'), fr: await explain(coordinate, 'fr-CA, en;q=0.5') };
    for (const { explanation, purposes, visibility } of Object.values(said)) {
      expect(visibility).toMatchObject({ coordinate, personal: true, audiences, clause });
      expect(visibility).toMatchObject({ categoryCode: category, purposeCode: purpose });
      expect(purposes.map((one: any) => one.purpose)).toEqual([purpose, ...[WHOLE[purpose]].filter(Boolean)]);
      for (const word of [visibility.label, purposes[0].text, visibility.retention, visibility.visibleTo]) {
        expect(word).toMatch(/./);
        expect(explanation).toContain(word);
      }
      expect(visibility.clauseText).toMatch(/./);
      for (const { version, clause } of purposes) {
        expect(version).toBe(1);
        expect(clause).toMatch(/^5\.1\.\d$/);
      }
      cases += 1;
    }
    expect(said.fr.explanation).not.toMatch(/\b(the|and|until|hold)\b/i);
    expect(said.fr.purposes[0].text).not.toBe(said.en.purposes[0].text);
  }
  console.log(`${cases} explanations of ${PERSONAL.length} personal fields.`);
});

test('the emitted table and the schema name the same personal fields', () => {
  const declared = [...service.declared.map.rules.values()].filter((rule) => rule.personal);
  expect(PERSONAL.map((one) => one.coordinate).sort()).toEqual(declared.map((rule) => rule.coordinate).sort());
  const sdl = fromSchema('klusster.graphql');
  for (const { coordinate, audiences = [] } of PERSONAL) {
    const [type, field] = coordinate.split('.');
    const fields = new RegExp(`^type ${type} [^{]*\\{(.*?)^\\}`, 'ms').exec(sdl)?.[1];
    const told = new RegExp(`^  ${field}\\b.*?@visibleTo\\(audience: \\[(.*?)\\]\\)`, 'ms').exec(fields ?? '')?.[1];
    expect([coordinate, told?.split(', ').sort()]).toEqual([coordinate, [...audiences].sort()]);
  }
});

test('the words are those of the version on record, and not of another', async () => {
  const database = new pg.Client({ connectionString: storage.url });
  await database.connect();
  await database.query(
    `update purpose set version = 2, text_en = 'to pass your contact details on', text_fr = 'transmettre vos coordonnées' where code = 'CONTACT_SHARING'`,
  );
  await database.end();
  const { purposes, explanation } = await explain('BusinessOwner.email', 'fr');
  expect(purposes[0]).toMatchObject({ version: 2, text: 'transmettre vos coordonnées' });
  expect(purposes[1]).toMatchObject({ purpose: 'SERVICE', version: 1 });
  expect(explanation).toContain(
    'Nous le détenons pour transmettre vos coordonnées (politique de confidentialité, 5.1.1)',
  );
});

test('of a field that is not personal it is said that it is none', async () => {
  const said = await explain('Klusster.name', 'en');
  expect(said).toMatchObject({ purposes: [], visibility: { personal: false, purpose: null, retention: null } });
  expect(said.explanation).toBe(
    'This holds no personal information, and so needs no purpose. Who may see it: everyone.',
  );
  expect((await explain('Klusster.name', 'fr')).explanation).toMatch(
    /^Ce champ ne contient aucun renseignement personnel/,
  );
});

test('a field that does not exist is explained by nothing', async () => {
  for (const coordinate of ['Nobody.nothing', '', '__proto__.x', 'constructor', 'BusinessOwner.secret'])
    expect(await explain(coordinate, 'en')).toBeNull();
});
