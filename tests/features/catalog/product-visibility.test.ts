import { describe, expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import { it as base } from '../../testkit/fixtures.ts';
import { seedProduct } from '../../testkit/shop/catalog.ts';
import { signedInAs } from '../../testkit/shop/people.ts';
import { CREATE, createProduct, updateProduct } from './products-fixture.ts';

const it = base
  .extend(
    'create',
    ({ manager }) =>
      (input: object, client: GraphqlClient = manager) =>
        createProduct(client, input),
  )
  .extend(
    'update',
    ({ manager }) =>
      (input: object, client: GraphqlClient = manager) =>
        updateProduct(client, input),
  )
  .extend('countProducts', ({ app }) => async (): Promise<number> => {
    const [row] = await app.shop.core.reader.query<{ count: number }>('select count(*) from products');
    return row!.count;
  });

describe('who may see and change products', () => {
  it('lets managers and administrators write, and nobody else', async ({ app, create, countProducts }) => {
    const rep = await signedInAs(app, UserRole.SALES_REP);
    const admin = await signedInAs(app, UserRole.ADMIN);
    const before = await countProducts();
    const input = { name: 'Not theirs' };
    expect((await rep.send(CREATE, { input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await app.anonymous.send(CREATE, { input })).errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
    expect(await countProducts()).toBe(before);
    expect((await create({ name: 'Theirs' }, admin)).userErrors).toEqual([]);
  });

  it('shows drafts to staff only: by id, by slug, by SKU, as a node and in the list', async ({
    app,
    create,
  }) => {
    const rep = await signedInAs(app, UserRole.SALES_REP);
    const { product } = await create({ name: 'Secret Draft', variants: [{ sku: 'DRAFT-1', price: '1' }] });
    const { id, slug, variants } = product!;
    const query = `query ($id: ID!, $slug: String!, $sku: String!, $variantId: ID!) {
      byId: product(id: $id) { id } bySlug: product(slug: $slug) { id } bySku: product(sku: $sku) { id }
      node(id: $id) { id } variantNode: node(id: $variantId) { id }
      variant(sku: $sku) { id } variantById: variant(id: $variantId) { id }
      products(search: "secret draft") { nodes { id } totalCount }
      bySkuFilter: products(where: { sku: { eq: $sku } }) { nodes { id } }
      drafts: products(where: { status: { eq: DRAFT } }) { totalCount }
    }`;
    const variables = { id, slug, sku: 'DRAFT-1', variantId: variants[0]!.id };
    const hidden = await app.anonymous.run<object>(query, variables);
    expect(hidden).toEqual({
      byId: null,
      bySlug: null,
      bySku: null,
      node: null,
      variantNode: null,
      variant: null,
      variantById: null,
      products: { nodes: [], totalCount: 0 },
      bySkuFilter: { nodes: [] },
      drafts: { totalCount: 0 },
    });
    const seen = await rep.run<object>(query, variables);
    expect(seen).toMatchObject({
      byId: { id },
      bySlug: { id },
      bySku: { id },
      node: { id },
      variantNode: { id: variables.variantId },
      variant: { id: variables.variantId },
      variantById: { id: variables.variantId },
      products: { nodes: [{ id }], totalCount: 1 },
      bySkuFilter: { nodes: [{ id }] },
    });
  });

  it('shows cost prices to managers only', async ({ app, manager }) => {
    const { sku } = await seedProduct(app);
    const query = 'query ($sku: String!) { variant(sku: $sku) { sku costPrice { amount } } }';
    const rep = await signedInAs(app, UserRole.SALES_REP);
    for (const client of [rep, app.anonymous]) {
      const { data, errors } = await client.send<{ variant: object }>(query, { sku });
      expect(data.variant).toEqual({ sku, costPrice: null });
      expect(errors).toHaveLength(1);
    }
    expect((await manager.send(query, { sku })).errors).toBeUndefined();
  });

  it('keeps stores apart, which may use the same SKU and slug', async ({ app, create, update }) => {
    const { stores } = app.shop.features;
    const other = await stores.service.create({ code: 'other', name: 'Other', currency: 'JPY' });
    const { productId: id, sku } = await seedProduct(app, { name: 'Shared', sku: 'SHARED-1' });
    const stranger = await signedInAs(app, UserRole.MANAGER, { id: other, code: 'other' });
    const query = `query ($id: ID!) { product(id: $id) { id } node(id: $id) { id } products { totalCount }
      bySku: product(sku: "${sku}") { id } bySlug: product(slug: "shared") { id } search: products(search: "shared") { totalCount } }`;
    expect(await stranger.run<object>(query, { id })).toEqual({
      product: null,
      node: null,
      bySku: null,
      bySlug: null,
      products: { totalCount: 0 },
      search: { totalCount: 0 },
    });
    expect((await update({ productId: id, name: 'Stolen' }, stranger)).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
    const { product } = await create({ name: 'Shared', variants: [{ sku, price: '500' }] }, stranger);
    expect(product).toMatchObject({
      slug: 'shared',
      variants: [{ price: { amount: '500', currency: 'JPY' } }],
    });
    const yen = await create({ name: 'Yen', variants: [{ sku: 'YEN', price: '5.5' }] }, stranger);
    expect(yen.userErrors).toMatchObject([{ field: ['input', 'variants', '0', 'price'] }]);
  });

  it('asks for exactly one of id, slug and sku', async ({ manager }) => {
    for (const query of [
      '{ product { id } }',
      '{ product(slug: "a", sku: "b") { id } }',
      '{ variant { id } }',
    ]) {
      expect((await manager.send(query)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
    expect((await manager.send('{ product(id: "prd_x") { id } }')).errors?.[0]?.extensions.code).toBe(
      'BAD_USER_INPUT',
    );
  });
});
