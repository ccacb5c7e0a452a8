import { Command, Option } from 'commander';
import { destination, pino } from 'pino';
import { addStaffMember, changeStaffRole, endStaffMember, workName } from '../accounts/index.js';
import { resetFactors } from '../enrolment/index.js';
import { STAFF_ROLES, type StaffRole } from '../privacy/viewer.js';
import { StaffMember } from '../staff/index.js';
import { addClearances } from './clearances.js';
import { onStores, say } from './onStores.js';
import { address, anAddress, checked, groundOf } from './staffOptions.js';

const role = () => new Option('--role <role>', 'what she is').choices(STAFF_ROLES).makeOptionMandatory();

/** `klusster staff`: who works here. By the command line only: nobody can give a role to herself. */
export function staffCommand(): Command {
  const staff = new Command('staff').description('Says who works here. Staff see a person only through a case grant.');
  staff
    .command('add')
    .description('Makes an account for somebody who works here, and shows its first password once.')
    .addOption(address())
    .requiredOption('--name <name>', 'by what she is known at work; told to whom she served')
    .addOption(role())
    .action(async ({ email, name, role }: { email: string; name: string; role: StaffRole }) => {
      const who = { email: anAddress(email), name: aName(name), role };
      await onStores(async (stores) => {
        const ground = groundOf(stores);
        const password = await addStaffMember(ground, who);
        say(`${who.name} can sign in. Her first password is not shown again:\n  ${password}`);
        say('She does the work of staff once she is cleared: klusster staff clear, and klusster staff train.');
      });
    });
  staff
    .command('role')
    .description('Gives somebody who works here another role, from her next operation on.')
    .addOption(address())
    .addOption(role())
    .action(async ({ email, role }: { email: string; role: StaffRole }) => {
      const which = { email: anAddress(email), role };
      await onStores((stores) => changeStaffRole(groundOf(stores), which));
      say('Her role is changed.');
    });
  addClearances(staff);
  staff
    .command('remove')
    .description(
      'Lets somebody go who worked here: her sessions and case grants end. What she was shown stays on record.',
    )
    .addOption(address())
    .action(async ({ email }: { email: string }) => {
      const address = anAddress(email);
      await onStores((stores) => endStaffMember(groundOf(stores), address));
      say('She works here no more. Her sessions and case grants have ended.');
    });
  staff
    .command('reset-factors')
    .description(
      'For somebody who has lost her second factors and recovery codes: takes them away, and ends her sessions. See first that it is she.',
    )
    .addOption(address())
    .action(async ({ email }: { email: string }) => {
      const address = anAddress(email);
      const id = await onStores((stores) => resetFactors(groundOf(stores), address));
      // At once, and not on a thread: she is told that it is done when it stands in the log.
      const log = pino({ base: { service: 'klusster-api' } }, destination({ dest: 2, sync: true }));
      log.warn({ record: `staff_member/${id}` }, 'The second factors of somebody who works here were taken away.');
      say('Her second factors are gone and her sessions have ended. She signs in with her password and adds another.');
    });
  staff
    .command('list')
    .description('Lists who works here by role and name, and until when each is cleared.')
    .action(async () => {
      const members = await onStores(({ main }) =>
        main.fork().find(StaffMember, { leftAt: null }, { orderBy: { role: 'desc', name: 'asc' } }),
      );
      const lines = members.map(
        ({ role, name, clearedUntil }) => `${role.padEnd(25)} ${clearedOn(clearedUntil).padEnd(16)} ${name}`,
      );
      say(lines.join('\n') || 'Nobody works here yet.');
    });
  return staff;
}

const clearedOn = (until: Date | null | undefined): string =>
  until && until > new Date() ? `until ${until.toISOString().slice(0, 10)}` : 'not cleared';

const aName = (text: string): string => checked('--name', () => workName(text));
