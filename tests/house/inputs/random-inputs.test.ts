import { afterAll, beforeAll, expect, it } from 'vitest';
import { violations } from '../../testkit/audit.ts';
import { MUTATIONS, openRandomShop, type RandomShop } from '../../testkit/random/random-shop.ts';

let shop: RandomShop;
beforeAll(async () => {
  shop = await openRandomShop();
});
afterAll(() => shop.close());

it.each(MUTATIONS)(
  '$name answers whatever it is given, and it is never a fault of ours',
  async (mutation) => {
    await shop.tryOut('mutation', mutation);
  },
);

it('leaves every promise kept, after all of that', async () => {
  expect(await violations(shop.app)).toEqual([]);
});
