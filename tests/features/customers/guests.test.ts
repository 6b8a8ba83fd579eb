import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findOrCreateGuest } from '../../../src/features/customers/guests.ts';
import { encodeId } from '../../../src/values/ids.ts';
import { registerCustomer, someEmail } from '../../testkit/customers.ts';
import { DEFAULT_STORE } from '../../testkit/people.ts';
import { type CustomersWorld, openCustomersWorld } from './customers-fixture.ts';

let world: CustomersWorld;
beforeAll(async () => {
  world = await openCustomersWorld();
});
afterAll(() => world.close());

function guest(email: string, name = 'A guest', storeId = DEFAULT_STORE): Promise<string> {
  return world.app.shop.core.transactions.run((em) => findOrCreateGuest(em, { storeId, email, name }));
}

describe('finding or creating a guest', () => {
  it('makes one guest of many checkouts at once, with one event', async () => {
    const email = someEmail();
    const ids = await Promise.all(Array.from({ length: 8 }, () => guest(email)));
    expect(new Set(ids).size).toBe(1);
    expect(await world.eventsOf(encodeId('cus', ids[0]!))).toHaveLength(1);
  });

  it('finds a guest however the address is written, and keeps their name', async () => {
    const email = someEmail();
    const first = await guest(email, 'The owner');
    expect(await guest(` ${email.toUpperCase()}`, 'Somebody else')).toBe(first);
    expect(await world.storedCustomer(encodeId('cus', first))).toMatchObject({
      customer: { name: 'The owner' },
    });
  });

  it('is somebody else than who registered with the address, and than a guest of another store', async () => {
    const { email, customerId } = await registerCustomer(world.app);
    const here = await guest(email);
    const there = await guest(email, 'A guest', world.otherStoreId);
    expect(new Set([encodeId('cus', here), encodeId('cus', there), customerId]).size).toBe(3);
  });

  it('refuses what is no e-mail address', async () => {
    await expect(guest('nowhere')).rejects.toThrow('not an e-mail address');
  });
});
