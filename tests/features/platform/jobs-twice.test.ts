import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../testkit/app.ts';
import { violations } from '../../testkit/audit.ts';
import { fullStore } from '../../testkit/shop/full-store.ts';
import { runTask } from '../../testkit/shop/jobs.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ comparesExecutors: false, environment: { EVENTS_KEEP_DAYS: '1' } });
  await fullStore(app, 'twice');
});
afterAll(() => app?.close());

it('every task of the timetable may run twice at once, as when its worker was only thought dead', async () => {
  const { reader } = app.shop.core;
  await reader.query("update orders set expires_at = now() - interval '1 hour' where status = 'PENDING'");
  await reader.query("update carts set updated_at = now() - interval '90 days'");
  const tasks = app.shop.jobs.flatMap(({ crontab }) => crontab.map((line) => line.split(' ')[5]!));
  expect(tasks.length).toBeGreaterThan(5);
  for (const task of tasks) await Promise.all([runTask(app, task), runTask(app, task), runTask(app, task)]);
  expect(await violations(app)).toEqual([]);
});
