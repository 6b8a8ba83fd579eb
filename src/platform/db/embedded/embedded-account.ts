import { execFile, spawnSync } from 'node:child_process';
import { chown, mkdir, mkdtemp, readdir, realpath, rmdir, stat, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

/** The account that runs Postgres. Empty if that is our own account. Spreads into the options of `spawn`. */
export interface SystemAccount {
  uid?: number;
  gid?: number;
}

/** Where files go if the account cannot enter their folder, such as a checkout under `/root`. */
export const RELOCATED_ROOT = '/var/lib/ordinal';

/**
 * Postgres refuses to run as root. So root uses another account: the owner of an existing cluster, else `postgres`,
 * else `nobody`, which exists on every Linux. No account is created.
 */
export async function chooseAccount(dataDir: string): Promise<SystemAccount> {
  if (process.getuid?.() !== 0) return {};
  const owner = await stat(join(dataDir, 'cluster')).catch(() => undefined);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const account = (await lookUp('postgres')) ?? (await lookUp('nobody'));
  if (!account) {
    throw new Error(
      'Postgres does not run as root and this machine has no account "postgres" or "nobody" to lend it: ' +
        'start as another user, or set DATABASE_URL.',
    );
  }
  return account;
}

async function lookUp(name: string): Promise<SystemAccount | undefined> {
  const id = async (flag: string): Promise<number> =>
    Number.parseInt((await promisify(execFile)('id', [flag, name])).stdout, 10);
  try {
    return { uid: await id('-u'), gid: await id('-g') };
  } catch {
    return undefined;
  }
}

/** Asks the kernel instead of reading permission bits, because every parent and every ACL counts. */
export function canEnter(account: SystemAccount, directory: string): boolean {
  if (account.uid === undefined) return true;
  const probe = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', directory], {
    ...account,
    cwd: '/',
    stdio: 'ignore',
  });
  return probe.status === 0;
}

/**
 * Creates the data folder and returns its real path, which the account can enter.
 *
 * If a parent such as `/root` is closed to the account, the folder becomes a symbolic link to a new one under {@link
 * RELOCATED_ROOT}. We do not change the permissions of a home directory.
 *
 * @throws Error if the folder is out of reach and already contains files
 */
export async function prepareDataDir(
  dataDir: string,
  account: SystemAccount,
  note: (message: string) => void,
): Promise<string> {
  await mkdir(dataDir, { recursive: true });
  const home = await realpath(dataDir);
  if (account.uid === undefined || account.gid === undefined) return home;
  await chown(home, account.uid, account.gid);
  if (canEnter(account, home)) return home;
  if ((await readdir(home)).length > 0) {
    throw new Error(
      `Postgres cannot run as root, and uid ${account.uid} cannot enter ${home}: move the data folder, ` +
        'open its parents, or set DATABASE_URL.',
    );
  }
  await mkdir(RELOCATED_ROOT, { recursive: true, mode: 0o755 });
  const relocated = await mkdtemp(join(RELOCATED_ROOT, 'data-'));
  await chown(relocated, account.uid, account.gid);
  await rmdir(home);
  await symlink(relocated, resolve(dataDir));
  note(`uid ${account.uid}, which runs Postgres, cannot enter ${home}: the data lies in ${relocated}`);
  return relocated;
}
