import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '../../../src/platform/auth/actor.ts';
import { type ImportsWorld, openImportsWorld } from './imports-fixture.ts';
import { fileOf, importLines } from './odd-lines.ts';

let world: ImportsWorld;
beforeAll(async () => {
  world = await openImportsWorld();
});
afterAll(() => world.close());

describe('an order without an e-mail address', () => {
  const till = { customer_email: '', customer_name: 'Åsa Ek', phone: '070-123 45 67', ...address('114 55') };

  function address(postalCode: string) {
    return {
      ship_line1: 'Gatan 1',
      ship_city: 'Stockholm',
      ship_postal_code: postalCode,
      ship_country: 'SE',
    };
  }

  it('belongs to a new customer, unless name, telephone number and postal code are those of one', async () => {
    const { storeId, orders } = await importLines(
      world,
      { ...till, order_number: '1' },
      { ...till, order_number: '2', customer_name: 'ÅSA EK', phone: '(070) 123 45 67', ...address('11455') },
      { ...till, order_number: '3', ...address('222 22') },
      { ...till, order_number: '4', phone: '' },
      { ...till, order_number: '5', phone: '' },
      { order_number: '6', customer_email: '', customer_name: '' },
    );
    const [one, two, ...others] = orders.map((order) => Reflect.get(order, 'customer_id'));
    expect(two).toBe(one);
    expect(new Set([one, ...others]).size).toBe(5);
    expect(orders.map(({ email }) => email)).toEqual([null, null, null, null, null, null]);
    expect(orders[5]?.customer).toBe('Customer of order 6');

    const path = await world.write('later.csv', fileOf({ ...till, order_number: '7' }));
    expect(await world.import(storeId, path)).toMatchObject({ imported: 1, customersCreated: 0 });
    const [later] = await world.rows<{ customer_id: string }>(
      "select customer_id from orders where store_id = $1 and number = '7'",
      storeId,
    );
    expect(later?.customer_id).toBe(one);
  });

  it('belongs to the guest with an address who is known by name, telephone number and postal code', async () => {
    const { storeId, orders } = await importLines(
      world,
      { ...till, order_number: '1' },
      { ...till, order_number: '2', customer_email: 'asa@history.example', placed_at: '2020-02-02' },
    );
    expect(new Set(orders.map((order) => Reflect.get(order, 'customer_id'))).size).toBe(1);
    await world.app.shop.features.customers.customers.delete({
      actor: systemActor(storeId, 'test'),
      customerId: String(Reflect.get(orders[0]!, 'customer_id')),
    });
    const path = await world.write('deleted.csv', fileOf({ ...till, order_number: '3' }));
    expect(await world.import(storeId, path)).toMatchObject({ imported: 1, customersCreated: 1 });
  });
});
