import { FORGET_IMAGE } from '../../src/uploads/forgetUpload.job.js';
import { type Answer, type Service, startService } from '../support/service.js';
import { accountOf, businesses, freshStorage, idOf, type ResidentName, residents } from '../support/town.js';
import { photograph, upload } from '../uploads/images.js';

/** What a Business Owner does with her businesses, and what of it everybody, and nobody, finds. */

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage);
});
afterAll(async () => {
  await service?.close();
  await storage?.drop();
});

const DESMOND = residents.desmond.businessOwner.contact;
const SHOP = { name: 'Kakfwi Strings', category: 'RETAIL', city: 'Montréal', province: 'QC' };
const FIELDS =
  'id version name description category categoryLabel phone email website address city province closedAt openingHours { weekday opens closes } logo { url width height }';
const ACT = (
  act: string,
) => `mutation($input: ${/^(create|edit)/.test(act) ? `${act[0]?.toUpperCase()}${act.slice(1)}` : 'Business'}Input!) {
  ${act}(input: $input) { business { ${FIELDS} } userErrors { code field message } } }`;

type Asked = { readonly as?: ResidentName; readonly headers?: Record<string, string> };
const act = async (name: string, input: object, { as = 'desmond', headers = {} }: Asked = {}): Promise<Answer> =>
  service.ask(ACT(name), { account: accountOf(as), variables: { input }, headers });
const done = async (name: string, input: object, asked?: Asked) => {
  const { body } = await act(name, input, asked);
  expect([body.errors, body.data?.[name]?.userErrors]).toEqual([undefined, []]);
  return body.data[name].business;
};
const refused = async (name: string, input: object, asked?: Asked) => {
  const { body } = await act(name, input, asked);
  if (body.errors) return [body.errors[0].extensions.code];
  expect(body.data[name].business).toBeNull();
  return body.data[name].userErrors.map(({ code, field }: { code: string; field: string }) => `${code} ${field}`);
};
const created = (more: object = {}, asked?: Asked) => done('createBusiness', { ...SHOP, ...more }, asked);
const seen = async (id: string, as?: ResidentName) =>
  (
    await service.ask(`query($id: ID!) { business(id: $id) { ${FIELDS} } }`, {
      ...(as && { account: accountOf(as) }),
      variables: { id },
    })
  ).body.data.business;
const stored = async () =>
  (await service.stores.main.reserve.query('select count(*)::text, sum(version)::text from business', []))[0];

