import module from 'node:module';
import { readStartWords } from './cli/terminal/start-words.ts';

/** MikroORM requires this version. npm scripts find a newer one among the devDependencies. */
const NEEDED = [22, 17] as const;

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  process.stderr.write(
    `Ordinal needs Node ${NEEDED.join('.')} or newer and this is ${process.versions.node}: ` +
      'run "npm ci && npm start", which brings its own.\n',
  );
  process.exit(1);
}
readStartWords(process.argv.slice(2));
// Halves the time to load the dependencies. Only modules imported after this benefit, hence the late import.
module.enableCompileCache?.();
const { serve } = await import('./cli/serve.ts');
await serve();
