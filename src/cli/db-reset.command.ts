import { createInterface } from 'node:readline/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { Command } from 'commander';
import type { Client } from 'pg';
import { withConnection } from '../platform/db/connection/connections.ts';
import { migrateUp } from '../platform/db/migrate.ts';
import { counted } from '../values/text.ts';
import { CommandFailure } from './command-failure.ts';
import type { CommandLine } from './command-line.ts';
import type { OpenDatabase } from './database.ts';
import { withDatabase } from './with-shop.ts';

const MAX_DISCONNECTED_MS = 2_000;

export function dbResetCommand(line: CommandLine): Command {
  return new Command('db:reset')
    .description('delete everything in the database and migrate it anew; never in production')
    .option('--yes', 'do it without asking')
    .action(async ({ yes = false }: { yes?: boolean }) => {
      if (line.config.environment === 'production') {
        throw new CommandFailure('A database of production is not reset: NODE_ENV is production.');
      }
      await withDatabase(line, async (database) => {
        if (!yes) await askFirst(database);
        await emptyDatabase(database.url);
        await migrateUp(database.url);
        line.print(`Emptied and migrated: ${database.description}`);
      });
    });
}

async function askFirst({ description }: OpenDatabase): Promise<void> {
  if (!process.stdin.isTTY) throw new CommandFailure(`This deletes the ${description}: say --yes to do it.`);
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await terminal.question(`Delete everything in the ${description}? Type yes: `);
    if (answer.trim() !== 'yes') throw new CommandFailure('Nothing was changed.');
  } finally {
    terminal.close();
  }
}

/** Drops the schemas of migrations and jobs. A connected server would fill them again, so none may be connected. */
function emptyDatabase(url: string): Promise<void> {
  return withConnection(url, 'commands', async (client) => {
    await waitUntilAlone(client);
    await client.query(`
      drop schema if exists graphile_worker cascade;
      drop schema public cascade;
      create schema public;
    `);
  });
}

/** PostgreSQL lists the connections of an ended process for a moment longer. */
async function waitUntilAlone(client: Client): Promise<void> {
  const deadline = performance.now() + MAX_DISCONNECTED_MS;
  for (;;) {
    const { rowCount } = await client.query(
      `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
       and backend_type = 'client backend'`,
    );
    if (!rowCount) return;
    if (performance.now() > deadline) {
      throw new CommandFailure(
        `The database has ${counted(rowCount, 'other connection')}: stop the server first.`,
      );
    }
    await sleep(100);
  }
}
