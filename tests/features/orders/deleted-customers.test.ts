import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { encodeId } from '../../../src/values/ids.ts';
import { startTestApp, type TestApp } from '../../testkit/app.ts';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import { seedGuest } from '../../testkit/shop/customers.ts';
import { placeTestOrder } from '../../testkit/shop/orders.ts';
import { DEFAULT_STORE, signedInAs } from '../../testkit/shop/people.ts';

describe('an order of a deleted customer', () => {
  let app: TestApp;
  let manager: GraphqlClient;
  beforeAll(async () => {
    app = await startTestApp();
    manager = await signedInAs(app, UserRole.MANAGER);
  });
  afterAll(() => app.close());

  async function found(search: string): Promise<string[]> {
    const { orders } = await manager.run<{ orders: { nodes: { number: string }[] } }>(
      'query ($search: String) { orders(search: $search) { nodes { number } } }',
      { search },
    );
    return orders.nodes.map(({ number }) => number);
  }

  it('is found by its number alone', async () => {
    const email = 'zoe@gone.example';
    const customerId = await seedGuest(app, { storeId: DEFAULT_STORE, name: 'Zoe Gone', email });
    const order = await placeTestOrder(app, { customerId });
    await app.shop.core.reader.query('update orders set email = $1 where id = $2', [email, order.orderId]);
    for (const search of [email, 'zoe', order.number]) expect(await found(search)).toEqual([order.number]);
    const { deleteCustomer } = await manager.run<{ deleteCustomer: { userErrors: object[] } }>(
      'mutation ($input: DeleteCustomerInput!) { deleteCustomer(input: $input) { userErrors { code } } }',
      { input: { customerId: encodeId('cus', customerId) } },
    );
    expect(deleteCustomer.userErrors).toEqual([]);
    for (const search of [email, 'zoe', 'deleted', 'gone.example']) expect(await found(search)).toEqual([]);
    expect(await found(order.number)).toEqual([order.number]);
  });
});
