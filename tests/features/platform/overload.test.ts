import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { systemActor } from '../../../src/platform/auth/actor.ts';
import { onBehalfOf } from '../../../src/platform/db/sharing/store-scope.ts';
import { appTest } from '../../testkit/fixtures.ts';
import { fillCart, seedVariant, showCart } from '../../testkit/shop/carts.ts';
import { checkOut, countOf } from '../../testkit/shop/checkout.ts';
import { DEFAULT_STORE, signedInAs } from '../../testkit/shop/people.ts';

/** Milliseconds: the promised second, and four more for a busy machine. */
const SOON = 5_000;

const it = appTest({
  comparesExecutors: false,
  environment: { DATABASE_POOL_SIZE: '4', DATABASE_WAIT_SECONDS: '2', DATABASE_IDLE_SECONDS: '60' },
});

it('reads on while transactions hold their places, tells who waits too long, and recovers at once', async ({
  app,
}) => {
  const { variantId } = await seedVariant(app);
  const cartToken = await fillCart(app.anonymous, [{ variantId }]);
  const { promise: end, resolve } = Promise.withResolvers<void>();
  const held = [1, 2].map(() => app.shop.core.transactions.run(() => end));
  const refused = expect(checkOut(app.anonymous, { cartToken })).rejects.toThrow('UNAVAILABLE');
  expect(await showCart(app.anonymous, cartToken)).toMatchObject({ totalQuantity: 1 });
  await refused;
  expect(await countOf(app, 'orders')).toBe(0);
  resolve();
  await Promise.all(held);
  const started = performance.now();
  expect(await checkOut(app.anonymous, { cartToken })).toMatchObject({ order: { status: 'CONFIRMED' } });
  expect(performance.now() - started).toBeLessThan(SOON);
});

it('lets reports wait for each other, so that they leave everybody else room', async ({ app }) => {
  const manager = await signedInAs(app, UserRole.MANAGER);
  const { variantId } = await seedVariant(app);
  const cartToken = await fillCart(app.anonymous, [{ variantId }]);
  const holder = new Client({ connectionString: app.databaseUrl });
  await holder.connect();
  await holder.query('begin; lock table stock_movements in access exclusive mode');
  const ask = () => manager.send('{ analytics { inventory { unitsSold } } }');
  const asked = Array.from({ length: 8 }, ask);
  try {
    // These would fail if the reports took every connection of the pool.
    expect(await showCart(app.anonymous, cartToken)).toMatchObject({ totalQuantity: 1 });
    expect(await checkOut(app.anonymous, { cartToken })).toMatchObject({ order: { status: 'CONFIRMED' } });
    expect((await Promise.race(asked)).errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE' } }]);
  } finally {
    await holder.end();
  }
  const answers = await Promise.all(asked);
  // The request that was running, and those that still waited when it ended.
  const read = answers.filter(({ errors }) => !errors);
  expect(read.length).toBeGreaterThan(0);
  for (const { data } of read) expect(data).toEqual({ analytics: { inventory: { unitsSold: 2 } } });
  expect((await ask()).errors).toBeUndefined();
});

it('sells on in one store while another asks for every connection', async ({ app }) => {
  await app.shop.features.stores.service.create({ code: 'greedy', name: 'Greedy', currency: 'USD' });
  const { variantId } = await seedVariant(app);
  const cartToken = await fillCart(app.anonymous, [{ variantId }]);
  const greedy = app.anonymous.with({ 'x-store': 'greedy' });
  const holder = new Client({ connectionString: app.databaseUrl });
  await holder.connect();
  await holder.query('begin; lock table categories in access exclusive mode');
  const held = Array.from({ length: 12 }, () => greedy.send('{ categories { nodes { id } } }'));
  try {
    expect(await showCart(app.anonymous, cartToken)).toMatchObject({ totalQuantity: 1 });
    expect(await checkOut(app.anonymous, { cartToken })).toMatchObject({ order: { status: 'CONFIRMED' } });
  } finally {
    await holder.end();
  }
  for (const { data } of await Promise.all(held)) expect(data).toEqual({ categories: { nodes: [] } });
});

it('makes variants with the one connection that their transaction has', async ({ app }) => {
  const { core, features } = app.shop;
  // While other stores are active, each store may use three of the four connections.
  for (const store of ['one', 'two']) await onBehalfOf(store, () => core.reader.query('select 1'));
  const held = [1, 2].map(() => core.reader.forRequest().query('select pg_sleep(2.5)'));
  await wait(100);
  features.directory.forget();
  await features.catalog.products.create(systemActor(DEFAULT_STORE, 'test'), {
    name: 'Scarf',
    variants: [{ sku: 'SCARF', price: '10.00' }],
  });
  await Promise.all(held);
});
