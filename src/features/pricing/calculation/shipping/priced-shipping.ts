import type { Candidate } from '../discounts/candidates.ts';
import { discountShipping, type ShippingDiscount } from '../discounts/shipping-discount.ts';
import type { OfferedShippingMethod } from '../priced.ts';
import { leftOfNet, withoutTax } from '../taxes/net-prices.ts';
import { type ShippingShare, splitShipping } from '../taxes/shipping-parts.ts';
import { deliveryEstimate } from './delivery-estimate.ts';
import type { ShippingCost } from './shipping-cost.ts';
import type { ShippingOffers } from './shipping-offers.ts';

/** Shipping after its discounts, in the amounts that the buyer is shown: without tax if a price keeps its net. */
export interface DiscountedShipping {
  readonly listAmount: number;
  readonly amount: number;
  /** One for each promotion on shipping, in their order of priority. Zero if it has no effect. */
  readonly discounts: readonly {
    readonly promotion: ShippingDiscount;
    readonly base: number;
    readonly amount: number;
  }[];
}

/** @param promotions the ones on shipping that apply, in their order of priority */
export function discountedShipping(
  grossAmount: number,
  promotions: readonly Candidate[],
  shares: readonly ShippingShare[],
): DiscountedShipping {
  const { left, discounts } = discountShipping(grossAmount, promotions);
  const listAmount = shownAmount(grossAmount, shares);
  const sums = { gross: grossAmount, net: listAmount };
  return {
    listAmount,
    amount: leftOfNet(left, sums),
    discounts: discounts.map((promotion) => {
      const { before, amount } = promotion;
      const base = leftOfNet(before, sums);
      return { promotion, base, amount: base - leftOfNet(before - amount, sums) };
    }),
  };
}

function shownAmount(amount: number, shares: readonly ShippingShare[]): number {
  if (shares.every(({ treatment }) => treatment.removedPpm === 0)) return amount;
  const parts = splitShipping(amount, shares);
  return parts.reduce((sum, part, place) => sum + withoutTax(part, shares[place]!.treatment), 0);
}

/** The methods that fit, each at the amount that it would have if it were chosen. */
export function offeredMethods(
  offers: ShippingOffers,
  goodsTotal: number,
  {
    promotions,
    sharesOf,
    placed,
  }: {
    promotions: readonly Candidate[];
    sharesOf: (cost: Pick<ShippingCost, 'taxClass'>) => ShippingShare[];
    placed: { now: Date; timeZone: string };
  },
): OfferedShippingMethod[] {
  return offers.offers(goodsTotal).map(({ method, amount: grossAmount, freeFrom }) => {
    const { id: methodId, code, name } = method;
    const estimate = deliveryEstimate(method.estimate, placed);
    const { listAmount, amount } = discountedShipping(grossAmount, promotions, sharesOf(method));
    const missing = freeFrom === null ? null : Math.max(freeFrom - goodsTotal, 0);
    return { methodId, code, name, listAmount, amount, estimate, freeFrom, missing };
  });
}
