import type { Pool } from 'pg';
import type { FeatureJobs } from '../jobs/feature-jobs.ts';
import { pruneEvents } from './event-retention.ts';

const TASK = 'pruneEvents';

/** @param keepDays 0 keeps every event, and so the whole history of every order */
export function eventPruning(pool: Pool, keepDays: number): FeatureJobs {
  const prune = async () => {
    if (keepDays > 0) await pruneEvents(pool, keepDays);
  };
  return { tasks: { [TASK]: prune }, crontab: [`37 3 * * * ${TASK}`] };
}