describe('a business that its owner presents', () => {
  test('is there for everybody, as she said it', async () => {
    const business = await created({
      description: ' Strings, picks and straps. ',
      phone: '(514) 555-0209',
      email: 'Hello@KAKFWI-strings.test',
      website: 'https://kakfwi-strings.test',
      address: '5177 avenue du Parc\r\nMontréal QC H2V 4G3',
      openingHours: [
        { weekday: 'FRIDAY', opens: '18:00', closes: '01:00' },
        { weekday: 'TUESDAY', opens: '10:00', closes: '12:30' },
      ],
    });
    expect(business).toEqual({
      ...SHOP,
      id: expect.stringMatching(/^business_/),
      version: 1,
      description: 'Strings, picks and straps.',
      categoryLabel: 'Shops',
      phone: '+15145550209',
      email: 'Hello@kakfwi-strings.test',
      website: 'https://kakfwi-strings.test/',
      address: '5177 avenue du Parc\nMontréal QC H2V 4G3',
      openingHours: [
        { weekday: 'TUESDAY', opens: '10:00', closes: '12:30' },
        { weekday: 'FRIDAY', opens: '18:00', closes: '01:00' },
      ],
      closedAt: null,
      logo: null,
    });
    for (const who of [undefined, 'aoife', 'marguerite', 'ravi'] as const)
      expect(await seen(business.id, who)).toEqual(business);
    const own = await service.ask('{ viewer { businessOwner { businesses(first: 50) { nodes { id } } } } }', {
      account: accountOf('desmond'),
    });
    expect(own.body.data.viewer.businessOwner.businesses.nodes).toContainEqual({ id: business.id });
  });

  test('is made once for one key, whatever was refused before under it', async () => {
    const headers = { 'idempotency-key': 'one-business-please' };
    const input = { ...SHOP, name: 'Once', email: DESMOND.email };
    expect(await refused('createBusiness', input, { headers })).toEqual(['WILL_BE_PUBLIC email']);
    const [before] = (await stored()) ?? [];
    const made = await Promise.all(
      [1, 2, 3].map(() => done('createBusiness', { ...input, confirmPublic: ['EMAIL'] }, { headers })),
    );
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect(Number((await stored())?.[0]) - Number(before)).toBe(1);
  });

  test('changes in what is said and in nothing else', async () => {
    const { id } = await created({ description: 'Before.', phone: '514-555-0210' });
    const { owner: _, ...rest } = await done('editBusiness', { id, version: 1, description: 'After.', city: 'Laval' });
    expect(rest).toMatchObject({
      id,
      version: 2,
      description: 'After.',
      city: 'Laval',
      phone: '+15145550210',
      name: SHOP.name,
    });
    const without = await done('editBusiness', { id, version: 2, description: null, phone: null, openingHours: null });
    expect(without).toMatchObject({ version: 3, description: null, phone: null, openingHours: [], name: SHOP.name });
    expect(await seen(id)).toEqual(without);
  });

  test('cannot be without what makes it one', async () => {
    const { id } = await created();
    for (const field of ['name', 'city', 'category', 'province'])
      expect(await refused('editBusiness', { id, version: 1, [field]: null })).toEqual([`NAME_MISSING ${field}`]);
    for (const field of ['name', 'city'])
      expect(await refused('createBusiness', { ...SHOP, [field]: ' \u00a0 ' })).toEqual([`NAME_MISSING ${field}`]);
  });

  test.each<[string, object, string]>([
    ['a website that is none', { website: 'javascript:alert(1)' }, 'WEBSITE_REFUSED website'],
    [
      'hours that overlap',
      {
        openingHours: [
          { weekday: 'MONDAY', opens: '09:00', closes: '12:00' },
          { weekday: 'MONDAY', opens: '11:00', closes: '13:00' },
        ],
      },
      'OPENING_HOURS_REFUSED openingHours',
    ],
    ['an hour that is none', { openingHours: [{ weekday: 'MONDAY', opens: '9', closes: '12:00' }] }, 'BAD_USER_INPUT'],
    [
      'a day that is none',
      { openingHours: [{ weekday: 'FUNDAY', opens: '09:00', closes: '12:00' }] },
      'BAD_USER_INPUT',
    ],
    [
      'a thousand hours',
      { openingHours: Array(1_000).fill({ weekday: 'MONDAY', opens: '09:00', closes: '12:00' }) },
      'BAD_USER_INPUT',
    ],
    ['a name that never ends', { name: 'x'.repeat(121) }, 'BAD_USER_INPUT'],
    ['a name that reads backwards', { name: '\u202egnirts' }, 'BAD_USER_INPUT'],
    ['a description that never ends', { description: 'x'.repeat(4_001) }, 'BAD_USER_INPUT'],
    ['a category that is none', { category: 'NONSENSE' }, 'BAD_USER_INPUT'],
    ['a logo that is none', { logo: 'upload_AAAAAAAAQACAAAAAAAAAAA' }, 'UPLOAD_NOT_FOUND logo'],
    ['a logo that is something else', { logo: idOf('Business', 'mileEndBagels') }, 'UPLOAD_NOT_FOUND logo'],
  ])('is refused with %s, and nothing is written', async (_name, wrong, code) => {
    const { id } = await created();
    const before = await stored();
    expect(await refused('createBusiness', { ...SHOP, ...wrong })).toEqual([code]);
    expect(await refused('editBusiness', { id, version: 1, ...wrong })).toEqual([code]);
    expect(await stored()).toEqual(before);
  });
});

