import module from 'node:module';
import { join, resolve } from 'node:path';
import { readStartWords } from '../cli/terminal/start-words.ts';
import { ensureFreshBuild } from './fresh-build.ts';

/** The entries and their builds. */
const ENTRIES: Record<string, string> = { main: 'dist/bundle/main.js', cli: 'dist/src/cli.js' };

/**
 * `node src/build/run.ts [entry [words…]]` builds if needed, then runs the entry (`main` or `cli`) in the same process.
 * That saves a process, and an unchanged build costs milliseconds.
 */
const root = resolve(import.meta.dirname, '../..');
const [name = ''] = process.argv.splice(2, 1);
// Help and unknown words end the process before anything is built.
if (name === 'main') readStartWords(process.argv.slice(2));
const entry = ENTRIES[name];
if (!(await ensureFreshBuild(root, { isForStart: entry !== undefined }))) process.exit(1);
if (entry) {
  const compiled = join(root, entry);
  process.argv[1] = compiled;
  module.enableCompileCache?.();
  await import(compiled);
}
