import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Migration } from '@mikro-orm/migrations';

/** The migrations of a folder, each with a hash of its statements. Comments do not count. */
export async function migrationHashes(folder: string): Promise<Record<string, string>> {
  const files = (await readdir(folder)).filter((file) => /^Migration.*\.ts$/.test(file)).toSorted();
  const hashes: Record<string, string> = {};
  for (const file of files) {
    const { name } = parse(file);
    const module = (await import(pathToFileURL(join(folder, file)).href)) as Record<string, MigrationClass>;
    const migration = new module[name]!();
    await migration.up();
    hashes[name] = createHash('sha256')
      .update(JSON.stringify(migration.getQueries()))
      .digest('base64url')
      .slice(0, 16);
  }
  return hashes;
}

type MigrationClass = new () => Migration;
