import { execFile, spawnSync } from 'node:child_process';
import { chown, mkdir, mkdtemp, readdir, realpath, rmdir, stat, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

/** Who Postgres runs as; empty when that is ourselves. Spreads into the options of `spawn`. */
export interface SystemAccount {
  uid?: number;
  gid?: number;
}

/** Where files go that root keeps in a place the account cannot enter, such as a checkout under `/root`. */
export const RELOCATED_ROOT = '/var/lib/ordinal';

/**
 * Postgres refuses to run as root, so root lends it another account: the owner of an existing cluster,
 * else `postgres`, else `nobody` (which every Linux has). No account is created on the machine.
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

/** Asks the kernel rather than guessing from permission bits: every parent and every ACL counts. */
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
 * Makes the data folder and gives its real path, one the account can enter.
 *
 * When a parent such as `/root` is closed to the account, the folder becomes a symbolic link to a new one
 * under {@link RELOCATED_ROOT}: opening up somebody's home directory is not ours to decide.
 *
 * @throws Error when the folder is out of reach and already holds files.
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
