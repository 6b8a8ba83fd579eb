import { describe, expect } from 'vitest';
import { ProductStatus } from '../../../src/features/catalog/product-status.ts';
import { systemActor } from '../../../src/platform/auth/actor.ts';
import { encodeId } from '../../../src/values/ids.ts';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import { it as base } from '../../testkit/fixtures.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { seedProduct } from '../../testkit/shop/catalog.ts';
import { DEFAULT_STORE } from '../../testkit/shop/people.ts';

const LIST =
  graphql(`query ProductListProducts($search: String, $where: ProductWhere, $sortBy: ProductSort, $first: Int, $after: String) {
  products(search: $search, where: $where, sortBy: $sortBy, first: $first, after: $after) {
    nodes { name } edges { cursor }
  }
}`);

const it = base
  .extend(
    'names',
    ({ app }) =>
      async (variables: object, client: GraphqlClient = app.anonymous): Promise<string[]> => {
        const { products } = await client.run(LIST, variables);
        return products.nodes.map(({ name }) => name);
      },
  )
  .extend(
    'refusal',
    ({ app }) =>
      async (variables: object): Promise<string | undefined> =>
        (await app.anonymous.send(LIST, variables)).errors?.[0]?.extensions.code,
  );

it.beforeAll(async ({ app }) => {
  await seedProduct(app, { name: 'Wireless Headphones', sku: 'WH-1000', price: '199.00' });
  await seedProduct(app, { name: 'Headphones Stand', sku: 'HS-20', price: '25.00' });
  await seedProduct(app, { name: 'Blue Shirt', sku: 'SHIRT-BLUE-M', price: '20.00' });
  await seedProduct(app, { name: 'Black Shoes', sku: 'SHOE/42', price: '80.00' });
  await seedProduct(app, { name: 'Crème Brûlée Dish', sku: 'CB-1', price: '12.00' });
  await seedProduct(app, { name: 'Hidden Shirt', sku: 'HIDDEN-1', status: ProductStatus.DRAFT });
});

describe('searching products', () => {
  it.for([
    ['a word', 'headphones', ['Headphones Stand', 'Wireless Headphones']],
    ['the beginning of a word', 'wirel', ['Wireless Headphones']],
    ['words in any order', 'shirt blue', ['Blue Shirt']],
    ['a missing letter', 'wireles headphons', ['Wireless Headphones']],
    ['a wrong letter', 'hesdphones stamd', ['Headphones Stand']],
    ['a wrong first letter', 'zireless', ['Wireless Headphones']],
    ['an additional letter', 'shirrt', ['Blue Shirt']],
    ['two swapped letters', 'shrit', ['Blue Shirt']],
    ['accents left out', 'creme brulee', ['Crème Brûlée Dish']],
    ['another case', 'BLUE', ['Blue Shirt']],
    ['a SKU', 'WH-1000', ['Wireless Headphones']],
    ['the beginning of a SKU', 'shirt-bl', ['Blue Shirt']],
    ['a SKU with a slash', 'shoe/42', ['Black Shoes']],
    ['a SKU with one digit wrong', 'WH-1001', []],
    ['no word at all', '!!! --', []],
    ['operators of a tsquery', "shirt' & !(x | :*", []],
    ['something else', 'refrigerator', []],
    ['no word', '((((', []],
    ['an accent without a letter', '\u0301', []],
  ] as const)('finds by %s', async ([_what, search, expected], { names }) => {
    expect((await names({ search })).toSorted()).toEqual(expected);
  });

  it('puts the better match first', async ({ app, names }) => {
    await seedProduct(app, { name: 'Shirts and more, black', sku: 'SM-1' });
    expect(await names({ search: 'shirt' })).toEqual(['Blue Shirt', 'Shirts and more, black']);
  });

  it('pages by relevance without repeating or losing one, and knows a cursor of another search', async ({
    app,
    refusal,
  }) => {
    for (let at = 0; at < 25; at++) {
      await seedProduct(app, { name: `Kettle ${at % 3 === 0 ? 'steel kettle' : 'glass'} ${at}` });
    }
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const { products } = await app.anonymous.run(LIST, { search: 'kettel', first: 4, after });
      seen.push(...products.nodes.map(({ name }) => name));
      after = products.edges.at(-1)?.cursor;
      if (seen.length === 4) {
        expect(await refusal({ search: 'shirt', after })).toBe('INVALID_CURSOR');
      }
    } while (after);
    expect(seen).toHaveLength(25);
    expect(new Set(seen).size).toBe(25);
  });

  it('finds by the SKUs that are for sale, as they are now', async ({ app, rep, names }) => {
    const { rawProductId, rawVariantId } = await seedProduct(app, { name: 'Renamed', sku: 'FORMER' });
    const { products, variants } = app.shop.features.catalog;
    const actor = systemActor(DEFAULT_STORE, 'test');
    await variants.update(actor, { id: rawVariantId, sku: 'LATTER' });
    expect(await names({ search: 'former' })).toEqual([]);
    expect(await names({ search: 'latter' })).toEqual(['Renamed']);
    await products.update(actor, { id: rawProductId, name: 'Umbenannt' });
    expect(await names({ search: 'umbenannt' })).toEqual(['Umbenannt']);
    await variants.update(actor, { id: rawVariantId, isActive: false });
    expect(await names({ search: 'latter' })).toEqual([]);
    expect(await names({ where: { sku: { eq: 'LATTER' } } })).toEqual([]);
    expect(await names({ where: { sku: { eq: 'LATTER' } } }, rep)).toEqual(['Umbenannt']);
  });

  it('refuses a search that is too long and relevance without a search', async ({ refusal }) => {
    expect(await refusal({ search: 'x'.repeat(201) })).toBe('BAD_USER_INPUT');
    expect(await refusal({ sortBy: { field: 'RELEVANCE', direction: 'DESC' } })).toBe('BAD_USER_INPUT');
  });
});

