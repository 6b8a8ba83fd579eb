import type { Reader } from '../../platform/db/reader.ts';
import type { FeatureJobs } from '../../platform/feature.ts';

const TASK = 'forgetSessions';

/** Sessions that are over, with the addresses they were used from, are kept for a month and no longer; counts of attempts until they are over. */
export function sessionCleanup(reader: Reader): FeatureJobs {
  return {
    tasks: {
      [TASK]: async () => {
        await reader.query(
          `delete from user_sessions where expires_at < now() - interval '30 days'
             or ended_at < now() - interval '30 days'`,
        );
        await reader.query('delete from attempts where expire < extract(epoch from now()) * 1000');
      },
    },
    crontab: [`17 3 * * * ${TASK}`],
  };
}
