// A process of its own that does the monthly run, built, until somebody kills it. The gateway keeps its records in a file and takes a while to
// answer, so that a kill falls between any two steps.
import 'reflect-metadata';

const { openStores } = await import('../../../dist/stores.js');
const { billMonth } = await import('../../../dist/charging/index.js');
const { simulatedGateway } = await import('../../../dist/cards/index.js');
const { DataKeys } = await import('../../../dist/privacy/vault/keys.js');

const { storage, file, at, seller, waitMs } = JSON.parse(process.argv[2]);
const clock = { now: () => new Date(at + process.uptime() * 1_000) };
const gateway = simulatedGateway({ clock, file });
const wait = () => new Promise((over) => setTimeout(over, waitMs));
let isAtWork = false;
const slow =
  (verb) =>
  async (...call) => {
    if (!isAtWork) process.stdout.write('At work\n');
    isAtWork = true;
    await wait();
    const answer = await gateway[verb](...call);
    await wait();
    return answer;
  };
const verbs = ['createPayment', 'confirmPayment', 'cancelPayment', 'paymentOutcome'];
const cards = { ...gateway, ...Object.fromEntries(verbs.map((verb) => [verb, slow(verb)])) };

const { main, keyStore, keyring, close } = await openStores(storage);
const failures = [];
await billMonth({
  fork: main.fork,
  keys: new DataKeys(keyStore, keyring, 0),
  cards,
  clock,
  seller,
  onFailure: (error) => failures.push(error.name),
});
await close();
process.stdout.write(failures.length > 0 ? `Failed: ${failures.join(' ')}\n` : 'Done\n');
