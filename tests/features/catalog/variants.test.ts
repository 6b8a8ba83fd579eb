import { describe, expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { newId } from '../../../src/values/ids.ts';
import { it as base } from '../../testkit/fixtures.ts';
import { seedProduct, seedVariants } from '../../testkit/shop/catalog.ts';
import { rawId, unknownId } from '../../testkit/shop/ids.ts';
import { DEFAULT_STORE, signedInAs } from '../../testkit/shop/people.ts';

interface Answer {
  variant?: { id: string; version: number } | null;
  userErrors: { code: string; field: string[] | null }[];
}
const FIELDS = `id sku price { amount } costPrice { amount } barcode weightGrams isActive position version optionValues`;
const ERRORS = 'userErrors { code message field ... on VersionConflictError { currentVersion } }';
const OPERATIONS = {
  createVariant: `mutation ($input: CreateVariantInput!) { answer: createVariant(input: $input) { variant { ${FIELDS} } ${ERRORS} } }`,
  updateVariant: `mutation ($input: UpdateVariantInput!) { answer: updateVariant(input: $input) { variant { ${FIELDS} } ${ERRORS} } }`,
  deleteVariant: `mutation ($input: DeleteVariantInput!) { answer: deleteVariant(input: $input) { deletedId product { id } ${ERRORS} } }`,
};

const it = base
  .extend(
    'run',
    ({ manager }) =>
      async (name: keyof typeof OPERATIONS, input: object): Promise<Answer> =>
        (await manager.run<{ answer: Answer }>(OPERATIONS[name], { input })).answer,
  )
  .extend(
    'eventsOf',
    ({ app }) =>
      (productId: string): Promise<{ type: string; data: { change?: string } }[]> =>
        app.shop.core.reader.query('select type, data from events where subject_id = $1 order by seq', [
          productId,
        ]),
  );

describe('variants', () => {
  it('are added behind the others, changed, cleared and deleted, each with one event', async ({
    app,
    run,
    eventsOf,
  }) => {
    const productId = await seedVariants(app, ['V-A', 'V-B']);
    const created = await run('createVariant', {
      productId,
      sku: 'V-C',
      price: '5.00',
      costPrice: '2.00',
      weightGrams: 10,
      optionValues: ['C'],
    });
    expect(created).toMatchObject({ variant: { sku: 'V-C', position: 2, version: 1 }, userErrors: [] });
    const { id } = created.variant!;
    const updated = await run('updateVariant', {
      variantId: id,
      price: '6.50',
      costPrice: null,
      weightGrams: null,
      sku: null,
      expectedVersion: 1,
    });
    expect(updated.variant).toMatchObject({
      sku: 'V-C',
      price: { amount: '6.50' },
      costPrice: null,
      weightGrams: null,
      version: 2,
    });
    expect(
      (await run('updateVariant', { variantId: id, price: '6.50', optionValues: ['C'] })).variant?.version,
    ).toBe(2);
    expect(await run('deleteVariant', { variantId: id, expectedVersion: 2 })).toMatchObject({
      deletedId: id,
      product: { id: productId },
      userErrors: [],
    });
    expect((await eventsOf(rawId(productId))).map(({ type, data }) => [type, data.change])).toEqual([
      ['product.created', undefined],
      ['product.updated', 'VARIANT_CREATED'],
      ['product.updated', 'VARIANT_UPDATED'],
      ['product.updated', 'VARIANT_DELETED'],
    ]);
  });

  it('refuse a SKU or options that another one has, and another version', async ({ app, run, eventsOf }) => {
    const first = await seedProduct(app, { sku: 'CLASH' });
    const productId = await seedVariants(app, ['D-A', 'D-B']);
    const again = { productId, sku: first.sku, price: '1', optionValues: ['x'] };
    expect((await run('createVariant', again)).userErrors).toMatchObject([
      { code: 'ALREADY_EXISTS', field: ['input', 'sku'] },
    ]);
    const alike = { productId, sku: 'D-C', price: '1', optionValues: ['D-A'] };
    expect((await run('createVariant', alike)).userErrors).toMatchObject([
      { code: 'ALREADY_EXISTS', field: ['input', 'optionValues'] },
    ]);
    const id = first.variantId;
    await run('updateVariant', { variantId: id, price: '2.00' });
    expect(
      (await run('updateVariant', { variantId: id, price: '3.00', expectedVersion: 1 })).userErrors,
    ).toMatchObject([{ code: 'VERSION_CONFLICT', currentVersion: 2 }]);
    expect((await run('deleteVariant', { variantId: id, expectedVersion: 1 })).userErrors).toMatchObject([
      { code: 'VERSION_CONFLICT' },
    ]);
    expect(await eventsOf(first.rawProductId)).toHaveLength(2);
    expect(await eventsOf(rawId(productId))).toHaveLength(1);
  });

  it('are a hundred at most', async ({ app, run }) => {
    const skus = Array.from({ length: 100 }, (_, at) => `H-${at}`);
    const productId = await seedVariants(app, skus);
    const more = { productId, sku: 'H-100', price: '1', optionValues: ['more'] };
    expect((await run('createVariant', more)).userErrors).toMatchObject([
      { code: 'VALIDATION', field: ['input', 'productId'] },
    ]);
  });

  it('cannot be deleted once they are stocked, only deactivated', async ({ app, manager, run, eventsOf }) => {
    const { rawProductId, productId, rawVariantId, variantId } = await seedProduct(app);
    const { reader } = app.shop.core;
    const locationId = newId();
    await reader.query('insert into locations (id, store_id, code, name) values ($1, $2, $3, $3)', [
      locationId,
      DEFAULT_STORE,
      locationId,
    ]);
    await reader.query(
      'insert into stock_levels (id, store_id, variant_id, location_id) values ($1, $2, $3, $4)',
      [newId(), DEFAULT_STORE, rawVariantId, locationId],
    );
    expect((await run('deleteVariant', { variantId })).userErrors).toMatchObject([
      { code: 'NOT_ALLOWED_NOW' },
    ]);
    expect(await eventsOf(rawProductId)).toHaveLength(1);
    expect((await run('updateVariant', { variantId, isActive: false })).userErrors).toEqual([]);
    const query = `query ($id: ID!, $productId: ID!) {
      variant(id: $id) { id } product(id: $productId) { variants { id } priceRange { min { amount } } }
    }`;
    const variables = { id: variantId, productId };
    expect(await app.anonymous.run<object>(query, variables)).toEqual({
      variant: null,
      product: { variants: [], priceRange: null },
    });
    expect(await manager.run<object>(query, variables)).toMatchObject({
      product: { variants: [{ id: variantId }] },
    });
  });

  it('refuse bad amounts and ids, and roles that do not manage products', async ({ app, manager, run }) => {
    const { variantId } = await seedProduct(app);
    for (const [field, value] of [
      ['price', '1.001'],
      ['price', '-1'],
      ['costPrice', '-1'],
      ['weightGrams', -5],
      ['sku', 'a\u0000'],
    ]) {
      expect((await run('updateVariant', { variantId, [field as string]: value })).userErrors).toMatchObject([
        { code: 'VALIDATION', field: ['input', field] },
      ]);
    }
    expect(
      (await run('updateVariant', { variantId: unknownId('var'), price: '1' })).userErrors,
    ).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'variantId'] }]);
    const rep = await signedInAs(app, UserRole.SALES_REP);
    const input = { variantId, price: '0.01' };
    for (const [client, code] of [
      [rep, 'FORBIDDEN'],
      [app.anonymous, 'UNAUTHENTICATED'],
    ] as const) {
      expect((await client.send(OPERATIONS.updateVariant, { input })).errors?.[0]?.extensions.code).toBe(
        code,
      );
    }
    const { variant } = await manager.run<{ variant: object }>(
      `{ variant(id: "${variantId}") { version price { amount } } }`,
    );
    expect(variant).toEqual({ version: 1, price: { amount: '10.00' } });
  });
});
