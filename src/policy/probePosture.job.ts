import { type Job, UNHURRIED } from '../jobs/job.js';
import { auditKeyOf } from '../privacy/vault/auditKey.js';
import { CONTROLS } from './controls.js';
import { probePosture } from './probePosture.js';

/** Looks each day whether what holds the policy still does (§16). What does not is logged, by its name. */
export const PROBE_POSTURE: Job = {
  name: 'probe-posture',
  purpose: 'LEGAL',
  options: UNHURRIED,
  isDaily: true,
  async handle({ reserve, privacyOfficer, publicUrl, auditAnchor, keyring, clock, log }) {
    const audit = { anchor: auditAnchor, key: auditKeyOf(keyring).id };
    const found = await probePosture({ database: reserve, privacyOfficer, publicUrl, audit, now: clock.now() });
    for (const { control, passed } of found)
      if (!passed)
        log.error({ control, says: CONTROLS[control].name.en }, 'A control of the privacy policy does not hold.');
  },
};
