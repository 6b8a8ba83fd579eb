import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepJobsRunning, type RunningJobs } from '../../../src/platform/jobs/lasting-jobs.ts';
import { createLog } from '../../../src/platform/observability/log.ts';
import { startTestApp, type TestApp } from '../../testkit/app.ts';
import { query } from '../../testkit/databases/embedded-folder.ts';
import { createDatabase, type TestDatabase } from '../../testkit/databases/postgres.ts';

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
    app = await startTestApp({ databaseUrl: database.url });
    const run = (text: string) => query(database.url, text);
    const waiting = () => run("select from graphile_worker.jobs where task_identifier = 'forgetSessions'");
    await run(
      `create function refuse() returns trigger language plpgsql as $$ begin raise 'this job stays'; end $$;
       create trigger refuse before delete on graphile_worker._private_jobs for each row execute function refuse();
       select graphile_worker.add_job('forgetCarts')`,
    );
    // The worker stops when it cannot record that the job is done.
    const locked = () => run('select from graphile_worker.jobs where locked_at is not null');
    await expect.poll(locked).toHaveLength(1);
    await run('drop trigger refuse on graphile_worker._private_jobs');
    expect((await app.anonymous.send('{ products(first: 1) { nodes { id } } }')).errors).toBeUndefined();
    await run("select graphile_worker.add_job('forgetSessions')");
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
    const jobs = await keepJobsRunning(start, createLog('silent'));
    await expect.poll(() => starts).toBe(3);
    await jobs.stop();
    expect(stops).toEqual([2, 3]);
  });
});
