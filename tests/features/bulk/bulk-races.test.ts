import { expect } from 'vitest';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import { inputTypeOf } from '../../testkit/clients/operation-document.ts';
import { statementsOf } from '../../testkit/databases/statements.ts';
import { appTest } from '../../testkit/fixtures.ts';
import { seedVariant } from '../../testkit/shop/carts.ts';
import { someKey } from '../../testkit/shop/checkout.ts';
import { placeTestOrder, seedLine } from '../../testkit/shop/orders.ts';

const ROUNDS = 4;
const SIZE = 8;

interface Answer {
  readonly results: readonly object[] | null;
  readonly userErrors: readonly { readonly code: string; readonly message: string }[];
}

async function bulk(client: GraphqlClient, name: string, items: readonly object[]): Promise<Answer> {
  const { result } = await client.run<{ result: Answer }>(
    `mutation ($input: ${inputTypeOf(name)}!) {
      result: ${name}(input: $input) { results { index } userErrors { code message } }
    }`,
    { input: { items, idempotencyKey: someKey() } },
  );
  return result;
}

/**
 * Sends the calls of each round at the same time, each with its items in another order.
 *
 * @throws when a call needs a second attempt, as after a deadlock, or leaves an item out
 */
async function race(calls: (round: number) => readonly (() => Promise<Answer>)[]): Promise<void> {
  let count = 0;
  const statements = await statementsOf(async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const answers = await Promise.all(calls(round).map((call) => call()));
      count += answers.length;
      for (const { userErrors, results } of answers) {
        expect(userErrors).toEqual([]);
        expect(results).toHaveLength(SIZE);
      }
    }
  });
  // Each attempt claims the idempotency key.
  expect(statements.filter((text) => text.includes('claim_idempotency_key'))).toHaveLength(count);
}

const it = appTest({ comparesExecutors: false });

it('changes the same orders in opposite order, with the stock they share, one call after the other', async ({
  app,
  manager,
  admin,
}) => {
  const lines = [await seedLine(app), await seedLine(app)];
  const orders = await Promise.all(
    Array.from({ length: SIZE }, (_, at) =>
      placeTestOrder(app, { lines: at % 2 === 0 ? lines : lines.toReversed() }),
    ),
  );
  const ids = orders.map(({ id }) => id);
  const named = (email: string, orderIds: readonly string[]) =>
    orderIds.map((orderId) => ({ orderId, email }));
  await race((round) => [
    () => bulk(manager, 'bulkUpdateOrders', named(`a${round}@example.com`, ids)),
    () => bulk(admin, 'bulkUpdateOrders', named(`b${round}@example.com`, ids.toReversed())),
  ]);
  // The calls did not mix: all orders have the address of the later one, and every change raised the version.
  const read = () =>
    app.shop.core.reader.query<{ email: string; version: number; status: string }>(
      'select distinct email, version, status from orders where id = any($1)',
      [orders.map(({ rawOrderId }) => rawOrderId)],
    );
  expect(await read()).toEqual([
    { email: expect.stringMatching(`^[ab]${ROUNDS - 1}@`), version: 1 + 2 * ROUNDS, status: 'PENDING' },
  ]);
  const cancelled = ids.map((orderId) => ({ orderId, status: 'CANCELLED' }));
  const answers = await Promise.all([
    bulk(manager, 'bulkUpdateOrders', cancelled),
    bulk(admin, 'bulkUpdateOrders', cancelled.toReversed()),
  ]);
  const refused = answers.map(({ userErrors }) => userErrors.length).toSorted((a, b) => a - b);
  expect(refused).toEqual([0, SIZE]);
  expect(await read()).toMatchObject([{ status: 'CANCELLED' }]);
  expect(await app.shop.core.reader.query("select from stock_reservations where status = 'OPEN'")).toEqual(
    [],
  );
});

it('sets the same levels in opposite order, one call after the other', async ({ app, manager, admin }) => {
  const variants = await Promise.all(Array.from({ length: SIZE }, () => seedVariant(app, { stock: 50 })));
  const ids = variants.map(({ variantId }) => variantId);
  const counted = (onHand: number, variantIds: readonly string[]) =>
    variantIds.map((variantId) => ({ variantId, onHand }));
  await race((round) => [
    () => bulk(manager, 'bulkSetStock', counted(100 + round, ids)),
    () => bulk(admin, 'bulkSetStock', counted(200 + round, ids.toReversed())),
  ]);
  const levels = await app.shop.core.reader.query<{ onHand: number }>(
    'select distinct on_hand as "onHand" from stock_levels where variant_id = any($1)',
    [variants.map(({ rawVariantId }) => rawVariantId)],
  );
  expect(levels).toHaveLength(1);
  expect([99 + ROUNDS, 199 + ROUNDS]).toContain(levels[0]!.onHand);
});

it('changes the same products in opposite order, by id and by slug', async ({ app, manager, admin }) => {
  const products = await Promise.all(Array.from({ length: SIZE }, () => seedVariant(app)));
  const { reader } = app.shop.core;
  const stored = () =>
    reader.query<{ id: string; slug: string; description: string }>(
      'select id, slug, description from products where id = any($1)',
      [rawIds],
    );
  const rawIds = products.map(({ rawProductId }) => rawProductId);
  const slugOf = new Map((await stored()).map(({ id, slug }) => [id, slug]));
  const byId = (description: string) =>
    products.map(({ productId, sku }) => ({
      productId,
      description,
      variants: [{ sku, price: '9.00' }],
    }));
  const bySlug = (description: string) =>
    rawIds.toReversed().map((id) => ({ slug: slugOf.get(id), description }));
  await race((round) => [
    () => bulk(manager, 'bulkUpsertProducts', byId(`a${round}`)),
    () => bulk(admin, 'bulkUpsertProducts', bySlug(`b${round}`)),
  ]);
  expect(new Set((await stored()).map(({ description }) => description)).size).toBe(1);
});

it('creates the same products in opposite order, each once', async ({ app, manager, admin }) => {
  const items = Array.from({ length: SIZE }, (_, at) => ({
    slug: `raced-${at}`,
    name: `Raced ${at}`,
    variants: [{ sku: `RACED-${at}`, price: '5.00' }],
  }));
  await Promise.all([
    bulk(manager, 'bulkUpsertProducts', items),
    bulk(admin, 'bulkUpsertProducts', items.toReversed()),
  ]);
  const made = await app.shop.core.reader.query<{ slug: string; variants: number }>(
    `select p.slug, count(v.id)::int as variants from products p left join product_variants v on v.product_id = p.id
     where p.slug like 'raced-%' group by p.slug order by p.slug`,
  );
  expect(made).toEqual(items.map(({ slug }) => ({ slug, variants: 1 })));
});
