import { Command, Option } from 'commander';
import { destination, pino } from 'pino';
import { addStaffMember, changeStaffRole, endStaffMember, type Ground, workName } from '../accounts/index.js';
import { resetFactors } from '../enrolment/index.js';
import { type EmailAddress, emailAddress } from '../kernel/emailAddress.js';
import { Fault } from '../kernel/errors.js';
import { STAFF_ROLES, type StaffRole } from '../privacy/viewer.js';
import { StaffMember } from '../staff/index.js';
import type { Stores } from '../stores.js';
import { onStores, say } from './onStores.js';

const address = () => new Option('--email <address>', 'the address she signs in with').makeOptionMandatory();
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
      const log = pino({ base: { service: 'klusster-api' } }, destination(2));
      log.warn({ record: `staff_member/${id}` }, 'The second factors of somebody who works here were taken away.');
      say('Her second factors are gone and her sessions have ended. She signs in with her password and adds another.');
    });
  staff
    .command('list')
    .description('Lists who works here by name and role.')
    .action(async () => {
      const members = await onStores(({ main }) =>
        main.fork().find(StaffMember, { leftAt: null }, { orderBy: { role: 'desc', name: 'asc' } }),
      );
      say(members.map((member) => `${member.role.padEnd(25)} ${member.name}`).join('\n') || 'Nobody works here yet.');
    });
  return staff;
}

const groundOf = ({ main, keyStore, keyring }: Stores): Ground => ({
  em: main.fork(),
  keyStore,
  keyring,
  now: new Date(),
});

const anAddress = (text: string): EmailAddress => checked('--email', () => emailAddress(text));

const aName = (text: string): string => checked('--name', () => workName(text));

/** Says which option was refused and why, never its value: the command line itself would repeat it. */
function checked<Value>(option: string, check: () => Value): Value {
  try {
    return check();
  } catch (refused) {
    throw new Fault(`${option}: ${(refused as Error).message}`);
  }
}
