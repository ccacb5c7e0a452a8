import { GROUNDS, proveCrash } from './proveCrash.js';

/** What a restart may take to its first good answer, in milliseconds. */
const RESTART_MS = 5_000;

test.each(GROUNDS)(
  'killed under load on %s five hundred times, nothing that was acknowledged is lost',
  (name, groundOf) => proveCrash(name, groundOf, 500, RESTART_MS),
  4 * 3_600_000,
);
