import { expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import { fewestStatements } from '../../testkit/databases/statements.ts';
import { appTest } from '../../testkit/fixtures.ts';
import { fillCart } from '../../testkit/shop/carts.ts';
import { someKey } from '../../testkit/shop/checkout.ts';
import { signedInAs } from '../../testkit/shop/people.ts';
import { pricedStore } from '../../testkit/shop/priced-store.ts';

const it = appTest({ comparesExecutors: false });

const CHECKOUT = `mutation ($input: CheckoutInput!) {
  checkout(input: $input) { order { id } orderAccessToken userErrors { message } }
}`;
const discounts = (fields: string) => `discounts { ${fields} } items { discounts { ${fields} } }`;
const cartWith = (fields: string) => `query ($cartToken: String) {
  result: cart(cartToken: $cartToken) { ${discounts(fields)} }
}`;
const orderWith = (fields: string) => `query ($id: ID, $accessToken: String) {
  result: order(id: $id, accessToken: $accessToken) { ${discounts(fields)} }
}`;

it('names the promotion of each discount for staff only, with one statement for all of them', async ({
  app,
}) => {
  const store = await pricedStore(app, {
    currency: 'EUR',
    country: 'DE',
    rates: [{ rate: '0.19' }],
    prices: ['10.00', '1.00'],
  });
  const ids = [
    await store.promote({ name: 'Ten percent', action: { kind: 'PERCENT', rate: '0.1' } }),
    await store.promote({ name: 'Two off', action: { kind: 'FIXED_AMOUNT', amount: '2.00' } }),
  ];
  const goods = [{ variantId: store.first.variantId }, { variantId: store.second.variantId }];
  const bought = {
    email: 'buyer@discounts.example',
    shippingAddress: { name: 'Ada', line1: '1 Weg', city: 'Berlin', postalCode: '10115', countryCode: 'DE' },
    payments: [{ provider: 'TEST' }],
    idempotencyKey: someKey(),
    cartToken: await fillCart(store.visitor, goods),
  };
  const { checkout } = await store.visitor.run<{
    checkout: { order: { id: string }; orderAccessToken: string };
  }>(CHECKOUT, { input: bought });
  const cartToken = await fillCart(store.visitor, goods);
  const salesRep = await signedInAs(app, UserRole.SALES_REP, store);
  const order = { id: checkout.order.id };
  const asVisitor = { ...order, accessToken: checkout.orderAccessToken };
  const cases = [
    { read: cartWith, staff: salesRep, ofStaff: { cartToken }, ofVisitor: { cartToken } },
    { read: orderWith, staff: store.admin, ofStaff: order, ofVisitor: asVisitor },
  ];
  for (const { read, staff, ofStaff, ofVisitor } of cases) {
    const named = ids.map((id) => ({ promotion: { id } }));
    const unnamed = ids.map(() => ({ promotion: null }));
    const shown = (list: object[]) => ({
      result: { discounts: list, items: [{ discounts: list }, { discounts: list }] },
    });
    const withPromotion = read('promotion { id }');
    expect(await staff.run(withPromotion, ofStaff)).toEqual(shown(named));
    expect(await store.visitor.run(withPromotion, ofVisitor)).toEqual(shown(unnamed));
    const count = (client: GraphqlClient, fields: string, variables: object) =>
      fewestStatements(() => client.run(read(fields), variables), /from promotions /);
    expect(await count(staff, 'promotion { id name }', ofStaff)).toBe(1);
    expect(await count(staff, 'name', ofStaff)).toBe(0);
    expect(await count(store.visitor, 'promotion { id name }', ofVisitor)).toBe(0);
  }
});
