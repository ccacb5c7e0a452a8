// The simulated card gateway in a process of its own: what it keeps of payments is not memory of whoever is measured.
import 'reflect-metadata';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { simulatedGateway } from '../dist/cards/index.js';
import { settings } from './answering.mjs';

const { at } = settings();
const gateway = simulatedGateway({ clock: { now: () => new Date(at) } });

/** Gives so many cards, as browsers would. */
async function cards({ count }) {
  const given = [];
  for (let number = 0; number < count; number += 1) {
    const { setupId, clientSecret } = await gateway.beginSetup({ owner: `${number}`, key: crypto.randomUUID() });
    gateway.collect(clientSecret, 'pm_card_visa', '2099-12');
    const { card, token } = await gateway.setupOutcome(setupId);
    given.push({ card, token });
  }
  return given;
}

/** A call is a line `[id, verb, ...]`, and so is its answer: `[id, answer]`. */
const server = createServer((socket) => {
  socket.setNoDelay(true);
  socket.on('error', () => {});
  createInterface({ input: socket }).on('line', async (line) => {
    const [id, verb, ...call] = JSON.parse(line);
    socket.write(`${JSON.stringify([id, await gateway[verb](...call)])}\n`);
  });
});

const ways = { cards, captured: () => gateway.captured() };
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('message', async ({ way, ...of }) => process.send({ answer: await ways[way](of) }));
process.on('disconnect', () => process.exit(0));
