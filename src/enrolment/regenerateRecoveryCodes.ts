import { whose } from '../accounts/index.js';
import type { Ctx } from '../ctx.js';
import { replaceRecoveryCodes, SecondFactor } from '../factors/index.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import type { AddedFactor } from './addFactor.js';
import { holdPerson, refusedToChange } from './mayChange.js';
import { tellOfChange } from './tellOfChange.js';

/** Makes ten new recovery codes; those before are good for nothing from then on. */
export async function regenerateRecoveryCodes(ctx: Ctx): Promise<AddedFactor | Refused> {
  const { person } = whose(ctx);
  const refused = await refusedToChange(ctx);
  if (refused) return refused;
  return ctx.em.transactional(async (em): Promise<AddedFactor | Refused> => {
    await holdPerson(em, person);
    if ((await em.count(SecondFactor, { person })) === 0) return refusedFor('NO_SECOND_FACTOR');
    await tellOfChange(em, ctx, person);
    return { recoveryCodes: await replaceRecoveryCodes(em, person) };
  });
}
