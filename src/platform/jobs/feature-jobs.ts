import type { TaskList } from 'graphile-worker';

/** The background jobs of a feature. */
export interface FeatureJobs {
  readonly tasks: TaskList;
  /** Lines of graphile-worker's crontab, times in UTC. */
  readonly crontab: readonly string[];
}

/** The jobs of several rooms of a feature. */
export function joinedJobs(...rooms: readonly FeatureJobs[]): FeatureJobs {
  return {
    tasks: Object.assign({}, ...rooms.map(({ tasks }) => tasks)) as TaskList,
    crontab: rooms.flatMap(({ crontab }) => crontab),
  };
}
