import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepJobsRunning, type RunningJobs } from '../../../src/platform/jobs/lasting-jobs.ts';
import { createLog } from '../../../src/platform/observability/log.ts';
import { startTestApp, type TestApp } from '../../testkit/app.ts';
import { query } from '../../testkit/embedded-folder.ts';
import { createDatabase, type TestDatabase } from '../../testkit/postgres.ts';

const TIMETABLE = 'graphile_worker._private_known_crontabs';

let database: TestDatabase;
let app: TestApp;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(async () => {
  await app?.close();
  await database.drop();
});

describe('jobs', () => {
  it('whose own statements fail are started again, and the process goes on', async () => {
    // The template has no tables of jobs: those of a first server are used by a second.
    await (await startTestApp({ databaseUrl: database.url })).close();
    await query(database.url, `alter table ${TIMETABLE} rename to hidden`);
    app = await startTestApp({ databaseUrl: database.url });
    await query(database.url, "select graphile_worker.add_job('forgetCarts')");
    expect((await app.anonymous.send('{ __typename }')).errors).toBeUndefined();
    await query(database.url, 'alter table graphile_worker.hidden rename to _private_known_crontabs');
    const waiting = () =>
      query(database.url, "select from graphile_worker.jobs where task_identifier = 'forgetCarts'");
    await expect.poll(waiting).toEqual([]);
  });

  it('that cannot start, or end by themselves, are tried for as long as it takes, and stopped once', async () => {
    const stops: number[] = [];
    let starts = 0;
    const start = async (): Promise<RunningJobs> => {
      const number = ++starts;
      if (number === 1) throw new Error('nothing listens there');
      const ended =
        number === 2 ? Promise.reject(new Error('a statement failed')) : new Promise(() => undefined);
      return { ended, stop: async () => void stops.push(number) };
    };
    const jobs = keepJobsRunning(start, createLog('silent'));
    await expect.poll(() => starts).toBe(3);
    await jobs.stop();
    expect(stops).toEqual([2, 3]);
  });
});
