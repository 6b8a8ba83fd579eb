import { describe, expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import { it as base } from '../../testkit/fixtures.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { fillCart, seedVariant } from '../../testkit/shop/carts.ts';
import { CHECKOUT, guestCheckout } from '../../testkit/shop/checkout-order.ts';
import { registerCustomer } from '../../testkit/shop/customers.ts';
import { contentsOf } from '../../testkit/shop/full-store.ts';
import { DEFAULT_STORE, PASSWORD, signedInAs } from '../../testkit/shop/people.ts';

let variantId: string;
let cartToken: string;

const call = (mutation: string, type: string) =>
  `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { code field } } }`;

const it = base
  /** Requires the whole request to be refused before anything happens. */
  .extend(
    'isRefused',
    ({ app }) =>
      async (client: GraphqlClient, document: string, input: object): Promise<void> => {
        const before = await contentsOf(app, DEFAULT_STORE);
        const { errors, data } = await client.send(document, { input });
        expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
        expect(data ?? null).toBeNull();
        expect(await contentsOf(app, DEFAULT_STORE)).toBe(before);
      },
  );

it.beforeAll(async ({ app }) => {
  ({ variantId } = await seedVariant(app, { stock: 50 }));
  cartToken = await fillCart(app.anonymous, [{ variantId, quantity: 2 }]);
});

describe('what a client would like to decide', () => {
  it.for([
    'price',
    'unitPrice',
    'total',
    'subtotal',
    'currency',
    'status',
    'paymentStatus',
    'storeId',
    'customerId',
  ])('is not taken by a checkout: %s', async (field, { app, isRefused }) => {
    await isRefused(app.anonymous, CHECKOUT.toString(), guestCheckout(cartToken, { [field]: '0.01' }));
  });

  it.for(['price', 'unitPrice', 'currency', 'total'])(
    'is not taken by a cart: %s',
    async (field, { app, isRefused }) => {
      const input = { variantId, quantity: 1, [field]: '0.01' };
      await isRefused(app.anonymous, call('addCartItem', 'AddCartItemInput'), { cartToken, ...input });
      await isRefused(app.anonymous, call('createCart', 'CreateCartInput'), { items: [input] });
    },
  );

  it.for(['role', 'isActive', 'customerId', 'storeId', 'emailVerified', 'passwordHash', 'id'])(
    'is not taken for an account of one’s own: %s',
    async (field, { app, isRefused }) => {
      const customer = await registerCustomer(app);
      const account = { email: 'eve@shoppers.example', password: PASSWORD, name: 'Eve', [field]: 'ADMIN' };
      await isRefused(app.anonymous, call('register', 'RegisterInput'), account);
      await isRefused(customer, call('updateProfile', 'UpdateProfileInput'), {
        name: 'Eve',
        [field]: 'ADMIN',
      });
    },
  );

  it.for(['total', 'paidTotal', 'status', 'number', 'storeId', 'version'])(
    'is not taken for an order of staff either: %s',
    async (field, { app, isRefused }) => {
      const rep = await signedInAs(app, UserRole.SALES_REP);
      const { customerId } = await registerCustomer(app);
      const input = { customerId, items: [{ variantId, quantity: 1 }], idempotencyKey: 'k', [field]: 'USD' };
      await isRefused(rep, call('createOrder', 'CreateOrderInput'), input);
    },
  );
});

describe('a quantity', () => {
  it.for([0, -1, -2_147_483_648, 1_000_001, 2_147_483_647])(
    'of %d is a mistake of its field',
    async (quantity, { app }) => {
      const { addCartItem } = await app.anonymous.run<{ addCartItem: { userErrors: object[] } }>(
        call('addCartItem', 'AddCartItemInput'),
        { input: { cartToken, variantId, quantity } },
      );
      expect(addCartItem.userErrors).toEqual([{ code: 'VALIDATION', field: ['input', 'quantity'] }]);
    },
  );

  it.for([2_147_483_648, 1.5, '2', Number.MAX_SAFE_INTEGER])(
    'of %s is none at all',
    async (quantity, { app, isRefused }) => {
      const document = call('addCartItem', 'AddCartItemInput');
      await isRefused(app.anonymous, document, { cartToken, variantId, quantity });
    },
  );
});

it('charges the price of the shop in the currency of the shop, whatever the client believed it to be', async ({
  app,
}) => {
  const seen = await app.anonymous.run(
    graphql(`query TamperingCart($token: String) { cart(cartToken: $token) { total { amount currency } } }`),
    { token: cartToken },
  );
  const { amount, currency } = seen.cart.total;
  const cheaper = guestCheckout(cartToken, { expectedTotal: '0.01' });
  const refused = await app.anonymous.run(CHECKOUT, { input: cheaper });
  expect(refused.checkout.order).toBeNull();
  expect(refused.checkout.userErrors).toHaveLength(1);
  await app.anonymous.run(CHECKOUT, { input: guestCheckout(cartToken) });
  const manager = await signedInAs(app, UserRole.MANAGER);
  const { orders } = await manager.run(
    graphql(`query TamperingOrders { orders(first: 1) { nodes { total { amount currency } } } }`),
  );
  expect(orders.nodes[0]?.total).toEqual({ amount, currency });
});
