import { type Command, Option } from 'commander';
import { type Ground, staffMemberAt } from '../accounts/index.js';
import { enter } from '../audit/index.js';
import { review, VERDICTS, type Verdict } from '../emergencies/index.js';
import type { EmailAddress } from '../kernel/emailAddress.js';
import { Fault } from '../kernel/errors.js';
import { idNamed } from '../kernel/idNamed.js';
import { isRefused } from '../kernel/userErrors.js';
import {
  CLEARANCE_DAYS_MAX,
  clear,
  DUTIES,
  type Duty,
  recordTraining,
  StaffMember,
  TRAINING_DAYS,
  TRAINING_MODULES,
  type TrainingModule,
} from '../staff/index.js';
import { onStores, say } from './onStores.js';
import { address, anAddress, groundOf } from './staffOptions.js';

const DAY_MS = 86_400_000;

type Member = Awaited<ReturnType<typeof staffMemberAt>>;

/** `klusster staff clear`, `train` and `review-emergency`: for those whom no other Privacy Officer can confirm, the first one above all. */
export function addClearances(staff: Command): void {
  staff
    .command('clear')
    .description(
      'Confirms that somebody has to do what her role is for. Privacy Officers do it with `confirmClearance`.',
    )
    .addOption(address())
    .addOption(new Option('--duty <duty>', 'why').choices(DUTIES).makeOptionMandatory())
    .option('--days <days>', 'in how many days it is to be looked at again', String(CLEARANCE_DAYS_MAX))
    .action(async ({ email, duty, days }: { email: string; duty: Duty; days: string }) => {
      const at = new Date();
      const reviewBy = new Date(at.getTime() + daysIn('--days', days, [1, CLEARANCE_DAYS_MAX]) * DAY_MS);
      const until = await saidOf(anAddress(email), 'CLEARED', (em, { id, role }) =>
        clear(em, { staff: id, role, duty, at, reviewBy }),
      );
      say(`Her role is confirmed. ${until}`);
    });
  staff
    .command('train')
    .description('Puts on record that somebody passed a module; it counts for a year.')
    .addOption(address())
    .addOption(new Option('--module <module>', 'what she learned').choices(TRAINING_MODULES).makeOptionMandatory())
    .option('--days-ago <days>', 'how many days ago she passed it', '0')
    .action(async ({ email, module, daysAgo }: { email: string; module: TrainingModule; daysAgo: string }) => {
      const at = new Date();
      const passedAt = new Date(at.getTime() - daysIn('--days-ago', daysAgo, [0, TRAINING_DAYS - 1]) * DAY_MS);
      const until = await saidOf(anAddress(email), 'TRAINED', (em, { id }) =>
        recordTraining(em, { staff: id, module, passedAt, at }),
      );
      say(`It is on record that she passed it. ${until}`);
    });
  staff
    .command('review-emergency')
    .description(
      'Says whether an emergency was justified, where no other Privacy Officer can: they do it with `reviewEmergency`.',
    )
    .requiredOption('--case <id>', 'the global id of its case')
    .addOption(new Option('--verdict <verdict>', 'what came of it').choices(VERDICTS).makeOptionMandatory())
    .action(async ({ case: globalId, verdict }: { case: string; verdict: Verdict }) => {
      await onStores((stores) => reviewed(groundOf(stores), globalId, verdict));
      say('It is on record what came of it.');
    });
}

/** Throws `Fault` for an emergency that is not there, or was reviewed before. */
async function reviewed({ em, now }: Ground, globalId: string, verdict: Verdict): Promise<void> {
  await em.transactional(async (within) => {
    const id = idNamed('SupportCase', globalId);
    const outcome = await review(within, { id, by: undefined, verdict, at: now });
    if (isRefused(outcome)) throw new Fault('--case: It was reviewed before.');
    await within.flush();
    await enter(within, { kind: 'STAFF', what: 'EMERGENCY_REVIEWED', codes: [verdict] }, now);
  });
}

/** Says something of somebody who works here, and answers with what it came to. */
const saidOf = (
  email: EmailAddress,
  what: 'CLEARED' | 'TRAINED',
  tell: (em: Ground['em'], member: Member) => void,
): Promise<string> =>
  onStores(async (stores) => {
    const { em, keyring, now } = groundOf(stores);
    const { id } = await em.transactional(async (within) => {
      const member = await staffMemberAt({ em: within, keyring }, email);
      tell(within, member);
      await within.flush();
      await enter(within, { kind: 'STAFF', what, objects: [`staff ${member.id}`] }, now);
      return member;
    });
    const { clearedUntil } = await em.fork().findOneOrFail(StaffMember, { id });
    return clearedUntil
      ? `She is cleared until ${clearedUntil.toISOString().slice(0, 10)}.`
      : 'She is not cleared yet: her role has to be confirmed, and each module passed.';
  });

function daysIn(option: string, text: string, [least, most]: readonly [number, number]): number {
  const days = Number(text);
  if (!Number.isInteger(days) || days < least || days > most)
    throw new Fault(`${option}: It is a whole number from ${least} to ${most}.`);
  return days;
}
