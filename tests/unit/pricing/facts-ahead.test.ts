import type { EntityManager } from '@mikro-orm/postgresql';
import { expect, it } from 'vitest';
import type { CartBasis } from '../../../src/features/carts/pricing/cart-basis.ts';
import type { CartFacts } from '../../../src/features/carts/pricing/cart-facts.ts';
import { CartPrices } from '../../../src/features/carts/pricing/cart-prices.ts';
import { UNKNOWN_BUYER } from '../../../src/features/pricing/calculation/price-request.ts';
import { wantedFacts } from '../../../src/features/pricing/facts/pricing-facts.ts';
import type { StoreRules } from '../../../src/features/pricing/rules/store-rules.ts';
import { promotionOf, rulesOf } from './requests.ts';

const buyer = { ...UNKNOWN_BUYER, version: null };
const FACTS: CartFacts = { address: null, lines: {}, buyer, codes: {}, ownUses: {}, uses: {} };

/** Prices a cart of version 5 of the rules, with facts that were read with it. Returns the facts that counted. */
async function factsOf({ version, wantsMore = false }: { version: number; wantsMore?: boolean }) {
  const rules = {
    ...rulesOf({ promotions: [promotionOf({ action: { kind: 'PERCENT', ratePpm: 100_000 } })] }),
    version,
  };
  const basis: CartBasis = {
    cartId: 'cart',
    storeId: 'store',
    currency: 'EUR',
    cartVersion: 1,
    pricingVersion: 5,
    readAt: 0,
    discountCodes: [],
    shippingMethodId: null,
    lines: [],
  };
  const later = { ...FACTS };
  const em = { getTransactionContext: () => ({ executeQuery: async () => ({ rows: [{ facts: later }] }) }) };
  const prices = new CartPrices({ at: async () => rules } as unknown as StoreRules);
  const wanted = { ...wantedFacts(rules, { hasChoices: false })! };
  const details = { email: null, shippingAddress: null, shippingAddressId: null };
  const ahead = { wanted: { ...wanted, firstOrder: wantsMore }, facts: FACTS };
  const { facts } = await prices.charged(em as unknown as EntityManager, basis, { details, ahead });
  return facts === FACTS ? 'ahead' : facts === later ? 'later' : facts;
}

it('prices a cart with the facts that were read with it', async () => {
  expect(await factsOf({ version: 5 })).toBe('ahead');
});

it('reads the facts after the rules when these are newer than the cart, or ask for others', async () => {
  expect(await factsOf({ version: 6 })).toBe('later');
  expect(await factsOf({ version: 5, wantsMore: true })).toBe('later');
});
