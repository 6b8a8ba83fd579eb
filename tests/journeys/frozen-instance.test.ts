import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, expect } from 'vitest';
import { UserRole } from '../../src/features/accounts/user.entity.ts';
import { encodeId, newId } from '../../src/values/ids.ts';
import { violations } from '../testkit/audit.ts';
import { graphqlClient } from '../testkit/clients/graphql-client.ts';
import { it } from '../testkit/fixtures.ts';
import { compile } from '../testkit/processes/ordinal-process.ts';
import { type ServerProcess, startServerProcess } from '../testkit/processes/server-process.ts';
import { fillCart, seedVariant } from '../testkit/shop/carts.ts';
import { CHECKOUT, guestCheckout } from '../testkit/shop/checkout-order.ts';
import { seedLocation, stockUp } from '../testkit/shop/inventory.ts';
import { signedInAs } from '../testkit/shop/people.ts';

/** Milliseconds: the promised five seconds, and three times as many for a busy machine. */
const SOON = 20_000;
/** Locks the variant's levels, writes, and writes again. */
const TRANSFER =
  'mutation ($input: TransferStockInput!) { transferStock(input: $input) { userErrors { code } } }';

let frozen: ServerProcess;
let watcher: Client;
it.beforeAll(async ({ app }) => {
  await compile();
  const url = new URL(app.databaseUrl);
  url.searchParams.set('application_name', 'frozen');
  frozen = await startServerProcess(url.href);
  watcher = new Client({ connectionString: app.databaseUrl });
  await watcher.connect();
});
afterAll(async () => {
  await frozen?.end('SIGKILL');
  await watcher?.end();
});

/** Stops the process while one of its transactions has written and waits for its next statement. */
async function freezeInTransaction(): Promise<void> {
  for (;;) {
    process.kill(frozen.pid, 'SIGSTOP');
    await wait(20);
    const { rowCount } = await watcher.query(
      `select from pg_stat_activity where application_name = 'frozen' and state = 'idle in transaction'
       and backend_xid is not null`,
    );
    if (rowCount) return;
    process.kill(frozen.pid, 'SIGCONT');
    await wait(20 + Math.random() * 40);
  }
}

it('holds the others up for seconds only when it is frozen in the middle of transactions, and goes on after it', async ({
  app,
}) => {
  const { variantId } = await seedVariant(app);
  const places = {
    fromLocationId: await stockUp(app, { variantId, quantity: 1_000 }),
    toLocationId: await seedLocation(app, { code: 'annex', priority: 2 }),
  };
  const { headers } = await signedInAs(app, UserRole.ADMIN);
  const staff = graphqlClient({ url: frozen.url, headers });
  const carts = (count: number) =>
    Promise.all(Array.from({ length: count }, () => fillCart(app.anonymous, [{ variantId, quantity: 1 }])));
  const buyers = (await carts(30)).map((token) => guestCheckout(token));
  const [late, ...others] = await carts(6);

  let isLoaded = true;
  const transferring = Array.from({ length: 4 }, async () => {
    while (isLoaded) {
      const input = { variantId, ...places, quantity: 1, idempotencyKey: newId() };
      const { errors } = await staff.send(TRANSFER, { input });
      expect(errors?.map(({ extensions }) => extensions.code) ?? []).toEqual([]);
    }
  });
  const buying = buyers.map((input) => frozen.anonymous.send(CHECKOUT, { input }));
  await Promise.race(buying);
  await freezeInTransaction();

  const startedAt = performance.now();
  const told = new Set<string>();
  app.shop.core.events.watch('order.created', ({ subjectId }) => told.add(encodeId('ord', subjectId)));
  const sold = await Promise.all(
    others.map((token) => app.anonymous.run(CHECKOUT, { input: guestCheckout(token) })),
  );
  const news = sold.map(({ checkout }) => checkout.order!.id);
  await expect.poll(() => news.filter((id) => !told.has(id))).toEqual([]);
  expect(performance.now() - startedAt).toBeLessThan(SOON);
  expect(sold.map(({ checkout }) => checkout.order?.status)).toEqual(others.map(() => 'CONFIRMED'));

  process.kill(frozen.pid, 'SIGCONT');
  isLoaded = false;
  await Promise.all(transferring);
  for (const [index, answer] of (await Promise.all(buying)).entries()) {
    // A buyer who gets UNAVAILABLE retries with the same key.
    const input = buyers[index]!;
    const isRefused = answer.errors?.every(({ extensions }) => extensions.code === 'UNAVAILABLE');
    const { data } = isRefused ? await frozen.anonymous.send(CHECKOUT, { input }) : answer;
    expect(data.checkout).toMatchObject({ order: { status: 'CONFIRMED' }, userErrors: [] });
  }
  const input = guestCheckout(late);
  const { checkout } = await frozen.anonymous.run(CHECKOUT, { input });
  expect(checkout.order?.status).toBe('CONFIRMED');
  const orders = await app.shop.core.reader.query<{ count: number }>('select count(*) from orders');
  expect(orders).toEqual([{ count: buyers.length + others.length + 1 }]);
  expect(await violations(app)).toEqual([]);
});
