import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { env } from 'node:process';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const CLIENT_DIR = import.meta.dirname;
const ROOT_DIR = resolve(CLIENT_DIR, '../../../..');
const OUT_DIR = join(ROOT_DIR, 'dist/graphiql');
const STAMP_FILE = join(OUT_DIR, 'stamp');

/**
 * Bundles the playground into `dist/graphiql`, unless the sources and locked packages are unchanged. `npm start` runs
 * this every time, so the second start must cost nothing. The bundler is imported late for that reason, and so that an
 * image without it can start.
 */
async function buildPlayground(): Promise<string> {
  const stamp = await hashInputs();
  if (existsSync(STAMP_FILE) && (await readFile(STAMP_FILE, 'utf8')) === stamp) return 'up to date';
  // Vite bundles the slow React of development when the variable says so, as under `npm test`.
  env.NODE_ENV = 'production';
  const { build } = await import('vite');
  await build({
    root: CLIENT_DIR,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    base: '/graphiql/',
    build: {
      outDir: OUT_DIR,
      emptyOutDir: true,
      manifest: 'manifest.json',
      target: 'es2022',
      reportCompressedSize: false,
      rolldownOptions: { input: join(CLIENT_DIR, 'main.tsx') },
    },
  });
  const sizes = await compressAssets(join(OUT_DIR, 'assets'));
  await writeFile(STAMP_FILE, stamp);
  return `built, ${kilobytes(sizes.plain)} (${kilobytes(sizes.brotli)} over the wire)`;
}

async function hashInputs(): Promise<string> {
  const files = [join(ROOT_DIR, 'package-lock.json')];
  for await (const file of glob('**/*.{ts,tsx,css,json}', { cwd: CLIENT_DIR }))
    files.push(join(CLIENT_DIR, file));
  const hash = createHash('sha256');
  for (const file of files.toSorted()) {
    hash
      .update(file.slice(ROOT_DIR.length))
      .update('\0')
      .update(await readFile(file))
      .update('\0');
  }
  return hash.digest('hex');
}

/** Writes `.br` and `.gz` files, which the server sends instead of compressing per request. */
async function compressAssets(directory: string): Promise<{ plain: number; brotli: number }> {
  const sizes = { plain: 0, brotli: 0 };
  for (const name of await readdir(directory)) {
    const file = join(directory, name);
    const content = await readFile(file);
    const brotli = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
    await writeFile(`${file}.br`, brotli);
    await writeFile(`${file}.gz`, gzipSync(content, { level: 9 }));
    sizes.plain += content.length;
    sizes.brotli += brotli.length;
  }
  return sizes;
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}

const startedAt = performance.now();
const outcome = await buildPlayground();
process.stdout.write(`GraphiQL: ${outcome} in ${Math.round(performance.now() - startedAt)} ms\n`);
