import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { LIST_FILE, readFunctionList } from '../platform/db/functions/function-files.ts';

/** Copies the SQL files beside the compiled code, because the compiler only handles TypeScript. */
const root = resolve(import.meta.dirname, '../..');
for (const file of [...readFunctionList(root).files, LIST_FILE]) {
  const copy = join(root, 'dist', file);
  mkdirSync(dirname(copy), { recursive: true });
  copyFileSync(join(root, file), copy);
}
