// The floor: the same answers as a careful engineer would give them without privacy. `node:http` and `pg`, the same session
// look-up, one hand-written prepared statement on plain columns, flat rows, a hand-written JSON writer; no ledger.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';
import { answering, settings } from './answering.mjs';

const { url } = settings();
// As many connections as the product has.
const pool = new pg.Pool({ connectionString: url, max: 10 });
const types = { getTypeParser: () => (text) => text };
let statements = 0;
const run = async (name, text, values) => {
  statements += 1;
  return (await pool.query({ name, text, values, rowMode: 'array', types })).rows;
};

const SESSION = `select ko.id::text, ko.state, bo.id::text, cu.id::text from session s
  left join klusster_owner ko on ko.person_id = s.person_id
  left join business_owner bo on bo.person_id = s.person_id
  left join consumer_user cu on cu.person_id = s.person_id
  where s.token_hash = $1 and s.ended_at is null and s.expires_at > now()`;

async function viewerOf(authorization = '') {
  const hash = createHash('sha256').update(authorization.slice('Bearer '.length)).digest();
  const [row] = await run('session', SESSION, [hash]);
  if (!row) return undefined;
  return { klussterOwner: row[1] === 'ACTIVE' ? row[0] : null, businessOwner: row[2], consumer: row[3] };
}

const PAGE = (owner, ownersOfBusinesses) => `
  select null, k.name, k.city, ${owner} from klusster k join floor.klusster_owner o on o.id = k.owner_id where k.slug = $1 and k.state = 'PUBLISHED'
  union all (select b.id::text, b.name, b.phone, b.website, ${ownersOfBusinesses}
  from klusster k join listing l on l.klusster_id = k.id and l.state = 'LISTED' join business b on b.id = l.business_id where k.slug = $1 and k.state = 'PUBLISHED'
  order by b.name_sort, b.id limit 50)`;

const W1 = PAGE('o.first_name, o.email, o.phone, null', 'null, null, null');
const W2 = `
  select null, k.name, k.city, case when o.id = $2 then o.first_name end, case when o.id = $2 then o.email end, case when o.id = $2 then o.phone end, null
  from klusster k join floor.klusster_owner o on o.id = k.owner_id where k.slug = $1 and k.state = 'PUBLISHED'
  union all (select b.id::text, b.name, b.phone, b.website, p.first_name, p.email, p.phone from (
    select b.* from klusster k join listing l on l.klusster_id = k.id and l.state = 'LISTED' join business b on b.id = l.business_id where k.slug = $1 and k.state = 'PUBLISHED'
    order by b.name_sort, b.id limit 50) b
  join floor.business_owner p on p.id = b.owner_id order by b.name_sort, b.id)`;
const W3 = `
  select b.id::text, b.name, k.name, o.first_name, o.email, o.phone from business b
  left join listing l on l.business_id = b.id and l.state = 'LISTED' left join klusster k on k.id = l.klusster_id and k.state = 'PUBLISHED'
  left join floor.klusster_owner o on o.id = k.owner_id
  where b.owner_id = $1 order by b.name_sort, b.id, k.name_sort, k.id`;
const W4 = `
  select b.name, b.city, p.first_name, p.email from business b join floor.business_owner p on p.id = b.owner_id where b.id = $1`;

const q = (text) => (text === null ? 'null' : JSON.stringify(text));
const person = (first, email, phone) => `{"firstName":${q(first)},"email":${q(email)},"phone":${q(phone)}}`;

function writePage([k, ...businesses]) {
  if (!k) return '{"data":{"klusster":null}}';
  let nodes = '';
  for (const b of businesses)
    nodes += `${nodes && ','}{"id":"${b[0]}","name":${q(b[1])},"phone":${q(b[2])},"website":${q(b[3])},"owner":${person(b[4], b[5], b[6])}}`;
  return `{"data":{"klusster":{"name":${q(k[1])},"city":${q(k[2])},"owner":${person(k[3], k[4], k[5])},"businesses":{"nodes":[${nodes}]}}}}`;
}

function writeOwn(rows) {
  let nodes = '';
  for (let at = 0; at < rows.length; ) {
    const [id, name] = rows[at];
    let klussters = '';
    for (; at < rows.length && rows[at][0] === id; at++) {
      const [, , klusster, first, email, phone] = rows[at];
      if (klusster !== null)
        klussters += `${klussters && ','}{"name":${q(klusster)},"owner":${person(first, email, phone)}}`;
    }
    nodes += `${nodes && ','}{"name":${q(name)},"klussters":{"nodes":[${klussters}]}}`;
  }
  return `{"data":{"viewer":{"businessOwner":{"businesses":{"nodes":[${nodes}]}}}}}`;
}

const writeOne = ([b]) =>
  b
    ? `{"data":{"business":{"name":${q(b[0])},"city":${q(b[1])},"owner":{"firstName":${q(b[2])},"email":${q(b[3])}}}}}`
    : '{"data":{"business":null}}';

/** For each workload: the profile it is for, its statement, the values of that, and the writer of its answer. */
const PLANS = {
  W1: ['consumer', W1, (asked) => [asked], writePage],
  W2: ['klussterOwner', W2, (asked, own) => [asked, own], writePage],
  W3: ['businessOwner', W3, (_asked, own) => [own], writeOwn],
  W4: ['klussterOwner', W4, (asked) => [asked], writeOne],
};

async function answer(body, authorization) {
  const { workload, asked } = JSON.parse(body);
  const [profile, text, values, write] = PLANS[workload];
  const viewer = await viewerOf(authorization);
  if (!viewer?.[profile]) return undefined;
  return write(await run(workload, text, values(asked, viewer[profile])));
}

const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (part) => {
    body += part;
  });
  request.on('end', () =>
    answer(body, request.headers.authorization).then(
      (text) => {
        if (text === undefined) return response.writeHead(403).end();
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
        response.end(text);
      },
      () => response.writeHead(500).end(),
    ),
  );
});
server.listen(0, '127.0.0.1', () => answering(server.address().port, () => statements));
