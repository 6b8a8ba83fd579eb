/** Prints the milliseconds of processor time that pricing a large cart takes. A process of its own has no coverage. */
import { price } from '../../../src/features/pricing/calculation/price.ts';
import { destinationOf, promotionOf, rateOf, registrationOf, requestOf, rulesOf } from './requests.ts';

const productIds = (count: number, from: number) =>
  new Set(Array.from({ length: count }, (_, index) => `product-${(from * 13 + index * 37) % 5_000}`));

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
  if (price(request, rules).discounts.length <= 100) throw new Error('few promotions apply');
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
});
process.stdout.write(String(Math.min(...times)));
