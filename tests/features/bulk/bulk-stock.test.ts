import { expect } from 'vitest';
import { newId } from '../../../src/values/ids.ts';
import { statementsOf } from '../../testkit/databases/statements.ts';
import { it as base } from '../../testkit/fixtures.ts';
import { fillCart } from '../../testkit/shop/carts.ts';
import { seedProduct } from '../../testkit/shop/catalog.ts';
import { checkOut, someKey } from '../../testkit/shop/checkout.ts';
import { fullStore } from '../../testkit/shop/full-store.ts';
import { unknownId } from '../../testkit/shop/ids.ts';
import { levelsOf, seedLocation, stockEventsOf, stockUp } from '../../testkit/shop/inventory.ts';

interface Answer {
  results: { index: number; stockLevel: { onHand: number } | null }[] | null;
  userErrors: { __typename: string; code: string; field: string[] }[];
}

const it = base
  .extend(
    'setStock',
    ({ manager }) =>
      async (items: object[], idempotencyKey = someKey()): Promise<Answer> => {
        const { bulkSetStock } = await manager.run<{ bulkSetStock: Answer }>(
          `mutation ($input: BulkSetStockInput!) { bulkSetStock(input: $input) {
        results { index stockLevel { onHand } } userErrors { __typename code field } } }`,
          { input: { items, note: 'The yearly count', idempotencyKey } },
        );
        return bulkSetStock;
      },
  )
  .extend('variants', ({ app }) => async (count: number): Promise<string[]> => {
    const ids: string[] = [];
    for (let made = 0; made < count; made += 1) {
      ids.push((await seedProduct(app, { sku: `BULK-${newId()}` })).variantId);
    }
    return ids;
  });

it('sets the levels it can, leaves out the others and says which by the index', async ({
  app,
  setStock,
  variants,
}) => {
  const ids = await variants(4);
  const shelf = await seedLocation(app, { code: 'bulk-shelf', priority: 7 });
  await stockUp(app, { variantId: ids[1]!, quantity: 5 });
  await stockUp(app, { variantId: ids[2]!, quantity: 5 });
  const cartToken = await fillCart(app.anonymous, [{ variantId: ids[2]!, quantity: 3 }]);
  expect((await checkOut(app.anonymous, { cartToken })).userErrors).toEqual([]);
  const { results, userErrors } = await setStock([
    { variantId: ids[0], locationId: shelf, onHand: 7 },
    { variantId: ids[1], onHand: 9, expectedOnHand: 4 },
    { variantId: ids[2], onHand: 2 },
    { variantId: ids[3], onHand: 0 },
    { variantId: unknownId('var'), onHand: 1 },
    { variantId: ids[3], locationId: unknownId('loc'), onHand: 1 },
    { variantId: ids[0], locationId: shelf, onHand: 8 },
    { variantId: 'var_x', onHand: 1 },
    { variantId: ids[3], locationId: shelf, onHand: -1 },
  ]);
  expect(results!.map(({ stockLevel }) => stockLevel?.onHand)).toEqual([
    7,
    undefined,
    undefined,
    0,
    ...Array(5).fill(undefined),
  ]);
  expect(userErrors.map(({ __typename, field }) => [__typename, field.join('.')])).toEqual([
    ['UnexpectedStockError', 'input.items.1.expectedOnHand'],
    ['InsufficientStockError', expect.stringMatching(/^input\.items\.2/)],
    ['NotFoundError', 'input.items.4.variantId'],
    ['NotFoundError', 'input.items.5.locationId'],
    ['ValidationError', 'input.items.6.variantId'],
    ['ValidationError', 'input.items.7.variantId'],
    ['ValidationError', 'input.items.8.onHand'],
  ]);
  expect(await levelsOf(app, ids[0]!)).toMatchObject([{ onHand: 7 }]);
  expect(await levelsOf(app, ids[1]!)).toMatchObject([{ onHand: 5 }]);
  expect(await stockEventsOf(app, ids[0]!)).toHaveLength(1);
  // Nothing moved, so nothing is told.
  expect(await stockEventsOf(app, ids[3]!)).toHaveLength(0);
});

it('is done once under a key, and needs as many statements for thirty levels as for one', async ({
  app,
  setStock,
  variants,
}) => {
  const ids = await variants(30);
  const key = someKey();
  const items = ids.map((variantId) => ({ variantId, onHand: 3 }));
  const [one] = await variants(1);
  const few = await statementsOf(() => setStock([{ variantId: one, onHand: 3 }]));
  const many = await statementsOf(async () => {
    expect((await setStock(items, key)).userErrors).toEqual([]);
  });
  expect(many.length).toBeLessThanOrEqual(few.length);
  const first = await stockEventsOf(app, ids[0]!);
  expect((await setStock(items, key)).results).toHaveLength(30);
  expect(await stockEventsOf(app, ids[0]!)).toEqual(first);
});

it('takes nothing of another store', async ({ app, setStock }) => {
  const foreign = await fullStore(app, 'stock-foreign');
  expect(await setStock([{ variantId: foreign.ids.get('var'), onHand: 1 }])).toMatchObject({
    results: [{ index: 0, stockLevel: null }],
    userErrors: [{ code: 'NOT_FOUND', field: ['input', 'items', '0', 'variantId'] }],
  });
});

it('costs as much as a mutation for each item, of which nothing is given back', async ({
  manager,
  variants,
}) => {
  const ids = await variants(3);
  const query = `mutation ($input: BulkSetStockInput!) { bulkSetStock(input: $input) { results { stockLevel { id } } } }`;
  const { extensions } = await manager.send(query, {
    input: { items: ids.map((variantId) => ({ variantId, onHand: 1 })), idempotencyKey: someKey() },
  });
  // 10 for the mutation, 10 for each item, the payload, and two objects for each result.
  expect(extensions?.cost).toMatchObject({ requested: 10 + 30 + 1 + 6, actual: 10 + 30 + 1 + 6 });
});
