import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { clientSettings, configureConnection } from '../db/connection/connections.ts';
import type { Logger } from '../observability/log.ts';

/** Milliseconds between two looks for dead workers; one that is found dead twice loses its jobs. */
const USUAL_SWEEP_MS = 10_000;
/** Milliseconds until a lost connection, or a lock that a lost one still holds, is tried again. */
const RECONNECT_MS = 1_000;

/**
 * Bounds, in seconds, for a worker that is there no longer while its connection is: one that is frozen says nothing
 * for so long, and a machine that vanished does not answer the probes.
 */
const SESSION = `
  set idle_session_timeout = '30s'; set tcp_keepalives_idle = 15; set tcp_keepalives_interval = 5;
  set tcp_keepalives_count = 3; set statement_timeout = '10s'`;

const HOLD = 'select hold_job_worker($1) as "isHeld"';
const DEAD = 'select distinct worker from jobs_of_dead_workers()';
const UNLOCK = 'select graphile_worker.force_unlock_workers($1::text[])';

/**
 * Says that this process lives, by an advisory lock on a connection of its own, and takes the jobs of those that do
 * not say so any more away from them: within a minute somebody else runs them. A worker that only lost its connection
 * goes on, so a job may run twice at once; jobs are written for that.
 */
export class WorkerPresence {
  readonly #databaseUrl: string;
  readonly #log: Logger;
  readonly #sweepMs: number;
  readonly #worker = Promise.withResolvers<string>();
  readonly #held = Promise.withResolvers<void>();
  readonly #stopping = new AbortController();
  readonly #life: Promise<void>;

  constructor(options: { databaseUrl: string; log: Logger; sweepMs?: number | undefined }) {
    this.#databaseUrl = options.databaseUrl;
    this.#log = options.log;
    this.#sweepMs = options.sweepMs ?? USUAL_SWEEP_MS;
    this.#life = this.#live();
  }

  /** Resolves when the lock of this worker is held; before that it must take no job. */
  async hold(worker: string): Promise<void> {
    this.#worker.resolve(worker);
    await this.#held.promise;
  }

  /** Nobody waits for the lock any more: for a worker that is going to stop. */
  release(): void {
    this.#held.resolve();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#worker.resolve('');
    await this.#life;
  }

  async #live(): Promise<void> {
    const worker = await this.#worker.promise;
    if (worker === '') return;
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      const client = new Client(clientSettings(this.#databaseUrl, { purpose: 'jobs' }));
      // The statement that finds the connection broken tells why.
      client.on('error', () => undefined);
      try {
        await client.connect();
        await configureConnection(client, 'jobs');
        await client.query(SESSION);
        if (await this.#takeLock(client, worker)) await this.#sweepUntilStopped(client);
      } catch (error) {
        if (!signal.aborted)
          this.#log.warn({ reason: messageOf(error) }, 'jobs: the lock of this worker is lost');
        await wait(RECONNECT_MS, undefined, { signal }).catch(() => undefined);
      } finally {
        await client.end().catch(() => undefined);
      }
    }
  }

  /**
   * The server may keep the lost session, and the lock with it, for a while. Others would take this worker for dead as
   * soon as that ends.
   *
   * @returns false when it is stopped before
   */
  async #takeLock(client: Client, worker: string): Promise<boolean> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      const { rows } = await client.query<{ isHeld: boolean }>(HOLD, [worker]);
      if (rows[0]?.isHeld) {
        this.#held.resolve();
        return true;
      }
      await wait(RECONNECT_MS, undefined, { signal }).catch(() => undefined);
    }
    return false;
  }

  async #sweepUntilStopped(client: Client): Promise<void> {
    const { signal } = this.#stopping;
    let suspects = new Set<string>();
    while (!signal.aborted) {
      const found = await client.query<{ worker: string }>(DEAD);
      const dead = found.rows.map(({ worker }) => worker);
      const sure = dead.filter((worker) => suspects.has(worker));
      if (sure.length > 0) {
        await client.query(UNLOCK, [sure]);
        this.#log.warn({ workers: sure }, 'jobs of workers that died are run again');
      }
      suspects = new Set(dead);
      await wait(this.#sweepMs, undefined, { signal }).catch(() => undefined);
    }
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
