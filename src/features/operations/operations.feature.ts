import type { Transactions } from '../../platform/db/transactions.ts';
import type { Feature } from '../../platform/feature.ts';
import { rowById } from '../../platform/graphql/loading/row-loaders.ts';
import { readableBy } from '../../platform/graphql/node-types.ts';
import { FailedJob } from './failed-job.entity.ts';
import { FailedJobsResolver } from './failed-jobs.resolver.ts';

export const operationEntities = [FailedJob];

/** Operational data for staff. */
export function operationsFeature(parts: { transactions: Transactions }): Feature {
  return {
    entities: operationEntities,
    resolvers: [{ type: FailedJobsResolver, instance: new FailedJobsResolver(parts) }],
    nodeTypes: [{ type: 'FailedJob', prefix: 'job', find: readableBy('FailedJob', rowById(FailedJob)) }],
  };
}
