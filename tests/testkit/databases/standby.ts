import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import { chooseAccount } from '../../../src/platform/db/embedded/embedded-account.ts';
import { locatePostgres } from '../../../src/platform/db/embedded/embedded-binaries.ts';
import { freePort } from '../processes/redis.ts';
import { type EmbeddedFolder, query } from './embedded-folder.ts';
import { runThrowaway } from './throwaway-postmaster.ts';

/**
 * A copy of a cluster's files that runs as a standby without a connection to the primary. It behaves like an
 * asynchronous standby that has missed everything since the copy.
 */
export class Standby {
  /** The URL of the same database and role on its own port. */
  readonly url: string;
  readonly #folder: string;
  readonly #stop: () => Promise<void>;

  private constructor(url: string, folder: string, stop: () => Promise<void>) {
    this.url = url;
    this.#folder = folder;
    this.#stop = stop;
  }

  /** @param originalUrl of a superuser of the cluster in the folder, which must be stopped */
  static async copyOf({ path }: EmbeddedFolder, originalUrl: string): Promise<Standby> {
    const account = await chooseAccount(path);
    const { postgres } = await locatePostgres(account);
    const folder = await mkdtemp(join(tmpdir(), 'ordinal-standby-'));
    const cluster = join(folder, 'cluster');
    const make =
      'cp -a "$1" "$2" && : > "$2/standby.signal" && chown --reference="$2/PG_VERSION" "$0" "$2/standby.signal"';
    await promisify(execFile)('/bin/sh', ['-c', make, folder, join(path, 'cluster'), cluster]);
    const url = new URL(originalUrl);
    url.port = String(await freePort());
    const stop = runThrowaway({
      program: postgres,
      cluster,
      account,
      // A standby needs at least as many connections as the original, or it does not answer before it is promoted.
      settings: [`port=${url.port}`, 'max_connections=200'],
    });
    const standby = new Standby(url.href, folder, stop);
    await expect.poll(() => standby.#isInRecovery()).toBe(true);
    return standby;
  }

  /** Promotes the standby. It accepts writes when this returns. */
  async promote(): Promise<void> {
    await query(this.url, 'select pg_promote()');
    await expect.poll(() => this.#isInRecovery()).toBe(false);
  }

  async remove(): Promise<void> {
    await this.#stop();
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #isInRecovery(): Promise<boolean | undefined> {
    const rows = await query<{ is_in: boolean }>(this.url, 'select pg_is_in_recovery() as is_in').catch(
      () => [],
    );
    return rows[0]?.is_in;
  }
}
