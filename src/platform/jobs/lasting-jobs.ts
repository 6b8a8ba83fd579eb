import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '../observability/log.ts';

/** A running job worker. */
export interface RunningJobs {
  /** Settles when it ends, by itself or because it was stopped. */
  readonly ended: Promise<unknown>;
  stop(): Promise<void>;
}

/** Milliseconds until the next start, by the number of failures in a row. */
const BACKOFF = [200, 1_000, 5_000, 15_000] as const;
/** Milliseconds. A longer run resets the count of failures in a row. */
const LONG_MS = 60_000;

/**
 * Starts the job worker, and restarts it forever. graphile-worker ends for good if its first connection or one of its
 * own statements fails, and nobody waits for a job's answer.
 *
 * Resolves after the first attempt, successful or not. That attempt creates the tables in which requests enqueue jobs.
 */
export async function keepJobsRunning(
  start: () => Promise<RunningJobs>,
  log: Logger,
): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController();
  const attempted = Promise.withResolvers<void>();
  const startOnce = () => start().finally(attempted.resolve);
  const life = live(startOnce, log, stopping.signal);
  await attempted.promise;
  return {
    stop: async () => {
      stopping.abort();
      await life;
    },
  };
}

async function live(start: () => Promise<RunningJobs>, log: Logger, signal: AbortSignal): Promise<void> {
  const stopped = new Promise<void>((done) => signal.addEventListener('abort', () => done()));
  for (let failures = 0; !signal.aborted; failures++) {
    const startedAt = performance.now();
    try {
      const jobs = await start();
      // Handled at once, so that it cannot be an unhandled rejection.
      const ended = jobs.ended.catch(noteTo(log));
      await Promise.race([ended, stopped]);
      await jobs.stop().catch(noteTo(log));
    } catch (error) {
      noteTo(log)(error);
    }
    if (performance.now() - startedAt > LONG_MS) failures = 0;
    const delay = BACKOFF[Math.min(failures, BACKOFF.length - 1)];
    await wait(delay, undefined, { signal }).catch(() => undefined);
  }
}

function noteTo(log: Logger): (error: unknown) => void {
  return (error) => {
    const reason = error instanceof Error ? error.message : String(error);
    log.warn({ reason }, 'jobs: ended, and are started again');
  };
}
