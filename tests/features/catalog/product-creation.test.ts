import { describe, expect } from 'vitest';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import { it as base } from '../../testkit/fixtures.ts';
import { seedProduct } from '../../testkit/shop/catalog.ts';
import { createProduct, eventsOfProduct } from './products-fixture.ts';

const it = base
  .extend(
    'create',
    ({ manager }) =>
      (input: object, client: GraphqlClient = manager) =>
        createProduct(client, input),
  )
  .extend(
    'eventsOf',
    ({ app }) =>
      (id: string) =>
        eventsOfProduct(app, id),
  )
  .extend('countProducts', ({ app }) => async (): Promise<number> => {
    const [row] = await app.shop.core.reader.query<{ count: number }>('select count(*) from products');
    return row!.count;
  });

describe('creating a product', () => {
  it('creates it with its variants, their prices and one event', async ({ manager, create, eventsOf }) => {
    const { product, userErrors } = await create({
      name: '  T-Shirt Größe & Farbe ',
      description: 'Cotton.',
      status: 'ACTIVE',
      optionNames: ['Size', 'Colour'],
      variants: [
        { sku: 'TS-L-RED', price: '19.90', costPrice: '7.5', optionValues: ['L', 'red'], weightGrams: 180 },
        { sku: 'TS-M-RED', price: '17', optionValues: ['M', 'red'], barcode: '4006381333931' },
      ],
    });
    expect(userErrors).toEqual([]);
    expect(product).toMatchObject({
      name: 'T-Shirt Größe & Farbe',
      slug: 't-shirt-große-farbe',
      status: 'ACTIVE',
      version: 1,
      priceRange: { min: { amount: '17.00' }, max: { amount: '19.90' } },
      variants: [
        {
          sku: 'TS-L-RED',
          name: 'L, red',
          position: 0,
          weightGrams: 180,
          price: { amount: '19.90', minorUnits: 1990 },
          costPrice: { amount: '7.50' },
          product: { id: product!.id },
        },
        { sku: 'TS-M-RED', position: 1, barcode: '4006381333931', costPrice: null },
      ],
    });
    expect(await eventsOf(product!.id)).toMatchObject([
      {
        type: 'product.created',
        data: { product: product!.id, status: 'ACTIVE', version: 1 },
        metadata: { actor: manager.userId, source: 'api', version: 1 },
      },
    ]);
  });

  it('makes the slug of the name and numbers it when it is taken, twenty at once included', async ({
    create,
  }) => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => create({ name: 'Same Name' })));
    const slugs = new Set(answers.map(({ product }) => product?.slug));
    expect(slugs.size).toBe(20);
    expect(slugs).toContain('same-name');
    expect(slugs).toContain('same-name-20');
    expect((await create({ name: '!!!' })).product?.slug).toBe('product');
  });

  it.for([
    ['a price with too many digits', { price: '1.999' }, 'price'],
    ['a negative price', { price: '-1' }, 'price'],
    ['a price beyond what can be kept', { price: '99999999999999999' }, 'price'],
    ['a negative cost price', { costPrice: '-0.01' }, 'costPrice'],
    ['a SKU with a control character', { sku: 'A\u0007B' }, 'sku'],
    ['a SKU with a NUL', { sku: 'A\u0000B' }, 'sku'],
    ['an empty SKU', { sku: '  ' }, 'sku'],
    ['a SKU of 65 characters', { sku: 'x'.repeat(65) }, 'sku'],
    ['a negative weight', { weightGrams: -1 }, 'weightGrams'],
    ['a negative position', { position: -1 }, 'position'],
    ['option values without options', { optionValues: ['L'] }, 'optionValues'],
    ['a barcode with a line break', { barcode: 'a\nb' }, 'barcode'],
  ] as const)('refuses %s and creates nothing', async ([_what, wrong, field], { create, countProducts }) => {
    const before = await countProducts();
    const variants = [
      { sku: 'FINE-1', price: '1.00' },
      { sku: 'FINE-2', price: '1.00', ...wrong },
    ];
    const { product, userErrors } = await create({ name: 'Refused', variants });
    expect(product).toBeNull();
    expect(userErrors).toMatchObject([{ code: 'VALIDATION', field: ['input', 'variants', '1', field] }]);
    expect(await countProducts()).toBe(before);
  });

  it.for([
    ['an empty name', { name: ' ' }, 'name'],
    ['a name with a NUL', { name: 'a\u0000' }, 'name'],
    ['a slug with capitals', { name: 'x', slug: 'Not-A-Slug' }, 'slug'],
    ['six options', { name: 'x', optionNames: ['a', 'b', 'c', 'd', 'e', 'f'] }, 'optionNames'],
    ['two options of one name', { name: 'x', optionNames: ['a', 'a'] }, 'optionNames'],
    [
      '101 variants',
      { name: 'x', variants: Array.from({ length: 101 }, (_, at) => ({ sku: `MANY-${at}`, price: '1' })) },
      'variants',
    ],
  ] as const)('refuses %s', async ([_what, input, field], { create }) => {
    expect(await create(input)).toMatchObject({
      product: null,
      userErrors: [{ code: 'VALIDATION', field: ['input', field] }],
    });
  });

  it('says which SKU or slug is taken', async ({ app, create }) => {
    const { sku } = await seedProduct(app);
    const twice = await create({
      name: 'x',
      variants: [
        { sku: 'TWICE', price: '1' },
        { sku: ' TWICE ', price: '1' },
      ],
    });
    expect(twice.userErrors).toMatchObject([
      { code: 'ALREADY_EXISTS', field: ['input', 'variants', '1', 'sku'] },
    ]);
    const taken = await create({ name: 'x', variants: [{ sku, price: '1' }] });
    expect(taken.userErrors).toMatchObject([
      { code: 'ALREADY_EXISTS', field: ['input', 'variants', '0', 'sku'] },
    ]);
    await create({ name: 'x', slug: 'chosen' });
    expect((await create({ name: 'x', slug: 'chosen' })).userErrors).toMatchObject([
      { code: 'ALREADY_EXISTS', field: ['input', 'slug'] },
    ]);
  });

  it('refuses two variants with the same options', async ({ create }) => {
    const variants = [1, 2].map((number) => ({ sku: `ALIKE-${number}`, price: '1', optionValues: ['L'] }));
    expect((await create({ name: 'x', optionNames: ['Size'], variants })).userErrors).toMatchObject([
      { code: 'ALREADY_EXISTS', field: ['input', 'variants', '1', 'optionValues'] },
    ]);
  });

  it('lets one of many take a SKU when they come at once', async ({ create }) => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => create({ name: 'Race', variants: [{ sku: 'RACE-1', price: '1' }] })),
    );
    expect(answers.filter(({ product }) => product !== null)).toHaveLength(1);
    const refused = answers.flatMap(({ userErrors }) => userErrors);
    expect(refused.map(({ code }) => code)).toEqual(Array(7).fill('ALREADY_EXISTS'));
  });
});