describe('the owner’s own contact becomes public only where she confirms it', () => {
  const own = { email: DESMOND.email, phone: DESMOND.phone, address: DESMOND.mailingAddress };
  const ALL = ['EMAIL', 'PHONE', 'ADDRESS'];

  test('field by field', async () => {
    const before = await stored();
    expect(await refused('createBusiness', { ...SHOP, ...own })).toEqual([
      'WILL_BE_PUBLIC email',
      'WILL_BE_PUBLIC phone',
      'WILL_BE_PUBLIC address',
    ]);
    expect(await refused('createBusiness', { ...SHOP, ...own, confirmPublic: ['PHONE', 'EMAIL'] })).toEqual([
      'WILL_BE_PUBLIC address',
    ]);
    expect(await stored()).toEqual(before);
    const { id, phone } = await created({ ...own, confirmPublic: ALL });
    expect(phone).toBe(DESMOND.phone);
    // What is public already is not asked for again; what is changed is.
    await done('editBusiness', { id, version: 1, ...own, name: 'Again' });
    await done('editBusiness', { id, version: 2, email: 'hello@again.test' });
    expect(await refused('editBusiness', { id, version: 3, email: own.email })).toEqual(['WILL_BE_PUBLIC email']);
    await done('editBusiness', { id, version: 3, email: own.email, confirmPublic: ['EMAIL'] });
    await done('closeBusiness', { id, version: 4 });
  });

  test.each<[string, ResidentName, object, string]>([
    ['her e-mail address in capitals', 'desmond', { email: DESMOND.email.toUpperCase() }, 'email'],
    ['her telephone number as she dials it', 'desmond', { phone: '1 (514) 555-0188' }, 'phone'],
    [
      'her postal address on one line, without accents',
      'desmond',
      { address: '6544 RUE WAVERLY, MONTREAL (QC) h2v4m2' },
      'address',
    ],
    [
      'her postal address by another name of the street',
      'desmond',
      { address: '6544 Waverly St.\nMontreal, Quebec  H2V-4M2\nCanada' },
      'address',
    ],
    ['the address that she signs in with', 'desmond', { email: accountOf('desmond') }, 'email'],
    ['that of her other profile', 'noor', { email: residents.noor.consumerUser.contact.email }, 'email'],
    ['what she gave as a Klusster Owner', 'priya', { phone: residents.priya.klussterOwner.contact.phone }, 'phone'],
  ])('however it is written: %s', async (_name, as, said, field) => {
    expect(await refused('createBusiness', { ...SHOP, ...said }, { as })).toEqual([`WILL_BE_PUBLIC ${field}`]);
    const { body } = await act('createBusiness', { ...SHOP, ...said }, { as, headers: { 'accept-language': 'fr' } });
    expect(body.data.createBusiness.userErrors[0].message).toMatch(/le vôtre et deviendra public/);
  });

  test('and only what is hers: of others nothing is compared', async () => {
    const { email, phone, mailingAddress } = residents.fatima.businessOwner.contact;
    // Not read back: everybody could, and the sweep would find it.
    const making =
      'mutation($input: CreateBusinessInput!) { createBusiness(input: $input) { business { id } userErrors { code } } }';
    const input = { ...SHOP, email, phone, address: mailingAddress };
    const { body } = await service.ask(making, { account: accountOf('desmond'), variables: { input } });
    expect(body.data.createBusiness.userErrors).toEqual([]);
    const { id } = body.data.createBusiness.business;
    await done('editBusiness', { id, version: 1, email: null, phone: null, address: null });
    const acting = { headers: { 'x-klusster-act-as': 'BUSINESS_OWNER' }, as: 'noor' as const };
    // She who sets a profile aside is not told what it holds.
    const made = await done('createBusiness', { ...SHOP, email: residents.noor.consumerUser.contact.email }, acting);
    await done('editBusiness', { id: made.id, version: 1, email: null }, acting);
  });

  test('a house next door, a street of the same name and nothing at all are no reason', async () => {
    for (const address of ['6546 rue Waverly\nMontréal QC H2V 4M2', '6544 rue Waverly\nMontréal QC H2S 1A1', null])
      await created({ address });
  });

  test('reading what is her own to compare it leaves no entry among anybody’s disclosures', async () => {
    const entries = async () =>
      (await service.stores.main.reserve.query('select count(*)::text from disclosure', []))[0]?.[0];
    const before = await entries();
    await refused('createBusiness', { ...SHOP, ...own });
    expect(await entries()).toBe(before);
  });

  test('nothing of it is in the log', () => {
    for (const value of Object.values(own)) expect(JSON.stringify(service.logged)).not.toContain(value);
  });
});

describe('whoever changes a business says which version she read', () => {
  test('of two at once the second is told, in her language, and undoes nothing', async () => {
    const { id } = await created();
    const both = await Promise.all(
      ['First', 'Second'].map((name) =>
        act('editBusiness', { id, version: 1, name }, { headers: { 'accept-language': 'fr' } }),
      ),
    );
    const outcomes = both.map(({ body }) => body.data.editBusiness);
    expect(outcomes.map(({ userErrors }) => userErrors.map(({ code }: { code: string }) => code)).sort()).toEqual([
      [],
      ['CONFLICT'],
    ]);
    const lost = outcomes.find(({ business }) => business === null);
    expect(lost.userErrors[0].message).toMatch(/[àéè]/);
    const won = outcomes.find(({ business }) => business !== null);
    expect(await seen(id)).toMatchObject({ name: won.business.name, version: 2 });
  });

  test('whatever she does', async () => {
    const { id } = await created();
    for (const verb of ['editBusiness', 'closeBusiness', 'reopenBusiness'])
      for (const version of [0, 2, -1]) expect(await refused(verb, { id, version })).toEqual(['CONFLICT version']);
  });
});

