import { GROUNDS, proveCrash } from './proveCrash.js';

test.each(GROUNDS)(
  'killed under load on %s ten times, nothing that was acknowledged is lost',
  (name, groundOf) => proveCrash(name, groundOf, 10),
  300_000,
);
