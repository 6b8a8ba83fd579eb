import { describe, expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { ProductStatus } from '../../../src/features/catalog/product-status.ts';
import { appTest } from '../../testkit/fixtures.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { changeCart, fillCart, seedVariant, showCart } from '../../testkit/shop/carts.ts';
import { seedGuest } from '../../testkit/shop/customers.ts';
import { DEFAULT_STORE, signedInAs } from '../../testkit/shop/people.ts';

const it = appTest({ audited: false });

const CREATE_ORDER = graphql(`mutation OnSaleCreateOrder($input: CreateOrderInput!) {
  createOrder(input: $input) { order { items { sku name } } userErrors { code } }
}`);
const VISIBLE = 'query ($id: ID!) { variant(id: $id) { id } }';

const COMBINATIONS = Object.values(ProductStatus).flatMap((status) =>
  [true, false].flatMap((isActive) =>
    ['USD', 'EUR'].flatMap((currency) =>
      ['', 'Größe – 42'].map((variantName) => ({ status, isActive, currency, variantName })),
    ),
  ),
);

describe('what is on sale', () => {
  it('is the same for visitors, carts, checkouts and staff, and has the same name', async ({ app }) => {
    const staff = await signedInAs(app, UserRole.MANAGER);
    const customerId = await seedGuest(app, { storeId: DEFAULT_STORE });
    const goods = await Promise.all(COMBINATIONS.map(() => seedVariant(app)));
    const cartToken = await fillCart(
      app.anonymous,
      goods.map(({ variantId }) => ({ variantId })),
    );
    for (const [index, { status, isActive, currency, variantName }] of COMBINATIONS.entries()) {
      const { rawProductId, rawVariantId } = goods[index]!;
      await app.shop.core.reader.query('update products set status = $2 where id = $1', [
        rawProductId,
        status,
      ]);
      await app.shop.core.reader.query(
        'update product_variants set is_active = $2, currency = $3, name = $4 where id = $1',
        [rawVariantId, isActive, currency, variantName],
      );
    }
    const lines = (await showCart(app.anonymous, cartToken))!.items;
    for (const [index, { status, isActive, currency }] of COMBINATIONS.entries()) {
      const { variantId, sku } = goods[index]!;
      const isVisible = status === ProductStatus.ACTIVE && isActive;
      const isOnSale = isVisible && currency === 'USD';
      const refusals = isOnSale ? [] : [isVisible ? 'NO_PRICE' : 'NOT_FOUND'];
      const line = lines.find((one) => one.sku === sku)!;
      const { variant } = await app.anonymous.run<{ variant: object | null }>(VISIBLE, { id: variantId });
      const added = await changeCart(app.anonymous, 'createCart', { items: [{ variantId }] });
      const input = { customerId, items: [{ variantId, quantity: 1 }], idempotencyKey: sku };
      const { createOrder } = await staff.run(CREATE_ORDER, { input });
      const told = COMBINATIONS[index];
      expect(variant !== null, JSON.stringify(told)).toBe(isVisible);
      expect(line.unitPrice !== null, JSON.stringify(told)).toBe(isOnSale);
      expect(added.userErrors.map(({ code }) => code)).toEqual(refusals);
      expect(createOrder.userErrors.map(({ code }) => code)).toEqual(refusals);
      if (isOnSale) expect(createOrder.order!.items).toEqual([{ sku, name: line.name }]);
    }
    const names = lines.map(({ name }) => name);
    expect(names.filter((name) => name.endsWith(' – Größe – 42'))).toHaveLength(COMBINATIONS.length / 2);
  });
});