describe('filtering and sorting products', () => {
  it('finds what has a variant in the range of prices', async ({ names, refusal }) => {
    const sortBy = { field: 'NAME', direction: 'ASC' };
    const where = { price: { gte: '25', lte: '199.00' }, name: { contains: 'o' } };
    expect(await names({ where, sortBy })).toEqual([
      'Black Shoes',
      'Headphones Stand',
      'Wireless Headphones',
    ]);
    expect(await refusal({ where: { price: { eq: '1.234' } } })).toBe('BAD_USER_INPUT');
  });

  it('asks one and the same variant for both ends of the range', async ({ app, names }) => {
    await app.shop.features.catalog.products.create(systemActor(DEFAULT_STORE, 'test'), {
      name: 'Cheap and dear',
      status: ProductStatus.ACTIVE,
      optionNames: ['Grade'],
      variants: [
        { sku: 'CHEAP', price: '1000.00', optionValues: ['plain'] },
        { sku: 'DEAR', price: '3000.00', optionValues: ['gold'] },
      ],
    });
    const between = { price: { gte: '1500', lte: '2500' } };
    expect(await names({ where: between })).toEqual([]);
    expect(await names({ where: { price: { gte: '2500' } } })).toEqual(['Cheap and dear']);
  });

  it('combines with and, or and not', async ({ rep, names }) => {
    const where = {
      or: [{ name: { eq: 'Blue Shirt' } }, { sku: { in: ['HS-20'] } }, { sku: { eq: 'HIDDEN-1' } }],
      not: { price: { gte: '22' } },
    };
    expect(await names({ where })).toEqual(['Blue Shirt']);
    expect(await names({ where, search: 'shirt' }, rep)).toEqual(['Blue Shirt', 'Hidden Shirt']);
    expect(await names({ where: { status: { eq: 'DRAFT' } } }, rep)).toEqual(['Hidden Shirt']);
  });

  it('finds what is in a category or below it, and nothing for a category of another store', async ({
    app,
    names,
  }) => {
    const { categories, products } = app.shop.features.catalog;
    const actor = systemActor(DEFAULT_STORE, 'test');
    const top = await categories.create(actor, { name: 'Kitchen' });
    const below = await categories.create(actor, { name: 'Pans', parentId: top });
    await products.create(actor, { name: 'Frying Pan', status: ProductStatus.ACTIVE, categoryIds: [below] });
    const where = (id: string) => ({ categoryId: { eq: encodeId('cat', id) } });
    expect(await names({ where: where(top) })).toEqual(['Frying Pan']);
    expect(await names({ where: where(below), search: 'pan' })).toEqual(['Frying Pan']);
    const other = await app.shop.features.stores.service.create({
      code: 'else',
      name: 'Else',
      currency: 'EUR',
    });
    const visitor = app.anonymous.with({ 'x-store': 'else' });
    expect(await names({ where: where(top) }, visitor)).toEqual([]);
    await seedProduct(app, { storeId: other, name: 'Theirs' });
    expect(await names({}, visitor)).toEqual(['Theirs']);
  });
});