describe('a business that is closed', () => {
  const LISTED = `{ klusster(slug: "plateau-post") { businesses(first: 50) { nodes { id } } } businesses(first: 100) { nodes { id } } }`;
  const listed = async (id: string, as?: ResidentName) => {
    const { body } = await service.ask(LISTED, as && { account: accountOf(as) });
    return [body.data.klusster.businesses, body.data.businesses].map(({ nodes }) =>
      nodes.some((one: { id: string }) => one.id === id),
    );
  };

  test('is there for its owner alone, and for everybody again when she opens it', async () => {
    const id = idOf('Business', 'mileEndBagels');
    expect(await listed(id)).toEqual([true, true]);
    const closed = await done('closeBusiness', { id, version: 1 });
    expect(closed).toMatchObject({ version: 2, closedAt: expect.any(String), name: businesses.mileEndBagels.name });
    for (const who of [undefined, 'aoife', 'marguerite', 'fatima', 'ravi', 'gabrielle'] as const) {
      expect([await seen(id, who), await listed(id, who)]).toEqual([null, [false, false]]);
      const node = await service.ask('query($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }', {
        ...(who && { account: accountOf(who) }),
        variables: { id },
      });
      expect(node.body.data).toEqual({ node: null, nodes: [null] });
    }
    expect(await seen(id, 'desmond')).toEqual(closed);
    expect(await refused('closeBusiness', { id, version: 2 })).toEqual(['WRONG_STATE id']);
    await done('editBusiness', { id, version: 2, description: 'Back soon.' });
    expect(await done('reopenBusiness', { id, version: 3 })).toMatchObject({ version: 4, closedAt: null });
    expect([await listed(id), (await seen(id)).description]).toEqual([[true, true], 'Back soon.']);
    expect(await refused('reopenBusiness', { id, version: 4 })).toEqual(['WRONG_STATE id']);
  });
});

describe('what is somebody else’s', () => {
  const raw = async (verb: string, id: string, as: ResidentName) => {
    const more =
      verb === 'editBusiness' ? { email: residents[as as 'fatima'].businessOwner.contact.email, website: 'none' } : {};
    const { status, body } = await act(verb, { id, version: 1, ...more }, { as });
    return JSON.stringify([status, body]).replaceAll(/"requestId":"[^"]+"/g, '');
  };

  test.each(['editBusiness', 'closeBusiness', 'reopenBusiness'])(
    '%s answers the same for it as for nothing, byte for byte',
    async (verb) => {
      const nothing = await raw(verb, idOf('Business', 'nowhere'), 'fatima');
      expect(nothing).toContain('NOT_FOUND');
      for (const id of [
        idOf('Business', 'kakfwiGuitars'),
        idOf('Business', 'ramanBooks'),
        idOf('Klusster', 'plateauPost'),
        'x',
        '',
      ])
        expect(await raw(verb, id, 'fatima')).toBe(nothing);
      expect(await seen(idOf('Business', 'kakfwiGuitars'))).toMatchObject({ version: 1, closedAt: null });
    },
  );

  test('nobody but a Business Owner makes or changes one', async () => {
    for (const as of ['marguerite', 'aoife', 'ravi', 'etienne'] as const) {
      const { body } = await act('createBusiness', SHOP, { as });
      expect([body.data, body.errors?.[0].extensions.code]).toEqual([undefined, 'FORBIDDEN']);
    }
    const { body } = await service.ask(ACT('createBusiness'), { variables: { input: SHOP } });
    expect([body.data, body.errors?.[0].extensions.code]).toEqual([undefined, 'UNAUTHENTICATED']);
  });
});

