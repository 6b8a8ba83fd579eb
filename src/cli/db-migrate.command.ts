import { Command } from 'commander';
import { migrateUp } from '../platform/db/migrate.ts';
import type { CommandLine } from './command-line.ts';
import { withDatabase } from './with-shop.ts';

export function dbMigrateCommand(line: CommandLine): Command {
  return new Command('db:migrate')
    .description(
      'bring the database up to the newest migration and SQL functions; "npm start" does it by itself',
    )
    .action(() =>
      withDatabase(line, async ({ url, description }) => {
        const { migrations, functions } = await migrateUp(url);
        for (const name of migrations) line.print(`ran ${name}`);
        if (functions.length > 0) line.print(`wrote the SQL functions ${functions.join(', ')}`);
        line.print(
          `${migrations.length + functions.length === 0 ? 'Nothing to do: up to date' : 'Up to date'}: ${description}`,
        );
      }),
    );
}
