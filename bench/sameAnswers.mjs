// A bench of two servers that answer differently compares nothing: once a round both are asked the same, and the answers must be equal.
import { isDeepStrictEqual } from 'node:util';
import { fromGlobalId } from '../dist/kernel/ids.js';

/** Requests that are compared in a round. */
const SAMPLES = 4;

/** Throws when two servers answer a request of this round differently. */
export async function sameAnswers(servers, requests, round, samples = SAMPLES) {
  for (let at = 0; at < samples; at++) {
    const request = requests[(round * samples + at) % requests.length];
    const answers = [];
    for (const [name, server] of Object.entries(servers)) answers.push([name, await answerOf(server, request)]);
    const [[first, expected], ...others] = answers;
    for (const [name, found] of others)
      if (!isDeepStrictEqual(found, expected)) throw new Error(`${name} answers otherwise than ${first}.`);
  }
}

/** The data of an answer, ids as the database has them: the floor knows no global ones. */
export async function answerOf({ port, body }, request) {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${request.token}` },
    body: request[body],
  });
  if (response.status !== 200) throw new Error(`A request was answered with ${response.status}.`);
  const { data, errors } = await response.json();
  if (errors) throw new Error('A request was answered with errors.');
  return JSON.parse(JSON.stringify(data), (key, value) => (key === 'id' ? (fromGlobalId(value)?.id ?? value) : value));
}
