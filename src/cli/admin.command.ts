import { randomBytes } from 'node:crypto';
import { Command } from 'commander';
import { UserRole } from '../features/accounts/user.entity.ts';
import { CommandFailure } from './command-failure.ts';
import type { CommandLine } from './command-line.ts';
import { withShop } from './with-shop.ts';

interface AdminOptions {
  readonly store?: string;
  readonly email: string;
  readonly name: string;
}

/** Creates an administrator for a store that has none, such as an imported one, or none who can sign in. */
export function adminCommand(line: CommandLine): Command {
  return new Command('admin')
    .description('create an administrator of a store and print a password made for it, once')
    .requiredOption('--email <address>', 'what it signs in with; unique in the store')
    .option('--store <code>', 'its store; the default store without it')
    .option('--name <name>', 'name people see', 'Administrator')
    .action(async ({ store: code, email, name }: AdminOptions) => {
      // Not an argument, because other users of the machine and the shell's history would see it.
      const password = randomBytes(15).toString('base64url');
      const store = await withShop(line, { migrate: 'first' }, async ({ features }) => {
        const found = await features.directory.find(code === undefined ? {} : { code });
        if (!found) throw new CommandFailure(`There is no store "${code}".`);
        const account = { storeId: found.id, email, name, password, role: UserRole.ADMIN };
        await features.accounts.accounts.createStaff(account);
        return found;
      });
      line.print(`Created the administrator ${email} of the store "${store.code}".`);
      line.print(`Password: ${password}`);
    });
}
