import type { TaskList } from 'graphile-worker';

/** What a feature does apart from requests. */
export interface FeatureJobs {
  readonly tasks: TaskList;
  /** Lines of graphile-worker's crontab, times in UTC. */
  readonly crontab: readonly string[];
}
