import { describe, expect } from 'vitest';
import { decodeId } from '../../../src/values/ids.ts';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import { it as base } from '../../testkit/fixtures.ts';
import { seedProduct } from '../../testkit/shop/catalog.ts';
import { stockUp } from '../../testkit/shop/inventory.ts';
import { ARCHIVE, createProduct, eventsOfProduct, updateProduct } from './products-fixture.ts';

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
  .extend(
    'eventsOf',
    ({ app }) =>
      (id: string) =>
        eventsOfProduct(app, id),
  );

describe('changing a product', () => {
  it('raises the version, keeps the slug and appends one event; saying the same again does nothing', async ({
    app,
    update,
    eventsOf,
  }) => {
    const { productId: id } = await seedProduct(app, { name: 'Before' });
    const { product } = await update({ productId: id, name: 'After', expectedVersion: 1 });
    expect(product).toMatchObject({ name: 'After', slug: 'before', version: 2 });
    const again = await update({
      productId: id,
      name: 'After',
      status: 'ACTIVE',
      description: null,
      optionNames: [],
    });
    expect(again.product).toMatchObject({ version: 2 });
    expect((await eventsOf(id)).map(({ type }) => type)).toEqual(['product.created', 'product.updated']);
  });

  it('refuses another version and changes nothing', async ({ app, update, eventsOf }) => {
    const { productId: id } = await seedProduct(app, { name: 'Held' });
    await update({ productId: id, name: 'Held 2' });
    const { userErrors } = await update({ productId: id, name: 'Lost', expectedVersion: 1 });
    expect(userErrors).toMatchObject([{ code: 'VERSION_CONFLICT', currentVersion: 2, subjectId: id }]);
    expect(await eventsOf(id)).toHaveLength(2);
  });

  it('archives with an event of its own, and goes back to being sold only as a draft', async ({
    app,
    manager,
    update,
    eventsOf,
  }) => {
    const { productId: id } = await seedProduct(app);
    const { archiveProduct } = await manager.run<{ archiveProduct: object }>(ARCHIVE, {
      input: { productId: id },
    });
    expect(archiveProduct).toMatchObject({ product: { status: 'ARCHIVED' }, userErrors: [] });
    expect((await update({ productId: id, status: 'ACTIVE' })).userErrors).toMatchObject([
      { code: 'ILLEGAL_TRANSITION', field: ['input', 'status'] },
    ]);
    expect((await update({ productId: id, status: 'DRAFT' })).userErrors).toEqual([]);
    expect((await update({ productId: id, status: 'ACTIVE' })).userErrors).toEqual([]);
    expect((await eventsOf(id)).map(({ type }) => type)).toEqual([
      'product.created',
      'product.archived',
      'product.updated',
      'product.updated',
    ]);
  });

  it('keeps the number of options while there are variants', async ({ create, update }) => {
    const { product } = await create({
      name: 'Optional',
      optionNames: ['Size'],
      variants: [{ sku: 'OPT-1', price: '1', optionValues: ['L'] }],
    });
    expect(
      (await update({ productId: product!.id, optionNames: ['Size', 'Colour'] })).userErrors,
    ).toMatchObject([{ code: 'VALIDATION', field: ['input', 'optionNames'] }]);
    expect((await update({ productId: product!.id, optionNames: ['Fit'] })).product).toMatchObject({
      optionNames: ['Fit'],
    });
  });

  it.for(['prd_nonsense', 'var_01h455vb4pex5vsknk084sn02q', ''])(
    'refuses %j as an id',
    async (id, { update }) => {
      expect((await update({ productId: id, name: 'x' })).userErrors).toMatchObject([
        { code: 'VALIDATION', field: ['input', 'productId'] },
      ]);
    },
  );
});

describe('deleting a product', () => {
  const it2 = it.extend('remove', ({ manager }) => async (input: object) => {
    const { deleteProduct } = await manager.run<{
      deleteProduct: { deletedId: string | null; userErrors: object[] };
    }>(
      `mutation ($input: DeleteProductInput!) { deleteProduct(input: $input) {
        deletedId userErrors { code field } } }`,
      { input },
    );
    return deleteProduct;
  });

  it2(
    'takes its variants and its places in categories with it',
    async ({ app, manager, create, remove, eventsOf }) => {
      const { createCategory } = await manager.run<{ createCategory: { category: { id: string } } }>(
        'mutation { createCategory(input: { name: "Full" }) { category { id } } }',
      );
      const { product } = await create({
        name: 'A mistake',
        optionNames: ['Size'],
        categoryIds: [createCategory.category.id],
        variants: [
          { sku: 'GONE-1', price: '1', optionValues: ['L'] },
          { sku: 'GONE-2', price: '1', optionValues: ['M'] },
        ],
      });
      const productId = product!.id;
      expect(await remove({ productId, expectedVersion: 7 })).toMatchObject({
        deletedId: null,
        userErrors: [{ code: 'VERSION_CONFLICT' }],
      });
      expect(await remove({ productId })).toEqual({ deletedId: productId, userErrors: [] });
      expect(await remove({ productId })).toMatchObject({
        userErrors: [{ code: 'NOT_FOUND', field: ['input', 'productId'] }],
      });
      const left = await app.shop.core.reader.query(
        "select from product_variants where sku like 'GONE-%' union all select from product_categories where product_id = $1",
        [decodeId('prd', productId)],
      );
      expect(left).toEqual([]);
      expect((await eventsOf(productId)).map(({ type }) => type)).toEqual([
        'product.created',
        'product.deleted',
      ]);
    },
  );

  it2('refuses one that was stocked and says to archive it', async ({ app, manager, remove, eventsOf }) => {
    const seeded = await seedProduct(app, { sku: 'STOCKED' });
    const { productId } = seeded;
    await stockUp(app, { variantId: seeded.variantId, quantity: 1 });
    expect(await remove({ productId })).toMatchObject({
      deletedId: null,
      userErrors: [{ code: 'NOT_ALLOWED_NOW', field: ['input', 'productId'] }],
    });
    const { variant } = await manager.run<{ variant: object | null }>('{ variant(sku: "STOCKED") { sku } }');
    expect(variant).toEqual({ sku: 'STOCKED' });
    expect((await eventsOf(productId)).map(({ type }) => type)).toEqual(['product.created']);
  });
});
