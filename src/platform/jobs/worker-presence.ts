import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { clientSettings, configureConnection } from '../db/connection/connections.ts';
import type { Logger } from '../observability/log.ts';

/** Milliseconds between two checks for dead workers. A worker that is found dead twice loses its jobs. */
const USUAL_SWEEP_MS = 10_000;
/** Milliseconds until a retry, after the connection is lost or while a lost session still holds the lock. */
const RECONNECT_MS = 1_000;

/**
 * Time-outs in seconds that end the session of a dead worker: a frozen one sends nothing, and a vanished machine does
 * not answer TCP probes.
 */
const SESSION = `
  set idle_session_timeout = '30s'; set tcp_keepalives_idle = 15; set tcp_keepalives_interval = 5;
  set tcp_keepalives_count = 3; set statement_timeout = '10s'`;

const HOLD = 'select hold_job_worker($1) as "isHeld"';
const DEAD = 'select distinct worker from jobs_of_dead_workers()';
const UNLOCK = 'select graphile_worker.force_unlock_workers($1::text[])';

/**
 * Marks this process as alive with an advisory lock on a separate connection. Takes the jobs of dead workers away, so
 * that another one runs them within a minute. A worker that only lost its connection continues, so a job may run twice
 * at the same time, and must tolerate that.
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

  /** Resolves when the lock of this worker is held. Before that it must not take jobs. */
  async hold(worker: string): Promise<void> {
    this.#worker.resolve(worker);
    await this.#held.promise;
  }

  /** Stops waiting for the lock, because the worker is going to stop. */
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
      // The next statement reports the broken connection.
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
   * Retries the lock, because the server may keep a lost session and its lock for a while. When that session ends,
   * others would consider this worker dead.
   *
   * @returns false if stopped before
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
