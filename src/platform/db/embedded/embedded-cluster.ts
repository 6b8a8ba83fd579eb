import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SystemAccount } from './embedded-account.ts';
import type { PostgresBinaries } from './embedded-binaries.ts';
import { servesCluster } from './embedded-liveness.ts';

/** The role, a superuser, and the database that a new cluster has. */
export const CLUSTER_NAME = 'ordinal';

/** Postgres gets none of our environment, because a stray `PGOPTIONS` or `LC_ALL` would change its behaviour. */
export const CLUSTER_ENV = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** Milliseconds for each way of stopping an orphaned server. */
const ORPHAN_GRACE_MS = 8_000;

/** A cluster on disk and how to run it. */
export interface Cluster {
  directory: string;
  password: string;
}

/** Where a cluster is, and which programs and account run it. */
export interface ClusterPlace {
  dataDir: string;
  account: SystemAccount;
  binaries: PostgresBinaries;
  /** False does not flush a new cluster to disk, for disposable data. */
  durable: boolean;
  /** Called before a new cluster is made, which takes about a second. */
  onCreate?: () => void;
}

/**
 * Opens the cluster of a data folder, and creates it on the first start. A new cluster is built in a temporary folder
 * and renamed when complete, so an interrupted start leaves nothing behind.
 */
export async function openCluster(place: ClusterPlace): Promise<Cluster> {
  const directory = join(place.dataDir, 'cluster');
  const passwordFile = join(place.dataDir, 'password');
  const exists = await stat(directory).then(
    () => true,
    () => false,
  );
  if (!exists) await createCluster(place, directory, passwordFile);
  const password = await readFile(passwordFile, 'utf8').catch(() => {
    throw new Error(`The database in ${place.dataDir} has lost its password file ${passwordFile}.`);
  });
  return { directory, password: password.trim() };
}

async function createCluster(place: ClusterPlace, directory: string, passwordFile: string): Promise<void> {
  const { account, binaries } = place;
  place.onCreate?.();
  const draft = `${directory}.new`;
  await rm(draft, { recursive: true, force: true });
  await rm(passwordFile, { force: true });
  await writeFile(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  if (account.uid !== undefined && account.gid !== undefined) {
    await chown(passwordFile, account.uid, account.gid);
  }
  const access = ['--auth=scram-sha-256', `--username=${CLUSTER_NAME}`, `--pwfile=${passwordFile}`];
  const flush = place.durable ? [] : ['--no-sync'];
  await initialize(place, ['-D', draft, ...LOCALE_FLAGS, ...access, ...flush]);
  const single = [
    '--single',
    '-D',
    draft,
    '-c',
    'exit_on_error=on',
    '-c',
    `fsync=${place.durable}`,
    'postgres',
  ];
  await run(binaries.postgres, single, account, `CREATE DATABASE ${CLUSTER_NAME};\n`);
  await rename(draft, directory);
}

/** Sorts by code point, which is the same on every system and in every version. */
const LOCALE_FLAGS = [
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
];

/** Locales that know all letters of Unicode: Linux and macOS 14, then older systems. */
const CHARACTER_TYPES = ['C.UTF-8', 'en_US.UTF-8'];

/**
 * Creates the cluster with a character type that knows all letters of Unicode. pg_trgm uses it to find letters, and `C`
 * knows only ASCII letters. A system without such a locale gets `C`; its searches forgive no typos beyond ASCII.
 */
async function initialize({ account, binaries }: ClusterPlace, args: string[]): Promise<void> {
  for (const name of CHARACTER_TYPES) {
    try {
      await run(binaries.initdb, [...args, `--lc-ctype=${name}`], account);
      return;
    } catch (error) {
      if (!(error instanceof Error && error.message.includes('invalid locale name'))) throw error;
    }
  }
  await run(binaries.initdb, args, account);
}

async function run(program: string, args: string[], account: SystemAccount, input = ''): Promise<void> {
  await new Promise<void>((done, fail) => {
    const options = { ...account, cwd: '/', env: CLUSTER_ENV };
    const child = execFile(program, args, options, (error, _stdout, stderr) => {
      if (error) fail(new Error(`Could not set up the embedded Postgres: ${stderr.trim() || error.message}`));
      else done();
    });
    child.stdin?.on('error', () => undefined).end(input);
  });
}

/**
 * Stops a server that outlived its owner, so that the next one can start. Call it only with the data folder locked,
 * since only then is the server an orphan.
 *
 * @throws Error if the orphan does not stop
 */
export async function endOrphan(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return;
  const [first = '', ...rest] = text.split('\n');
  const pid = Number(first);
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (await isGone(pid, cluster, signal)) break;
  }
  if (servesCluster(pid, cluster)) throw new Error(`A Postgres, process ${pid}, holds ${cluster}: stop it.`);
  // Postgres refuses to start while another process has the id in this file, unless it is the parent: us. The rest of
  // the file stays, because Postgres uses it to check that no old backend lives.
  const left = await stat(file).then(
    () => true,
    () => false,
  );
  if (left) await writeFile(file, [String(process.pid), ...rest].join('\n'));
}

async function isGone(pid: number, cluster: string, signal: NodeJS.Signals): Promise<boolean> {
  const deadline = Date.now() + ORPHAN_GRACE_MS;
  for (let signalled = false; servesCluster(pid, cluster); signalled = true) {
    if (Date.now() > deadline) return false;
    if (!signalled) process.kill(pid, signal);
    await sleep(20);
  }
  return true;
}
