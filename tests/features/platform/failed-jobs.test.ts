import { expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import { it as base } from '../../testkit/fixtures.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { failedJob } from '../../testkit/shop/full-store.ts';
import { runTask } from '../../testkit/shop/jobs.ts';
import { signedInAs } from '../../testkit/shop/people.ts';

const LIST = graphql(
  `query FailedJobsFailedJobs { failedJobs { totalCount nodes { id task attempts lastError } } }`,
);
const RETRY = graphql(`mutation FailedJobsRetryJob($jobId: ID!) {
  retryJob(input: { jobId: $jobId }) { job { id task } userErrors { code field } }
}`);
const NOT_FOUND = { job: null, userErrors: [{ code: 'NOT_FOUND', field: ['input', 'jobId'] }] };

const it = base
  .extend('operator', { scope: 'file' }, ({ app }) => signedInAs(app, UserRole.ADMIN))
  .extend('otherId', { scope: 'file' }, ({ app }) =>
    app.shop.features.stores.service.create({ code: 'other', name: 'Other', currency: 'EUR' }),
  )
  .extend('other', { scope: 'file' }, ({ app, otherId }) =>
    signedInAs(app, UserRole.ADMIN, { id: otherId, code: 'other' }),
  );

const retry = async (client: GraphqlClient, jobId: string) => (await client.run(RETRY, { jobId })).retryJob;
const idsOf = async (client: GraphqlClient) => (await client.run(LIST)).failedJobs.nodes.map(({ id }) => id);

it('shows the failed jobs of a store to its administrators, and runs one again when asked', async ({
  app,
  operator,
  otherId,
  other,
}) => {
  const id = await failedJob(app, otherId);
  expect(await other.run(LIST)).toEqual({
    failedJobs: {
      totalCount: 1,
      nodes: [{ id, task: 'mailPasswordReset', attempts: 25, lastError: 'no answer' }],
    },
  });
  expect(await idsOf(operator)).toEqual([]);
  expect(await retry(operator, id)).toEqual(NOT_FOUND);
  expect(await idsOf(other)).toEqual([id]);

  expect(await retry(other, id)).toEqual({ job: { id, task: 'mailPasswordReset' }, userErrors: [] });
  expect(await retry(other, id)).toEqual(NOT_FOUND);
  expect(await idsOf(other)).toEqual([]);
  const left = () =>
    app.shop.core.reader.query("select 1 from graphile_worker.jobs where last_error = 'no answer'");
  await expect.poll(left, { timeout: 10_000 }).toEqual([]);
});

it('shows jobs of no store to administrators of the default store alone, and forgets them after 30 days', async ({
  app,
  operator,
  other,
}) => {
  const { reader } = app.shop.core;
  await reader.query(
    `select graphile_worker.permanently_fail_jobs(array[
       (graphile_worker.add_job('forgetMails', run_at := now() + interval '1 year')).id], 'disk full')`,
  );
  const [id] = await idsOf(operator);
  expect(id).toMatch(/^job_/);
  expect(await idsOf(other)).toEqual([]);
  expect(await retry(other, id!)).toEqual(NOT_FOUND);

  await reader.query(
    "update graphile_worker._private_jobs set updated_at = now() - interval '31 days' where last_error = 'disk full'",
  );
  await runTask(app, 'forgetFailedJobs');
  expect(await idsOf(operator)).toEqual([]);
});
