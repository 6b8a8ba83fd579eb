import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '../observability/log.ts';

/** Jobs that are being worked on. */
export interface RunningJobs {
  /** Settles when they end, by themselves or because they were stopped. */
  readonly ended: Promise<unknown>;
  stop(): Promise<void>;
}

/** Milliseconds until another start, by the failures in a row. */
const BACKOFF = [200, 1_000, 5_000, 15_000] as const;
/** Milliseconds; jobs that were worked on for so long did not fail in a row. */
const LONG_MS = 60_000;

/**
 * Starts the work on jobs, and starts it again for as long as it takes: graphile-worker ends for good when it cannot
 * connect at first or a statement of its own fails, and nobody waits for a job as for an answer.
 *
 * Resolves after the first attempt, well or not: it makes the tables that requests put jobs into.
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
      // Its end is handled at once, so that it cannot be a rejection that nobody handles.
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
