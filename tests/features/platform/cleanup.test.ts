import { expect } from 'vitest';
import { appTest } from '../../testkit/fixtures.ts';
import { fillCart, seedVariant, showCart } from '../../testkit/shop/carts.ts';
import { buy } from '../../testkit/shop/checkout-order.ts';
import { registerCustomer } from '../../testkit/shop/customers.ts';
import { DEFAULT_STORE } from '../../testkit/shop/people.ts';

let variantId: string;

const it = appTest({ environment: { EVENTS_KEEP_DAYS: '90', CARTS_KEEP_DAYS: '14' } })
  .extend(
    'query',
    ({ app }) =>
      <R extends object>(text: string, values: unknown[] = []): Promise<R[]> =>
        app.shop.core.reader.query<R>(text, values),
  )
  .extend('count', ({ query }) => async (table: string): Promise<number> => {
    const [row] = await query<{ count: number }>(`select count(*)::int as count from ${table}`);
    return row!.count;
  })
  /** Runs a task as the scheduler does. */
  .extend('runTask', ({ query, count }) => async (name: string): Promise<void> => {
    await query('select graphile_worker.add_job($1)', [name]);
    await expect.poll(() => count('graphile_worker.jobs')).toBe(0);
  });

it.beforeAll(async ({ app }) => {
  ({ variantId } = await seedVariant(app));
});

it('has every cleanup in the timetable', ({ app }) => {
  const tasks = app.shop.jobs.flatMap(({ crontab }) => crontab.map((line) => line.split(' ')[5]));
  expect(tasks).toEqual(expect.arrayContaining(['forgetCarts', 'forgetIdempotencyKeys', 'pruneEvents']));
});

it('deletes carts that visitors left behind, however many, and no others', async ({
  app,
  query,
  runTask,
}) => {
  const left = await fillCart(app.anonymous, [{ variantId }]);
  await query(
    `insert into carts (id, store_id, token_hash, currency)
     select gen_random_uuid(), $1, 'left ' || n, 'USD' from generate_series(1, 450) n`,
    [DEFAULT_STORE],
  );
  const customer = await registerCustomer(app);
  await customer.run(
    'mutation ($items: [CartItemInput!]) { createCart(input: { items: $items }) { userErrors { code } } }',
    { items: [{ variantId, quantity: 1 }] },
  );
  await buy(app, [{ variantId, quantity: 1 }]);
  await query("update carts set updated_at = now() - interval '15 days'");
  const recent = await fillCart(app.anonymous, [{ variantId }]);
  await query(
    "update carts set updated_at = now() - interval '13 days' where updated_at > now() - interval '1 hour'",
  );

  await runTask('forgetCarts');
  expect(await showCart(app.anonymous, left)).toBeNull();
  expect(await showCart(app.anonymous, recent)).toMatchObject({ totalQuantity: 1 });
  const rest = await query(
    'select status, customer_id is null as visitor from carts order by status, visitor',
  );
  expect(rest).toEqual([
    { status: 'OPEN', visitor: false },
    { status: 'OPEN', visitor: true },
    { status: 'ORDERED', visitor: true },
  ]);
});

it('deletes idempotency keys that are replayed no longer', async ({ query, count, runTask }) => {
  await query('delete from idempotency_keys');
  await query(
    `insert into idempotency_keys (store_id, owner, key, operation, fingerprint, result, created_at)
     select $1, 'somebody', n::text, 'checkout', '', '{}', now() - make_interval(hours => case when n > 1500 then 23 else 26 end)
     from generate_series(1, 1502) n`,
    [DEFAULT_STORE],
  );
  await runTask('forgetIdempotencyKeys');
  expect(await count('idempotency_keys')).toBe(2);
});

it('deletes events that are older than they are kept', async ({ query, count, runTask }) => {
  await query(
    `insert into events (id, store_id, type, subject_id, data, metadata, occurred_at)
     select gen_random_uuid(), $1, 'note.made', $1, '{}', '{}', now() - make_interval(days => d)
     from unnest(array[91, 89]) d`,
    [DEFAULT_STORE],
  );
  const before = await count('events');
  await runTask('pruneEvents');
  const [oldest] = await query<{ days: number }>(
    "select extract(day from now() - min(occurred_at))::int as days from events where type = 'note.made'",
  );
  expect(oldest?.days).toBe(89);
  expect(await count('events')).toBe(before - 1);
});
