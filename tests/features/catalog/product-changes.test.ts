import { describe, expect } from 'vitest';
import { encodeId } from '../../../src/values/ids.ts';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import { it as base } from '../../testkit/fixtures.ts';
import { seedProduct } from '../../testkit/shop/catalog.ts';
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
    const id = encodeId('prd', (await seedProduct(app, { name: 'Before' })).productId);
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
    const id = encodeId('prd', (await seedProduct(app, { name: 'Held' })).productId);
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
    const id = encodeId('prd', (await seedProduct(app)).productId);
    const { archiveProduct } = await manager.run<{ archiveProduct: object }>(ARCHIVE, {
      input: { productId: id },
    });
    expect(archiveProduct).toMatchObject({ product: { status: 'ARCHIVED' }, userErrors: [] });
    expect((await update({ productId: id, status: 'ACTIVE' })).userErrors).toMatchObject([
      { code: 'ILLEGAL_TRANSITION', field: ['status'] },
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
    ).toMatchObject([{ code: 'VALIDATION', field: ['optionNames'] }]);
    expect((await update({ productId: product!.id, optionNames: ['Fit'] })).product).toMatchObject({
      optionNames: ['Fit'],
    });
  });

  it.for(['prd_nonsense', 'var_01h455vb4pex5vsknk084sn02q', ''])(
    'refuses %j as an id',
    async (id, { update }) => {
      expect((await update({ productId: id, name: 'x' })).userErrors).toMatchObject([
        { code: 'VALIDATION', field: ['productId'] },
      ]);
    },
  );
});
