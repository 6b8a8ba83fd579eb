import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeId } from '../../../src/values/ids.ts';
import { fillCart, seedVariant } from '../../testkit/shop/carts.ts';
import { checkOut } from '../../testkit/shop/checkout.ts';
import { registerCustomer, someEmail } from '../../testkit/shop/customers.ts';
import { rawId } from '../../testkit/shop/ids.ts';
import { DEFAULT_STORE } from '../../testkit/shop/people.ts';
import { type CustomersWorld, openCustomersWorld } from './customers-fixture.ts';

let world: CustomersWorld;
beforeAll(async () => {
  world = await openCustomersWorld();
});
afterAll(() => world.close());

const ABOUT = '{"actor": "system:tests", "requestId": null, "source": "cli", "version": 1}';

/** Finds or creates a guest as a checkout does. Returns the customer's API id. */
async function guest(email: string, name = 'A guest', storeId = DEFAULT_STORE): Promise<string> {
  const [found] = await world.app.shop.core.reader.query<{ id: string }>(
    'select find_or_create_guest($1, $2, $3, null, $4) as id',
    [storeId, email, name, ABOUT],
  );
  return encodeId('cus', found!.id);
}

describe('finding or creating a guest', () => {
  it('makes one guest of many checkouts at once, with one event', async () => {
    const email = someEmail();
    const ids = await Promise.all(Array.from({ length: 8 }, () => guest(email)));
    expect(new Set(ids).size).toBe(1);
    expect(await world.eventsOf(ids[0]!)).toHaveLength(1);
  });

  it('finds a guest however the address is written, and keeps their name', async () => {
    const { anonymous } = world.app;
    const email = someEmail();
    const first = await guest(email, 'The owner');
    const { variantId } = await seedVariant(world.app);
    const cartToken = await fillCart(anonymous, [{ variantId }]);
    const { order } = await checkOut(anonymous, { cartToken, email: ` ${email.toUpperCase()}`, name: 'Eve' });
    expect(order).toMatchObject({ status: 'CONFIRMED' });
    const { rows } = await world.app.shop.core.pool.query('select customer_id as "customerId" from orders');
    expect(rows).toEqual([{ customerId: rawId(first) }]);
    expect(await world.storedCustomer(first)).toMatchObject({
      customer: { name: 'The owner' },
    });
  });

  it('is somebody else than who registered with the address, and than a guest of another store', async () => {
    const { email, customerId } = await registerCustomer(world.app);
    const here = await guest(email);
    const there = await guest(email, 'A guest', world.otherStoreId);
    expect(new Set([here, there, customerId]).size).toBe(3);
  });
});
