import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { LIST_FILE, readFunctionList } from '../platform/db/functions/function-files.ts';

/** The compiler takes TypeScript only; the definitions of SQL functions lie beside it in `dist` as in the sources. */
const root = resolve(import.meta.dirname, '../..');
for (const file of [...readFunctionList(root).files, LIST_FILE]) {
  const copy = join(root, 'dist', file);
  mkdirSync(dirname(copy), { recursive: true });
  copyFileSync(join(root, file), copy);
}
