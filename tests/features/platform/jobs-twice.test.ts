import { expect } from 'vitest';
import { violations } from '../../testkit/audit.ts';
import { appTest } from '../../testkit/fixtures.ts';
import { fullStore } from '../../testkit/shop/full-store.ts';
import { runTask } from '../../testkit/shop/jobs.ts';

const it = appTest({ comparesExecutors: false, environment: { EVENTS_KEEP_DAYS: '1' } });

it.beforeAll(async ({ app }) => {
  await fullStore(app, 'twice');
});

it('every task of the timetable may run twice at once, as when its worker was only thought dead', async ({
  app,
}) => {
  const { reader } = app.shop.core;
  await reader.query("update orders set expires_at = now() - interval '1 hour' where status = 'PENDING'");
  await reader.query("update carts set updated_at = now() - interval '90 days'");
  const tasks = app.shop.jobs.flatMap(({ crontab }) => crontab.map((line) => line.split(' ')[5]!));
  expect(tasks.length).toBeGreaterThan(5);
  for (const task of tasks) await Promise.all([runTask(app, task), runTask(app, task), runTask(app, task)]);
  expect(await violations(app)).toEqual([]);
});
