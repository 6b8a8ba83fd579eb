import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Conditions } from '../../platform/db/filtering/conditions.ts';
import { compileFilter, type FilterFields } from '../../platform/db/filtering/filter.ts';
import { countRows, readPage } from '../../platform/db/paging/page.ts';
import type { Row } from '../../platform/db/reading/reader.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Transactions } from '../../platform/db/transactions.ts';
import { notFound } from '../../platform/errors/standard-errors.ts';
import type { RequestContext } from '../../platform/graphql/context.ts';
import { Can } from '../../platform/graphql/guards.ts';
import { type Connection, connectionOf, toConnection } from '../../platform/graphql/lists/connections.ts';
import { SortDirection } from '../../platform/graphql/lists/sort-direction.ts';
import { sortOf, TIME_SORTS } from '../../platform/graphql/lists/sort-input.ts';
import { TIME_FIELDS } from '../../platform/graphql/lists/time-conditions.ts';
import { mutate } from '../../platform/graphql/mutation.ts';
import { uuidOf } from '../../platform/inputs/node-ids.ts';
import { FailedJob } from './failed-job.entity.ts';
import { FailedJobsArgs, type FailedJobWhere, RetryJobInput } from './failed-jobs.inputs.ts';
import { RetryJobPayload } from './failed-jobs.payloads.ts';

const FailedJobConnection = connectionOf(FailedJob, { name: 'FailedJob' });

const FIELDS: FilterFields<FailedJobWhere> = { ...TIME_FIELDS, task: { column: 't.task', kind: 'text' } };

const RETRY = 'select retry_failed_job($1, $2) as "isDone"';

/** Jobs that are not retried automatically. */
@Resolver()
export class FailedJobsResolver {
  readonly #transactions: Transactions;

  constructor({ transactions }: { transactions: Transactions }) {
    this.#transactions = transactions;
  }

  @Can('read', 'FailedJob')
  @Query(() => FailedJobConnection, {
    description:
      'Background jobs of your store that have failed permanently. The latest failure comes first by ' +
      'default. Jobs of no store, such as cleanups, belong to the default store.',
  })
  async failedJobs(
    @Args(() => FailedJobsArgs) list: FailedJobsArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Row<FailedJob>>> {
    const conditions = new Conditions().and('t.store_id = ?', context.store.id);
    compileFilter({ where: list.where, fields: FIELDS, conditions });
    const source = { reader: context.reader, entity: FailedJob, conditions };
    const sort = sortOf(TIME_SORTS, list.sortBy, { field: 'UPDATED_AT', direction: SortDirection.DESC });
    return toConnection(await readPage({ ...source, sort, page: list }), () => countRows(source));
  }

  @Can('retry', 'FailedJob')
  @Mutation(() => RetryJobPayload, {
    description:
      'Retries a job that has failed permanently. It starts at once, with as many attempts as a new ' +
      'job.',
  })
  retryJob(
    @Arg('input', () => RetryJobInput, { description: 'The job.' }) input: RetryJobInput,
    @Ctx() context: RequestContext,
  ): Promise<RetryJobPayload> {
    return mutate<RetryJobPayload>(context, async () => {
      const values = [context.store.id, uuidOf('job', input.jobId, 'jobId')];
      const [job] = await context.reader.rows(FailedJob, 'where t.store_id = $1 and t.id = $2', values);
      const [retried] = await this.#transactions.runAutocommit((em) =>
        sql<{ isDone: boolean }>(em, RETRY, values),
      );
      if (!job || !retried?.isDone) throw notFound('failed job', 'jobId');
      return { job };
    });
  }
}
