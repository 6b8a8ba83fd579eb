import { expect } from 'vitest';
import type { TestApp } from './app.ts';

/** Waits until no job runs and none is due; one that failed and is tried again later is not waited for. */
export async function jobsAreDone({ shop }: TestApp): Promise<void> {
  const due = 'select id from graphile_worker.jobs where run_at <= now() and attempts < max_attempts';
  await expect.poll(() => shop.core.reader.query(due)).toEqual([]);
}
