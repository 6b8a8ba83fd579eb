import type { Reader } from '../db/reading/reader.ts';
import type { FeatureJobs } from '../jobs/feature-jobs.ts';
import { deleteExpiredIdempotencyKeys } from './expired-keys.locks.ts';

const TASK = 'forgetIdempotencyKeys';

export function idempotencyCleanup(reader: Reader): FeatureJobs {
  return { tasks: { [TASK]: () => deleteExpiredIdempotencyKeys(reader) }, crontab: [`23 * * * * ${TASK}`] };
}
