import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Relative to the folder that contains `src` and `migrations`, or to its build. */
export const LIST_FILE = 'migrations/functions.json';

/** The committed list of the files that define SQL functions and views; `npm run functions` writes it. */
export interface FunctionList {
  /** Rises with every change of a file. The build with the higher release has the newer definitions. */
  readonly release: number;
  /** A hash of all definitions. It makes two branches that both raise the release conflict. */
  readonly digest: string;
  readonly files: readonly string[];
}

/** A function with all its overloads, or a view. */
export interface SqlFunction {
  /** The SQL name: `src/features/checkout/check-out.sql` defines `check_out`. */
  readonly name: string;
  readonly file: string;
  readonly text: string;
  readonly hash: string;
}

export interface FunctionRelease {
  readonly release: number;
  readonly functions: readonly SqlFunction[];
}

/** The definitions of this build. `root` contains `src` and `migrations`. */
export function readFunctions(root: string): FunctionRelease {
  const { release, files } = readFunctionList(root);
  return { release, functions: files.map((file) => readFunction(root, file)) };
}

export function readFunctionList(root: string): FunctionList {
  return JSON.parse(readFileSync(join(root, LIST_FILE), 'utf8')) as FunctionList;
}

export function readFunction(root: string, file: string): SqlFunction {
  // Git may check out text with CRLF.
  const text = readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n');
  const name = basename(file, '.sql').replaceAll('-', '_');
  return { name, file, text, hash: createHash('sha256').update(text).digest('hex') };
}
