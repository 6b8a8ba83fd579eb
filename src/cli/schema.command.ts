import { resolve } from 'node:path';
import { Command } from 'commander';
import { assertValidSchema, printSchema } from 'graphql';
import { openShop } from '../app.ts';
import { parseConfig } from '../platform/config/config.ts';
import { createLog } from '../platform/observability/log.ts';
import type { CommandLine } from './command-line.ts';
import { writeGeneratedFile } from './generated-file.ts';

const SCHEMA_FILE = 'schema.graphql';

export function schemaCommand(line: CommandLine): Command {
  return new Command('schema')
    .description(`write the API's schema to ${SCHEMA_FILE}, sorted; needs no database`)
    .option('--check', 'write nothing and fail when the file is stale')
    .action(async ({ check = false }: { check?: boolean }) => {
      const content = await printApi();
      const path = resolve(SCHEMA_FILE);
      await writeGeneratedFile(line, { path, content, isCheck: check, command: 'npm run schema' });
    });
}

/** The committed schema, checked by graphql-js. It makes no connection: nothing listens on this address. */
async function printApi(): Promise<string> {
  const databaseUrl = 'postgres://nobody@127.0.0.1:1/none';
  const config = parseConfig({ NODE_ENV: 'test', JWT_SECRET: '-'.repeat(32), DATABASE_URL: databaseUrl });
  const shop = await openShop({ config, log: createLog('silent'), databaseUrl });
  try {
    assertValidSchema(shop.schema);
    return `${printSchema(shop.schema)}\n`;
  } finally {
    await shop.close();
  }
}
