import type { Ctx } from '../ctx.js';
import { anonymous } from '../privacy/viewer.js';
import { endSessionsOf } from './endSessionsOf.js';
import { whose } from './whose.js';

/** Ends all her sessions, or all but that of this request. Returns how many. */
export async function endAllSessions(
  ctx: Ctx,
  { exceptThis }: { exceptThis: boolean },
): Promise<{ readonly ended: number }> {
  const { em, now } = ctx;
  const { person, session } = whose(ctx);
  const ended = await endSessionsOf(em, person, now, exceptThis ? { except: session } : {});
  if (!exceptThis) ctx.become(anonymous);
  return { ended };
}
