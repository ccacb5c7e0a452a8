import { GROUNDS, proveCrash } from './proveCrash.js';

test.each(GROUNDS)(
  'killed under load on %s five hundred times, nothing that was acknowledged is lost',
  (name, groundOf) => proveCrash(name, groundOf, 500),
  4 * 3_600_000,
);
