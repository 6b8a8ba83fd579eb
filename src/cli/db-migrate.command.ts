import { Command } from 'commander';
import { migrateUp } from '../platform/db/migrate.ts';
import type { CommandLine } from './command-line.ts';
import { withDatabase } from './with-shop.ts';

export function dbMigrateCommand(line: CommandLine): Command {
  return new Command('db:migrate')
    .description('bring the database up to the newest migration; "npm start" does it by itself')
    .action(() =>
      withDatabase(line, async ({ url, description }) => {
        const ran = await migrateUp(url);
        for (const name of ran) line.print(`ran ${name}`);
        line.print(`${ran.length === 0 ? 'Nothing to do: up to date' : 'Up to date'}: ${description}`);
      }),
    );
}
