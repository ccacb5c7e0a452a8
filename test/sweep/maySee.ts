import { type Asker, expected, type Facts } from '../privacy/support/expectation.js';
import type { Canary } from '../support/canaries.js';

/** Whether somebody may be answered this value, by the hand-written table of audiences; what no field shows, nobody may. */
export function maySee(asker: Asker, { of }: Canary, facts: Facts): boolean {
  if (!of) return false;
  const [type = ''] = of.coordinate.split('.');
  return expected(of.coordinate, asker, { type, name: of.person }, facts).shown;
}
