// A bench of two servers that answer differently compares nothing: once a round they are asked the same, and the answers must be equal.
import { isDeepStrictEqual } from 'node:util';
import { fromGlobalId } from '../dist/kernel/ids.js';

/**
 * Asks servers the same and compares what they answer.
 * @param {Record<string, object>} servers by name
 * @returns how many contact addresses of people the answers showed; throws when two servers answer differently
 */
export async function sameAnswers(servers, requests) {
  let shown = 0;
  for (const request of requests) {
    const answers = await Promise.all(Object.values(servers).map((server) => answerOf(server, request)));
    const other = answers.findIndex((answer) => !isDeepStrictEqual(answer, answers[0]));
    const names = Object.keys(servers);
    if (other > 0) throw new Error(`${names[other]} answers otherwise than ${names[0]}.`);
    shown += JSON.stringify(answers[0]).split('"email":"').length - 1;
  }
  return shown;
}

/** The data of an answer, ids as the database has them: the floor knows no global ones. */
async function answerOf({ port, body }, request) {
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