describe('a logo', () => {
  const sent = async (as: ResidentName, hue: number) => {
    const token = await service.tokenOf(accountOf(as));
    return JSON.parse((await upload(service, await photograph(hue), { token })).text) as { id: string; url: string };
  };
  const images = async () =>
    (await service.stores.main.reserve.query(`select encode(hash, 'hex') from image`, [])).map(
      ([hash]) => hash as string,
    );
  const hashOf = ({ url }: { url: string }) => url.slice(-69, -5);
  const forget = async () => {
    const jobs = await service.stores.main.reserve.query(
      `delete from pgboss.job where name = $1 returning data->>'id'`,
      [FORGET_IMAGE.name],
    );
    await service.stores.main.reserve.query('delete from upload', []);
    for (const [id] of jobs)
      await FORGET_IMAGE.handle({ fork: service.stores.main.fork } as never, { id: id as string });
    return jobs.length;
  };

  test('is an image that she sent, and shown to everybody', async () => {
    const image = await sent('desmond', 101);
    const { id, logo } = await created({ logo: image.id });
    expect(logo).toEqual({ url: image.url, width: 384, height: 512 });
    expect((await seen(id)).logo).toEqual(logo);
    const shown = await fetch(`${service.url}${new URL(logo.url).pathname}`);
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/webp']);
  });

  test('of the town is shown as well', async () => {
    const { logo } = await seen(idOf('Business', 'mileEndBagels'));
    expect(logo).toMatchObject({ width: 96, height: 96 });
    expect((await fetch(`${service.url}${new URL(logo.url).pathname}`)).status).toBe(200);
  });

  test('is never an image that somebody else sent', async () => {
    const { id } = await sent('fatima', 102);
    expect(await refused('createBusiness', { ...SHOP, logo: id })).toEqual(['UPLOAD_NOT_FOUND logo']);
    const mine = await created();
    expect(await refused('editBusiness', { id: mine.id, version: 1, logo: id })).toEqual(['UPLOAD_NOT_FOUND logo']);
  });

  test('that is replaced or taken away is forgotten where nothing else shows it', async () => {
    const [first, second] = [await sent('desmond', 103), await sent('desmond', 104)];
    const one = await created({ logo: first.id });
    const other = await created({ logo: first.id });
    await forget();
    expect(await refused('editBusiness', { id: one.id, version: 1, logo: second.id })).toEqual([
      'UPLOAD_NOT_FOUND logo',
    ]);
    const third = await sent('desmond', 105);
    expect((await done('editBusiness', { id: one.id, version: 1, logo: third.id })).logo.url).toBe(third.url);
    expect([await forget(), (await images()).includes(hashOf(first))]).toEqual([1, true]);
    expect((await done('editBusiness', { id: other.id, version: 1, logo: null })).logo).toBeNull();
    expect([await forget(), (await images()).includes(hashOf(first))]).toEqual([1, false]);
    expect((await images()).includes(hashOf(third))).toBe(true);
    // What is said of other things leaves it where it is.
    expect((await done('editBusiness', { id: one.id, version: 2, name: 'Other' })).logo.url).toBe(third.url);
    expect(await forget()).toBe(0);
  });
});

test('the kinds of businesses are told in the language of the reader', async () => {
  const labels = async (language: string) => {
    const { body } = await service.ask(
      `{ businessCategories { category label } business(id: "${idOf('Business', 'gitesHaddad')}") { categoryLabel } }`,
      {
        headers: { 'accept-language': language },
      },
    );
    expect(body.data.businessCategories).toHaveLength(7);
    return [body.data.businessCategories[0].label, body.data.business.categoryLabel];
  };
  expect(await labels('en')).toEqual(['Arts and shows', 'Lodging']);
  expect(await labels('fr-CA')).toEqual(['Arts et spectacles', 'Hébergement']);
});

test('an owner has a hundred businesses at most, two at once among them', async () => {
  const { reserve } = service.stores.main;
  await reserve.query(
    `insert into business (id, name, name_sort, category, city, city_sort, province, owner_id, created_at)
     select gen_random_uuid(), 'Shop ' || n, 'shop ' || n, 'RETAIL', 'Toronto', 'toronto', 'ON', o.id, now()
     from business_owner o, generate_series(1, 99 - (select count(*)::int from business b where b.owner_id = o.id)) n where o.id = $1::uuid`,
    [(await reserve.query('select owner_id::text from business where name = $1', ['Zhang Bicycles']))[0]?.[0]],
  );
  const answers = await Promise.all([1, 2].map(() => act('createBusiness', SHOP, { as: 'wei' })));
  expect(
    answers.map(({ body }) => body.data.createBusiness.userErrors.map(({ code }: { code: string }) => code)).sort(),
  ).toEqual([[], ['TOO_MANY_BUSINESSES']]);
});

test('no statement of a verb grows with how many businesses there are', async () => {
  const statementsOf = async (as: ResidentName) => {
    const id = (
      await service.ask('{ viewer { businessOwner { businesses(first: 1) { nodes { id version } } } } }', {
        account: accountOf(as),
      })
    ).body.data.viewer.businessOwner.businesses.nodes[0];
    service.forget();
    await done('editBusiness', { ...id, email: `hello@${as}.test` }, { as });
    return service.statements.length;
  };
  expect(await statementsOf('wei')).toBe(await statementsOf('fatima'));
});
