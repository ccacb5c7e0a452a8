import { GROUNDS, proveCrash } from './proveCrash.js';

test.each(GROUNDS)(
  'killed under load on %s six times, nothing that was acknowledged is lost',
  (name, groundOf) => proveCrash(name, groundOf, 6),
  300_000,
);
