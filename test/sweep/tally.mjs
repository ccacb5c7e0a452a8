import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** More reasons than these, counted once a file, would be more than anybody looks through; one proof may need many services. */
const MOST_EXEMPT = 20;

const COUNTED = ['answers', 'lines', 'texts', 'bytes', 'milliseconds', 'shown', 'leaked'];

/** The line that a run ends with. */
export function told(/** @type {Record<string, number>} */ total) {
  const count = (/** @type {string} */ key) => Math.round(total[key]).toLocaleString('en');
  return (
    `sweep: ${count('services')} services, ${count('answers')} answers, ${count('lines')} log lines, ${count('texts')} other texts, ` +
    `${count('bytes')} bytes in ${count('milliseconds')} ms; ${count('shown')} values went to those who may see them; ` +
    `${count('exempt')} services leak on purpose and leaked ${count('leaked')}`
  );
}

/**
 * Adds together what the sweeps of a run did. Throws when a service was never judged, when too many were
 * exempt, and when a whole run swept less than it must.
 * @param {string} folder where the workers left their notes
 * @param {Record<string, number> | undefined} atLeast what a whole run must have swept; undefined for a part of one
 * @returns {Record<string, number>}
 */
export function tally(folder, atLeast) {
  const notes = readdirSync(folder).flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  );
  const total = Object.fromEntries(COUNTED.map((key) => [key, notes.reduce((sum, one) => sum + (one[key] ?? 0), 0)]));
  const judged = new Set(notes.map((one) => one.judged));
  const services = notes.filter((one) => one.begun);
  const exempt = notes.filter((one) => one.leaks !== undefined);
  const all = { services: services.length, exempt: exempt.length, ...total };
  const wrong = services
    .filter((one) => !judged.has(one.begun))
    .map((one) => `a service of ${basename(one.file)} was not closed, so what left it was not judged`);
  const reasons = new Set(exempt.map(({ file, leaks }) => `${file} ${leaks}`));
  if (reasons.size > MOST_EXEMPT)
    wrong.push(`services are exempt for ${reasons.size} reasons, more than ${MOST_EXEMPT}`);
  for (const [key, least] of Object.entries(atLeast ?? {}))
    if (!(all[key] >= least)) wrong.push(`${key}: ${all[key]} instead of ${least} or more`);
  if (wrong.length > 0) throw new Error(`The sweep is not whole: ${wrong.join('; ')}.`);
  return all;
}
