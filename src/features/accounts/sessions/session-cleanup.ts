import type { Reader } from '../../../platform/db/reading/reader.ts';
import type { FeatureJobs } from '../../../platform/jobs/feature-jobs.ts';

const TASK = 'forgetSessions';
/** Rows per statement, which has the time-out of a request. */
const BATCH = 5_000;

const SESSIONS = `
  delete from user_sessions where ctid = any(array(
    select ctid from user_sessions
    where expires_at < now() - interval '30 days' or ended_at < now() - interval '30 days'
    limit ${BATCH}
  )) returning 1`;
const ATTEMPTS = `
  delete from attempts where ctid = any(array(
    select ctid from attempts where expire < extract(epoch from now()) * 1000 limit ${BATCH}
  )) returning 1`;

/** Deletes ended sessions after a month, with their addresses, and expired counts of attempts. */
export function sessionCleanup(reader: Reader): FeatureJobs {
  return {
    tasks: {
      [TASK]: async () => {
        for (const statement of [SESSIONS, ATTEMPTS]) {
          let count = BATCH;
          while (count >= BATCH) count = (await reader.query(statement)).length;
        }
      },
    },
    crontab: [`17 3 * * * ${TASK}`],
  };
}
