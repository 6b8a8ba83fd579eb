import module from 'node:module';
import { join, resolve } from 'node:path';
import { ensureFreshBuild } from './fresh-build.ts';

/**
 * `node src/build/run.ts [entry [words…]]` makes sure the build is fresh and then, in the same process, runs the
 * compiled entry: `main` or `cli`. A process less, and an unchanged build costs milliseconds.
 */
const root = resolve(import.meta.dirname, '../..');
if (!ensureFreshBuild(root)) process.exit(1);
const [entry] = process.argv.splice(2, 1);
if (entry) {
  const compiled = join(root, 'dist/src', `${entry}.js`);
  process.argv[1] = compiled;
  module.enableCompileCache?.();
  await import(compiled);
}
