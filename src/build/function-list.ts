import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type FunctionList, readFunction } from '../platform/db/functions/function-files.ts';

/**
 * The list of SQL files. It has the committed release, or the next one if a definition changed. Moving a file changes
 * nothing.
 *
 * @param root the folder of `package.json`
 */
export function listFunctions(root: string, committed: FunctionList | undefined): FunctionList {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.sql'))
    .map((file) => `src/${file.replaceAll(sep, '/')}`)
    .toSorted();
  const digest = createHash('sha256');
  const functions = files.map((file) => readFunction(root, file));
  for (const { name, hash } of functions.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    digest.update(`${name} ${hash}\n`);
  }
  const list = { digest: digest.digest('hex'), files };
  const isSame = committed?.digest === list.digest;
  return { release: (committed?.release ?? 0) + (isSame ? 0 : 1), ...list };
}
