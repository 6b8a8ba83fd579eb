import type { TaskList } from 'graphile-worker';

/** The background jobs of a feature. */
export interface FeatureJobs {
  readonly tasks: TaskList;
  /** Lines of graphile-worker's crontab, times in UTC. */
  readonly crontab: readonly string[];
  /** Tasks that also run when a worker starts. Workers that start together share one run. */
  readonly onStart?: readonly string[];
}

/** The jobs of several rooms of a feature. */
export function joinedJobs(...rooms: readonly FeatureJobs[]): FeatureJobs {
  return {
    tasks: Object.assign({}, ...rooms.map(({ tasks }) => tasks)) as TaskList,
    crontab: rooms.flatMap(({ crontab }) => crontab),
    onStart: rooms.flatMap(({ onStart = [] }) => onStart),
  };
}
