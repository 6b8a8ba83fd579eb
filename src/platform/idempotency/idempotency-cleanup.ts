import type { Reader } from '../db/reading/reader.ts';
import type { FeatureJobs } from '../jobs/feature-jobs.ts';
import { forgetIdempotencyKeys } from './expired-keys.locks.ts';

const TASK = 'forgetIdempotencyKeys';

export function idempotencyCleanup(reader: Reader): FeatureJobs {
  return { tasks: { [TASK]: () => forgetIdempotencyKeys(reader) }, crontab: [`23 * * * * ${TASK}`] };
}
