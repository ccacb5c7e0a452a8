// The load, in a process of its own: keep-alive connections that each wait for an answer before they ask again.
// Its own client: autocannon was measured at twice the processor time (78 against 38 µs a page, 40 against 19 µs a small
// answer) of the core that the load shares with PostgreSQL, and it cannot send 64 requests at one instant.
import { connect } from 'node:net';
import { performance } from 'node:perf_hooks';

const CONTENT_LENGTH = /\r\ncontent-length: *(\d+)/i;

/** One connection: sends bytes, reads one answer. */
function connection(port) {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  let parts = [];
  let waiting;
  let missing = -1;
  const done = () => {
    const whole = parts.length === 1 ? parts[0] : Buffer.concat(parts);
    const { resolve } = waiting;
    [parts, missing, waiting] = [[], -1, undefined];
    // `HTTP/1.1 200`, and no errors in the body: both servers answer so when all is well.
    resolve(whole.latin1Slice(9, 12) === '200' && !whole.includes('"errors":['));
  };
  socket.on('data', (part) => {
    parts.push(part);
    if (missing >= 0) missing -= part.length;
    else {
      const head = parts.length === 1 ? part : Buffer.concat(parts);
      const end = head.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = CONTENT_LENGTH.exec(head.latin1Slice(0, end))?.[1];
      if (length === undefined) return void socket.destroy(new Error('An answer says no length.'));
      missing = end + 4 + Number(length) - head.length;
    }
    if (missing <= 0) done();
  });
  const broken = (error) => waiting?.reject(error ?? new Error('The server closed a connection.'));
  socket.on('error', broken);
  socket.on('close', broken);
  return {
    ask(bytes) {
      return new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(bytes);
      });
    },
    close() {
      waiting = undefined;
      socket.destroy();
    },
  };
}

const bytesOf = ({ token, body }) =>
  Buffer.from(
    `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\nauthorization: Bearer ${token}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );

/**
 * Asks for some seconds, or so many requests, whichever ends first.
 * @returns requests answered, how many not well, seconds, and the latencies in milliseconds
 */
async function steady({
  port,
  requests,
  connections,
  seconds = Number.POSITIVE_INFINITY,
  count = Number.POSITIVE_INFINITY,
}) {
  const bytes = requests.map(bytesOf);
  const latencies = [];
  let [asked, bad] = [0, 0];
  const began = performance.now();
  const until = began + seconds * 1000;
  const work = async () => {
    const one = connection(port);
    while (performance.now() < until && asked < count) {
      const at = performance.now();
      if (!(await one.ask(bytes[asked++ % bytes.length]))) bad += 1;
      latencies.push(performance.now() - at);
    }
    one.close();
  };
  await Promise.all(Array.from({ length: connections }, work));
  const took = (performance.now() - began) / 1000;
  const sorted = Float64Array.from(latencies).sort();
  const quantile = (of) => sorted[Math.min(sorted.length - 1, Math.floor(of * sorted.length))];
  return { count: latencies.length, bad, seconds: took, p50: quantile(0.5), p95: quantile(0.95), p99: quantile(0.99) };
}

/** Sends each request on a connection of its own, all at once; milliseconds until the last answer is there. */
async function burst({ port, requests }) {
  const all = requests.map((request) => ({ one: connection(port), bytes: bytesOf(request) }));
  // Connections are opened before the clock starts.
  await new Promise((resolve) => setTimeout(resolve, 100));
  const at = performance.now();
  const good = await Promise.all(all.map(({ one, bytes }) => one.ask(bytes)));
  const ms = performance.now() - at;
  for (const { one } of all) one.close();
  return { ms, bad: good.filter((well) => !well).length };
}

const ways = { steady, burst };
process.on('message', async ({ way, ...how }) => {
  const before = process.cpuUsage();
  const result = await ways[way](how).catch((error) => ({ failed: error.message }));
  const { user, system } = process.cpuUsage(before);
  process.send?.({ ...result, cpu: user + system });
});
process.on('disconnect', () => process.exit(0));
