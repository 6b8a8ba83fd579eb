import { describe, expect } from 'vitest';
import { BUILT_IN_TAX_CLASSES } from '../../../../src/features/pricing/taxes/classes/tax-classes.service.ts';
import { it } from '../../../testkit/fixtures.ts';
import { seedProduct } from '../../../testkit/shop/catalog.ts';
import { changeTaxes, RATE } from './taxes-fixture.ts';

interface ProductAnswer {
  product: { id: string; taxClass: { code: string } | null } | null;
  userErrors: { code: string; field: string[] }[];
}

const UPDATE_PRODUCT = `mutation ($input: UpdateProductInput!) { updateProduct(input: $input) {
  product { id taxClass { code } } userErrors { code field } } }`;

describe('tax classes', () => {
  it('exist in every store from its creation', async ({ app, manager }) => {
    const { taxClasses } = await manager.run<{ taxClasses: { nodes: { code: string }[] } }>(
      '{ taxClasses { nodes { code } } }',
    );
    expect(taxClasses.nodes.map(({ code }) => code)).toEqual(BUILT_IN_TAX_CLASSES.toSorted());
    const id = await app.shop.features.stores.service.create({
      code: 'fresh',
      name: 'Fresh',
      currency: 'EUR',
    });
    const rows = await app.shop.core.reader.query(
      'select code from tax_classes where store_id = $1 order by code',
      [id],
    );
    expect(rows).toEqual(taxClasses.nodes);
  });

  it('are added, renamed and deleted, and keep unique codes', async ({ manager }) => {
    const created = await changeTaxes(manager, 'createTaxClass', { code: 'books', name: 'Books' });
    const taxClassId = created.taxClass!.id;
    expect(created).toMatchObject({ taxClass: { code: 'books', version: 1 }, userErrors: [] });
    expect(await changeTaxes(manager, 'createTaxClass', { code: 'books', name: 'More' })).toMatchObject({
      userErrors: [{ code: 'ALREADY_EXISTS', field: ['input', 'code'] }],
    });
    expect(await changeTaxes(manager, 'createTaxClass', { code: 'Bücher', name: 'More' })).toMatchObject({
      userErrors: [{ code: 'VALIDATION', field: ['input', 'code'] }],
    });
    expect(await changeTaxes(manager, 'updateTaxClass', { taxClassId, name: 'Printed books' })).toMatchObject(
      {
        taxClass: { name: 'Printed books', version: 2 },
      },
    );
    expect(await changeTaxes(manager, 'deleteTaxClass', { taxClassId })).toMatchObject({
      deletedId: taxClassId,
    });
    expect(await changeTaxes(manager, 'deleteTaxClass', { taxClassId })).toMatchObject({
      userErrors: [{ code: 'NOT_FOUND' }],
    });
  });

  it('are kept when they are built in', async ({ manager }) => {
    const { taxClasses } = await manager.run<{ taxClasses: { nodes: { id: string }[] } }>(
      '{ taxClasses(where: { code: { eq: "zero" } }) { nodes { id } } }',
    );
    const taxClassId = taxClasses.nodes[0]!.id;
    expect(await changeTaxes(manager, 'deleteTaxClass', { taxClassId })).toMatchObject({
      deletedId: null,
      userErrors: [{ code: 'NOT_ALLOWED_NOW', field: ['input', 'taxClassId'] }],
    });
  });

  it('are kept while a product, a rate or the shipping of the store uses them', async ({ app, admin }) => {
    const { taxClass } = await changeTaxes(admin, 'createTaxClass', { code: 'used', name: 'Used' });
    const taxClassId = taxClass!.id;
    const isKept = async () =>
      expect(await changeTaxes(admin, 'deleteTaxClass', { taxClassId })).toMatchObject({
        deletedId: null,
        userErrors: [{ code: 'NOT_ALLOWED_NOW' }],
      });

    const { productId } = await seedProduct(app);
    const setClass = (code: string) =>
      admin.run<{ updateProduct: ProductAnswer }>(UPDATE_PRODUCT, { input: { productId, taxClass: code } });
    expect((await setClass('used')).updateProduct.product).toMatchObject({ taxClass: { code: 'used' } });
    await isKept();
    await setClass('standard');

    const { taxRate } = await changeTaxes(admin, 'createTaxRate', {
      ...RATE,
      country: 'ES',
      taxClass: 'used',
    });
    await isKept();
    await changeTaxes(admin, 'deleteTaxRate', { taxRateId: taxRate!.id });

    const setShipping = (code: string) =>
      admin.run(`mutation { updateStore(input: { shippingTaxClass: "${code}" }) { userErrors { code } } }`);
    await setShipping('used');
    await isKept();
    await setShipping('standard');
    expect(await changeTaxes(admin, 'deleteTaxClass', { taxClassId })).toMatchObject({
      deletedId: taxClassId,
    });
  });
});

describe('the tax class of a product', () => {
  it('is standard by default, and is refused when the store has no such class', async ({ app, manager }) => {
    const { productId } = await seedProduct(app);
    const { product } = await manager.run<{ product: ProductAnswer['product'] }>(
      'query ($id: ID) { product(id: $id) { id taxClass { code } } }',
      { id: productId },
    );
    expect(product).toMatchObject({ taxClass: { code: 'standard' } });
    for (const taxClass of ['luxury', 'LUXURY\0']) {
      const { updateProduct } = await manager.run<{ updateProduct: ProductAnswer }>(UPDATE_PRODUCT, {
        input: { productId, taxClass },
      });
      expect(updateProduct).toMatchObject({
        product: null,
        userErrors: [{ code: 'VALIDATION', field: ['input', 'taxClass'] }],
      });
    }
  });

  it('is set for new products, one by one and in bulk', async ({ manager }) => {
    const { createProduct } = await manager.run<{ createProduct: ProductAnswer }>(
      `mutation { createProduct(input: { name: "Bread", taxClass: "reduced" }) {
        product { id taxClass { code } } userErrors { code field } } }`,
    );
    expect(createProduct.product).toMatchObject({ taxClass: { code: 'reduced' } });
    const { bulkUpsertProducts } = await manager.run<{ bulkUpsertProducts: object }>(
      `mutation { bulkUpsertProducts(input: { idempotencyKey: "classes", items: [
        { name: "Milk", taxClass: "reduced" }, { name: "Yacht", taxClass: "luxury" }
      ] }) { results { product { taxClass { code } } } userErrors { code field } } }`,
    );
    expect(bulkUpsertProducts).toMatchObject({
      results: [{ product: { taxClass: { code: 'reduced' } } }, { product: null }],
      userErrors: [{ code: 'VALIDATION', field: ['input', 'items', '1', 'taxClass'] }],
    });
  });

  it('is shown to staff only, and the rest of the product to everybody', async ({ app }) => {
    const { productId: id } = await seedProduct(app);
    const { data, errors } = await app.anonymous.send<object>(
      'query ($id: ID) { product(id: $id) { id taxClass { code } } }',
      { id },
    );
    expect(data).toEqual({ product: { id, taxClass: null } });
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});
