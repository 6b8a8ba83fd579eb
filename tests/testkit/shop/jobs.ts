import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import type { TestApp } from '../app.ts';

/** Waits until no job runs and none is due. Failed jobs that wait for a retry do not count. */
export async function jobsAreDone({ shop }: TestApp): Promise<void> {
  const due = 'select id from graphile_worker.jobs where run_at <= now() and attempts < max_attempts';
  await expect.poll(() => shop.core.reader.query(due)).toEqual([]);
}

/**
 * Waits for the effect of a job.
 *
 * @throws after forty seconds, with the last value
 */
export async function eventually<T>(read: () => Promise<T>, isThere: (value: T) => boolean): Promise<T> {
  for (const until = performance.now() + 40_000; ; await wait(50)) {
    const value = await read();
    if (isThere(value)) return value;
    if (performance.now() > until) throw new Error(`not within 40 s: ${JSON.stringify(value)}`);
  }
}

/** Runs the task of this name immediately, without the queue. */
export async function runTask({ shop }: TestApp, name: string): Promise<void> {
  const tasks = Object.assign({}, ...shop.jobs.map((jobs) => jobs.tasks));
  await tasks[name]({}, {});
}
