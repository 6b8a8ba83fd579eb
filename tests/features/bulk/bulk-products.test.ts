import { expect } from 'vitest';
import { decodeId } from '../../../src/values/ids.ts';
import { it as base } from '../../testkit/fixtures.ts';
import { seedProduct } from '../../testkit/shop/catalog.ts';
import { countOf, someKey } from '../../testkit/shop/checkout.ts';
import { fullStore } from '../../testkit/shop/full-store.ts';
import { unknownId } from '../../testkit/shop/ids.ts';

interface Shown {
  id: string;
  slug: string;
  name: string;
  version: number;
  variants: { sku: string; price: { amount: string } }[];
}

interface Answer {
  results: { index: number; isCreated: boolean; product: Shown | null }[] | null;
  userErrors: { __typename: string; code: string; field: string[] }[];
}

const it = base
  .extend('upsert', ({ manager }) => async (items: object[], idempotencyKey = someKey()): Promise<Answer> => {
    const { bulkUpsertProducts } = await manager.run<{ bulkUpsertProducts: Answer }>(
      `mutation ($input: BulkUpsertProductsInput!) { bulkUpsertProducts(input: $input) {
        results { index isCreated product { id slug name version variants { sku price { amount } } } }
        userErrors { __typename code field } } }`,
      { input: { items, idempotencyKey } },
    );
    return bulkUpsertProducts;
  })
  .extend('eventsOf', ({ app }) => async (productId: string) => {
    const rows = await app.shop.core.reader.query<{ type: string; change: string | null }>(
      "select type, data->>'change' as change from events where subject_id = $1 order by xid, seq",
      [decodeId('prd', productId)],
    );
    return rows.map(({ type, change }) => change ?? type);
  });

it('creates what is new and changes what is there, by id or slug and by SKU', async ({
  upsert,
  eventsOf,
}) => {
  const created = await upsert([
    {
      slug: 'upsert-shirt',
      name: 'Shirt',
      optionNames: ['Size'],
      variants: [
        { sku: 'UP-S', price: '10', optionValues: ['S'] },
        { sku: 'UP-M', price: '10', optionValues: ['M'] },
      ],
    },
    { name: 'Cap', status: 'ACTIVE', variants: [{ sku: 'UP-CAP', price: '5' }] },
  ]);
  expect(created).toMatchObject({
    results: [
      { isCreated: true, product: { slug: 'upsert-shirt', variants: [{ sku: 'UP-S' }, { sku: 'UP-M' }] } },
      { isCreated: true, product: { slug: 'cap' } },
    ],
    userErrors: [],
  });
  const [shirt, cap] = created.results!.map(({ product }) => product!);
  const changed = await upsert([
    { productId: cap!.id, name: 'Hat', expectedVersion: 1 },
    {
      slug: 'upsert-shirt',
      variants: [
        { sku: 'UP-M', price: '12' },
        { sku: 'UP-L', price: '14', optionValues: ['L'] },
      ],
    },
  ]);
  expect(changed).toMatchObject({
    results: [
      { isCreated: false, product: { id: cap!.id, name: 'Hat', slug: 'cap', version: 2 } },
      { isCreated: false, product: { id: shirt!.id, name: 'Shirt' } },
    ],
    userErrors: [],
  });
  expect(changed.results![1]!.product!.variants.map(({ sku, price }) => [sku, price.amount])).toEqual([
    ['UP-S', '10.00'],
    ['UP-M', '12.00'],
    ['UP-L', '14.00'],
  ]);
  expect(await eventsOf(shirt!.id)).toEqual(['product.created', 'VARIANT_UPDATED', 'VARIANT_CREATED']);
  expect(await eventsOf(cap!.id)).toEqual(['product.created', 'product.updated']);
});

it('leaves out a whole item of which one part fails, and says which by the path', async ({
  app,
  upsert,
  eventsOf,
}) => {
  await seedProduct(app, { sku: 'UP-TAKEN' });
  const { results } = await upsert([
    { slug: 'upsert-kept', name: 'Kept', variants: [{ sku: 'UP-K', price: '1' }] },
  ]);
  const kept = results![0]!.product!;
  const products = await countOf(app, 'products');
  const answer = await upsert([
    {
      productId: kept.id,
      name: 'Lost',
      variants: [
        { sku: 'UP-K', price: '2' },
        { sku: 'UP-TAKEN', price: '3' },
      ],
    },
    { name: 'No price', variants: [{ sku: 'UP-NEW' }] },
    { slug: 'upsert-nameless' },
    { productId: unknownId('prd'), name: 'Unknown' },
    { slug: 'Not A Slug', name: 'Bad' },
    { productId: kept.id, name: 'Twice' },
    { slug: 'a\0b', name: 'Zero' },
    { name: 'Fine' },
    { name: 'Late', expectedVersion: 3 },
  ]);
  expect(answer.results!.map(({ product }) => product?.name)).toEqual([
    ...Array(7).fill(undefined),
    'Fine',
    undefined,
  ]);
  expect(answer.userErrors.map(({ code, field }) => [code, field.join('.')])).toEqual([
    ['ALREADY_EXISTS', 'input.items.0.variants.1.sku'],
    ['VALIDATION', 'input.items.1.variants.0.price'],
    ['VALIDATION', 'input.items.2.name'],
    ['NOT_FOUND', 'input.items.3.productId'],
    ['VALIDATION', 'input.items.4.slug'],
    ['VALIDATION', 'input.items.5.productId'],
    ['VALIDATION', 'input.items.6.slug'],
    ['VERSION_CONFLICT', 'input.items.8.expectedVersion'],
  ]);
  expect(await countOf(app, 'products')).toBe(products + 1);
  expect(await eventsOf(kept.id)).toEqual(['product.created']);
  expect((await upsert([{ productId: kept.id }])).results![0]!.product).toMatchObject({
    name: 'Kept',
    version: 1,
    variants: [{ price: { amount: '1.00' } }],
  });
});

it('is done once under a key, and refuses no items and too many', async ({ app, upsert }) => {
  const key = someKey();
  const first = await upsert([{ name: 'Once' }], key);
  const products = await countOf(app, 'products');
  expect(await upsert([{ name: 'Once' }], key)).toEqual(first);
  expect(await countOf(app, 'products')).toBe(products);
  const crowded = {
    name: 'Crowded',
    variants: Array.from({ length: 300 }, (_, at) => ({ sku: `C-${at}`, price: '1' })),
  };
  for (const items of [[], Array(101).fill({ name: 'Many' }), [crowded, crowded]]) {
    expect(await upsert(items)).toMatchObject({
      results: null,
      userErrors: [{ code: 'VALIDATION', field: ['input', 'items'] }],
    });
  }
});

it('knows nothing of the products of another store', async ({ app, upsert }) => {
  const foreign = await fullStore(app, 'upsert-foreign');
  const { results, userErrors } = await upsert([{ productId: foreign.ids.get('prd'), name: 'Mine' }]);
  expect(results).toMatchObject([{ product: null }]);
  expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'items', '0', 'productId'] }]);
});
