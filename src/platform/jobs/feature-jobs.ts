import type { TaskList } from 'graphile-worker';

/** The background jobs of a feature. */
export interface FeatureJobs {
  readonly tasks: TaskList;
  /** Lines of graphile-worker's crontab, times in UTC. */
  readonly crontab: readonly string[];
}
