import { describe, expect } from 'vitest';
import { it as base } from '../../testkit/fixtures.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { seedProduct } from '../../testkit/shop/catalog.ts';

const UPDATE = graphql(`
  mutation UpdateComparedVariant($input: UpdateVariantInput!) {
    result: updateVariant(input: $input) {
      variant { compareAtPrice { amount } lowestPriceBeforeReduction { amount } } userErrors { code field }
    }
  }
`);
const CREATE = graphql(`
  mutation CreateComparedVariant($input: CreateProductInput!) {
    createProduct(input: $input) { product { variants { compareAtPrice { amount } } } userErrors { code field } }
  }
`);
const REFERENCE = graphql(`
  query ReferencePrice($id: ID!) { variant(id: $id) { lowestPriceBeforeReduction { amount } } }
`);

/** A price since so many days, and what it is compared with. */
type Step = readonly [daysAgo: number, price: number, compareAt?: number];

const it = base
  .extend(
    'change',
    ({ manager }) =>
      async (variantId: string, changes: object) =>
        (await manager.run(UPDATE, { input: { variantId, ...changes } })).result,
  )
  .extend('priced', ({ app }) => async (steps: readonly Step[]): Promise<string> => {
    const { rawVariantId, variantId } = await seedProduct(app);
    const [, price, compareAt = null] = steps.at(-1)!;
    const { pool } = app.shop.core;
    await pool.query('update product_variants set price = $2, compare_at_price = $3 where id = $1', [
      rawVariantId,
      price,
      compareAt,
    ]);
    await pool.query('delete from variant_prices where variant_id = $1', [rawVariantId]);
    await pool.query(
      `insert into variant_prices (store_id, variant_id, valid_from, price, compare_at_price)
       select v.store_id, v.id, now() - make_interval(days => (s ->> 0)::int), (s ->> 1)::bigint, (s ->> 2)::bigint
       from product_variants v, jsonb_array_elements($2::jsonb) as s where v.id = $1`,
      [rawVariantId, JSON.stringify(steps)],
    );
    return variantId;
  });

describe('the lowest price of the 30 days before a reduction began', () => {
  // Directive 98/6/EC, article 6a (1): the lowest price of at least 30 days before the reduction is applied; (5): the
  // first step counts of a reduction that is progressively increased. C-330/23: the reduction is measured against it.
  it.for<[string, readonly Step[], string | null]>([
    ['null without a reduction', [[100, 1000]], null],
    [
      'null after an increase',
      [
        [100, 1000],
        [5, 1200],
      ],
      null,
    ],
    [
      'the former price',
      [
        [100, 1000],
        [5, 800, 1000],
      ],
      '10.00',
    ],
    [
      'the former price of a price that was lowered without a word',
      [
        [100, 1000],
        [5, 800],
      ],
      '10.00',
    ],
    [
      'the lowest of several before',
      [
        [100, 1000],
        [20, 900],
        [10, 950],
        [5, 800, 1000],
      ],
      '9.00',
    ],
    [
      'not a price that ended more than 30 days before',
      [
        [100, 700],
        [40, 1000],
        [5, 800, 1000],
      ],
      '10.00',
    ],
    [
      'a price that ended within the 30 days',
      [
        [100, 700],
        [34, 1000],
        [5, 800, 1000],
      ],
      '7.00',
    ],
    [
      'measured from the beginning, however old the reduction',
      [
        [300, 1000],
        [90, 800, 1000],
      ],
      '10.00',
    ],
    [
      'that before the first of several reductions',
      [
        [100, 1000],
        [20, 900, 1000],
        [10, 800, 1000],
        [5, 700, 1000],
      ],
      '10.00',
    ],
    [
      'that of an increase in between',
      [
        [100, 1000],
        [20, 700, 1000],
        [10, 900, 1000],
      ],
      '7.00',
    ],
    [
      'that before a new reduction, with the former one',
      [
        [100, 1000],
        [25, 700, 1000],
        [15, 1000],
        [5, 800, 1000],
      ],
      '7.00',
    ],
    [
      'that of a former reduction that is long over',
      [
        [100, 1000],
        [90, 700, 1000],
        [60, 1000],
        [5, 800, 1000],
      ],
      '10.00',
    ],
    [
      'the present price, if it was raised to be compared',
      [
        [100, 800],
        [5, 800, 1000],
      ],
      '8.00',
    ],
    [
      'what is known of a history shorter than 30 days',
      [
        [10, 1000],
        [5, 800, 1000],
      ],
      '10.00',
    ],
    ['null for a new variant, of which no price before is known', [[5, 800, 1000]], null],
    [
      'null once the announcement is taken back',
      [
        [100, 1000],
        [20, 800, 1000],
        [5, 800],
      ],
      null,
    ],
    [
      'the price that was lowered without a word, for the next one',
      [
        [300, 1000],
        [100, 900],
        [5, 800, 1000],
      ],
      '9.00',
    ],
  ])('is %s', async ([_, steps, expected], { app, priced }) => {
    const { variant } = await app.anonymous.run(REFERENCE, { id: await priced(steps) });
    expect(variant!.lowestPriceBeforeReduction?.amount ?? null).toBe(expected);
  });
});

describe('the price to compare with', () => {
  it('is above the price, or null', async ({ app, change }) => {
    const { variantId } = await seedProduct(app, { price: '10.00' });
    for (const [changes, field] of [
      [{ compareAtPrice: '10.00' }, 'compareAtPrice'],
      [{ compareAtPrice: '-1.00' }, 'compareAtPrice'],
      [{ compareAtPrice: '12.001' }, 'compareAtPrice'],
    ] as const) {
      expect(await change(variantId, changes)).toMatchObject({
        variant: null,
        userErrors: [{ code: 'VALIDATION', field: ['input', field] }],
      });
    }
    const reduced = await change(variantId, { price: '8.00', compareAtPrice: '10.00' });
    expect(reduced.variant).toEqual({
      compareAtPrice: { amount: '10.00' },
      lowestPriceBeforeReduction: { amount: '10.00' },
    });
    expect((await change(variantId, { price: '11.00' })).userErrors).toMatchObject([
      { code: 'VALIDATION', field: ['input', 'price'] },
    ]);
    expect((await change(variantId, { price: '11.00', compareAtPrice: null })).variant).toEqual({
      compareAtPrice: null,
      lowestPriceBeforeReduction: null,
    });
  });

  it('comes with a new product', async ({ manager }) => {
    const variants = [{ sku: 'COMPARED', price: '5.00', compareAtPrice: '6.00' }];
    const { createProduct } = await manager.run(CREATE, { input: { name: 'Compared', variants } });
    expect(createProduct.product!.variants).toEqual([{ compareAtPrice: { amount: '6.00' } }]);
  });
});

it('keeps every price, whoever changes it, and none twice', async ({ app, change }) => {
  const { rawVariantId, variantId } = await seedProduct(app, { price: '10.00' });
  await change(variantId, { price: '9.00' });
  await change(variantId, { barcode: '123' });
  const { pool, reader } = app.shop.core;
  await pool.query('update product_variants set price = 700 where id = $1', [rawVariantId]);
  await change(variantId, { compareAtPrice: '8.00' });
  const kept = await reader.query(
    'select price, compare_at_price as "compareAt" from variant_prices where variant_id = $1 order by valid_from',
    [rawVariantId],
  );
  expect(kept).toEqual([
    { price: 1000, compareAt: null },
    { price: 900, compareAt: null },
    { price: 700, compareAt: null },
    { price: 700, compareAt: 800 },
  ]);
});
