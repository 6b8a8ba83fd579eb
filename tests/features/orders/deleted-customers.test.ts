import { describe, expect } from 'vitest';
import { it as base } from '../../testkit/fixtures.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { seedGuest } from '../../testkit/shop/customers.ts';
import { placeTestOrder } from '../../testkit/shop/orders.ts';
import { DEFAULT_STORE } from '../../testkit/shop/people.ts';

const it = base.extend('found', ({ manager }) => async (search: string): Promise<string[]> => {
  const { orders } = await manager.run(
    graphql(`query DeletedCustomersOrders($search: String) { orders(search: $search) { nodes { number } } }`),
    { search },
  );
  return orders.nodes.map(({ number }) => number);
});

describe('an order of a deleted customer', () => {
  it('is found by its number alone', async ({ app, manager, found }) => {
    const email = 'zoe@gone.example';
    const customerId = await seedGuest(app, { storeId: DEFAULT_STORE, name: 'Zoe Gone', email });
    const order = await placeTestOrder(app, { customerId });
    await app.shop.core.reader.query('update orders set email = $1 where id = $2', [email, order.rawOrderId]);
    for (const search of [email, 'zoe', order.number]) expect(await found(search)).toEqual([order.number]);
    const { deleteCustomer } = await manager.run(
      graphql(
        `mutation DeletedCustomersDeleteCustomer($input: DeleteCustomerInput!) { deleteCustomer(input: $input) { userErrors { code } } }`,
      ),
      { input: { customerId } },
    );
    expect(deleteCustomer.userErrors).toEqual([]);
    for (const search of [email, 'zoe', 'deleted', 'gone.example']) expect(await found(search)).toEqual([]);
    expect(await found(order.number)).toEqual([order.number]);
  });
});
