// Does what `klusster` is asked to, one command after the other, in one process: what each writes, where it writes it, and how it ends is what
// the built command does, but the two thousand modules of the product are loaded once. The code that a command ended with stands between
// two zero bytes, behind what it wrote to each of both streams.

const KLUSSTER = new URL('../../dist/cli/klusster.js', import.meta.url);
const STREAMS = [process.stdout, process.stderr];
const own = { argv: [...process.argv], env: { ...process.env } };
let count = 0;

/** @param {{ args: readonly string[], env: Record<string, string> }} asked */
async function operate({ args, env }) {
  /** @type {number | undefined} */
  let exited;
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, own.env, env);
  process.argv = [...own.argv.slice(0, 1), KLUSSTER.pathname, ...args];
  process.exitCode = undefined;
  const writes = STREAMS.map((stream) => stream.write);
  process.exit = (code = 0) => {
    exited ??= Number(code);
    // A process that has ended writes nothing more.
    for (const stream of STREAMS) stream.write = () => true;
    throw new Error('It has ended.');
  };
  count += 1;
  await import(`${KLUSSTER}?${count}`);
  STREAMS.forEach((stream, at) => {
    stream.write = writes[at];
  });
  // On the streams, so that it comes after what they still have to write.
  for (const stream of STREAMS) stream.write(`\0${exited ?? process.exitCode ?? 0}\0`);
  process.exitCode = undefined;
}

process.on('message', operate);
