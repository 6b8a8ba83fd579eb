import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import { chooseAccount } from '../../../src/platform/db/embedded/embedded-account.ts';
import { CLUSTER_ENV } from '../../../src/platform/db/embedded/embedded-cluster.ts';
import { freePort } from '../processes/redis.ts';
import { query } from './embedded-folder.ts';
import { runThrowaway } from './throwaway-postmaster.ts';

/**
 * The folder with the programs of Debian's newest PostgreSQL, including those that the npm package lacks. Undefined if
 * it is not installed.
 */
export const DEBIAN_POSTGRES = globSync('/usr/lib/postgresql/*/bin/initdb')
  .map((initdb) => dirname(initdb))
  .toSorted()
  .at(-1);

/** A new cluster of Debian's PostgreSQL that requires no password. */
export class DebianCluster {
  /** The URL of the superuser and the database `postgres`. */
  readonly url: string;
  readonly #folder: string;
  readonly #stop: () => Promise<void>;

  private constructor(url: string, folder: string, stop: () => Promise<void>) {
    this.url = url;
    this.#folder = folder;
    this.#stop = stop;
  }

  static async start(): Promise<DebianCluster> {
    const folder = await mkdtemp(join(tmpdir(), 'ordinal-debian-'));
    const account = await chooseAccount(folder);
    if (account.uid !== undefined && account.gid !== undefined) {
      await chown(folder, account.uid, account.gid);
    }
    const cluster = join(folder, 'cluster');
    const options = { ...account, cwd: '/', env: CLUSTER_ENV };
    const flags = ['--auth=trust', '--username=postgres', '--encoding=UTF8', '--locale=C', '--no-sync'];
    await promisify(execFile)(`${DEBIAN_POSTGRES}/initdb`, ['-D', cluster, ...flags], options);
    const port = await freePort();
    const program = `${DEBIAN_POSTGRES}/postgres`;
    const stop = runThrowaway({ program, cluster, account, settings: [`port=${port}`] });
    const started = new DebianCluster(`postgres://postgres@127.0.0.1:${port}/postgres`, folder, stop);
    await expect.poll(() => query(started.url, 'select 1 as one').catch(() => [])).toEqual([{ one: 1 }]);
    return started;
  }

  async remove(): Promise<void> {
    await this.#stop();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

/** Runs `pg_dump`, `pg_restore` or another of its programs. */
export async function runPostgresTool(name: string, ...args: string[]): Promise<void> {
  await promisify(execFile)(`${DEBIAN_POSTGRES}/${name}`, args);
}
