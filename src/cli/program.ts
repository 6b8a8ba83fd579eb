import { Command } from 'commander';
import { adminCommand } from './admin.command.ts';
import { auditCommand } from './audit.command.ts';
import type { CommandLine } from './command-line.ts';
import { dbMigrateCommand } from './db-migrate.command.ts';
import { dbResetCommand } from './db-reset.command.ts';
import { dbSeedCommand } from './db-seed.command.ts';
import { importCommand } from './imports/import.command.ts';
import { schemaCommand } from './schema.command.ts';

/** All commands. Each is named after its npm script. */
export function program(line: CommandLine): Command {
  return new Command('ordinal')
    .description(
      'Commands of the order-management server. They use DATABASE_URL; without it the embedded PostgreSQL in ' +
        'DATA_DIR, beside a running "npm start" or on their own.',
    )
    .addHelpText('after', '\nThrough npm: npm run <command> -- <options>. Settings: .env.example.')
    .showHelpAfterError()
    .addCommand(dbMigrateCommand(line))
    .addCommand(dbSeedCommand(line))
    .addCommand(dbResetCommand(line))
    .addCommand(importCommand(line))
    .addCommand(adminCommand(line))
    .addCommand(auditCommand(line))
    .addCommand(schemaCommand(line));
}
