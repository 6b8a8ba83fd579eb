import { expect, it } from 'vitest';
import { price } from '../../../src/features/pricing/calculation/price.ts';
import { destinationOf, promotionOf, rateOf, registrationOf, requestOf, rulesOf } from './requests.ts';

const productIds = (count: number, from: number) =>
  new Set(Array.from({ length: count }, (_, index) => `product-${(from * 13 + index * 37) % 5_000}`));

it('prices 200 lines with a thousand active promotions within 5 ms of processor time', () => {
  const promotions = Array.from({ length: 1_000 }, (_, index) =>
    promotionOf({
      action: { kind: 'PERCENT', ratePpm: 10_000 },
      id: `promotion-${String(index).padStart(4, '0')}`,
      priority: index % 7,
      target: index % 100 === 0 ? { on: 'ORDER' } : { on: 'PRODUCTS', ids: productIds(50, index) },
    }),
  );
  const rules = rulesOf({
    promotions,
    settings: { country: 'DE', taxesIncluded: true },
    taxes: { registrations: [registrationOf('DE')], rates: [rateOf({ country: 'DE', ratePpm: 190_000 })] },
  });
  const lines = Array.from({ length: 200 }, (_, index) => ({
    unitPrice: 1_999 + index,
    quantity: 1 + (index % 4),
  }));
  const request = requestOf({ lines, destination: destinationOf('DE') });
  const times = Array.from({ length: 40 }, () => {
    const before = process.cpuUsage();
    expect(price(request, rules).discounts.length).toBeGreaterThan(100);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  expect(Math.min(...times)).toBeLessThan(5);
});
