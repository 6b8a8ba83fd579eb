import { afterAll, beforeAll, it } from 'vitest';
import { openRandomShop, QUERIES, type RandomShop } from '../../testkit/random/random-shop.ts';

let shop: RandomShop;
beforeAll(async () => {
  shop = await openRandomShop();
});
afterAll(() => shop.close());

it.each(QUERIES)('$name answers whatever it is asked, and it is never a fault of ours', async (query) => {
  await shop.tryOut('query', query);
});
