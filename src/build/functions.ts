import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { LIST_FILE, readFunctionList } from '../platform/db/functions/function-files.ts';
import { listFunctions } from './function-list.ts';

/** `npm run functions`: writes the list of SQL files, with the next release when a definition changed. */
const root = resolve(import.meta.dirname, '../..');
const path = join(root, LIST_FILE);
const list = listFunctions(root, existsSync(path) ? readFunctionList(root) : undefined);
writeFileSync(path, `${JSON.stringify(list, null, 2)}\n`);
process.stdout.write(`${LIST_FILE}: release ${list.release}, ${list.files.length} files\n`);
