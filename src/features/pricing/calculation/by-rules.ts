import type { PricingRules } from '../rules/pricing-rules.ts';
import { type Applied, applyPromotions } from './discounts/apply-promotions.ts';
import { Goods, leftOf, type OpenLine } from './discounts/goods.ts';
import {
  type DiscountedLine,
  discountedLine,
  openLines,
  pricedLine,
  shownDiscount,
  tooLargeLine,
} from './lines.ts';
import type { PriceRequest } from './price-request.ts';
import type {
  AppliedPromotion,
  AppliedTax,
  Price,
  PricedLine,
  PricedShipping,
  UnappliedPromotion,
} from './priced.ts';
import { deliveryEstimate } from './shipping/delivery-estimate.ts';
import { type DiscountedShipping, discountedShipping, offeredMethods } from './shipping/priced-shipping.ts';
import { type ShippingCost, shippingCost } from './shipping/shipping-cost.ts';
import { ShippingOffers } from './shipping/shipping-offers.ts';
import { shippingShares, splitShipping } from './taxes/shipping-parts.ts';
import { taxAmounts } from './taxes/tax-amounts.ts';
import { Treatments } from './taxes/treatments.ts';
import { totalsOf } from './totals.ts';

/**
 * Prices by the rules of a store, in this order: the lines; the promotions on goods, by priority; shipping for the
 * discounted goods; the promotions on shipping; taxes; the rounding of the total.
 */
export function priceByRules(request: PriceRequest, rules: PricingRules): Price {
  const { settings } = rules;
  const opened = openLines(request.lines);
  const lines = opened.filter((open) => open !== undefined);
  const treatments = new Treatments(request, rules.taxes, settings);
  const offers = new ShippingOffers(
    request,
    lines.map(({ line }) => line),
    { shipping: rules.shipping, country: settings.country },
  );
  const costFor = (goodsTotal: number) => shippingCost(request, offers, goodsTotal);
  const mayShippingCost = (goodsTotal: number) => {
    const { listAmount, isOpen } = costFor(goodsTotal);
    return listAmount > 0 || isOpen;
  };
  const { applied, unapplied } = applyPromotions(request, rules, {
    goods: new Goods(lines),
    mayShippingCost,
  });

  const goodsTotal = leftOf(lines);
  const cost = costFor(goodsTotal);
  const onShipping = applied.filter(({ of }) => of === null);
  const sharesOf = ({ taxClass }: Pick<ShippingCost, 'taxClass'>) =>
    shippingShares(lines, {
      treatments,
      taxClass: taxClass ?? settings.shippingTaxClass,
      isProportional: settings.shippingTax === 'PROPORTIONAL',
    });
  const shares = sharesOf(cost);
  const shipping = discountedShipping(cost.listAmount, onShipping, shares);

  const discounted = lines.map((open) => discountedLine(open, treatments.of(open.line.taxClass)));
  const shippingParts = shipping.amount === 0 ? [] : splitShipping(shipping.amount, shares);
  const { taxes, groups } = taxAmounts(
    [
      ...discounted.map(({ total: amount, treatment }) => ({ amount, treatment })),
      ...shippingParts.map((amount, place) => ({ amount, treatment: shares[place]!.treatment })),
    ],
    settings,
  );
  const pricedLines = linesOf(request, { opened, discounted, taxes });
  const placed = { now: request.now, timeZone: settings.timeZone };
  const pricedShipping = {
    ...shippingOf(cost, shipping, taxes.slice(lines.length).flat()),
    estimate: deliveryEstimate(cost.estimate, placed),
  };
  return {
    lines: pricedLines,
    shipping: pricedShipping,
    shippingMethods: offeredMethods(offers, goodsTotal, { promotions: onShipping, sharesOf, placed }),
    taxes: groups,
    ...promotionsOf({ applied, unapplied }, { discounted, shipping, isShippingOpen: cost.isOpen }),
    totals: totalsOf(pricedLines, {
      shippingTotal: pricedShipping.amount,
      taxTotal: groups.reduce((sum, { amount }) => sum + amount, 0),
      settings,
      currency: request.currency,
    }),
    taxesIncluded: settings.taxesIncluded,
    isDestinationAssumed: request.destination === null,
  };
}

function linesOf(
  request: PriceRequest,
  parts: {
    opened: readonly (OpenLine | undefined)[];
    discounted: readonly DiscountedLine[];
    taxes: readonly (readonly AppliedTax[])[];
  },
): PricedLine[] {
  let place = 0;
  return parts.opened.map((open, index) => {
    if (!open) return tooLargeLine(request.lines[index]!);
    const line = pricedLine(parts.discounted[place]!, parts.taxes[place]!);
    place += 1;
    return line;
  });
}

function shippingOf(
  { methodId, name, isAvailable, taxClass, listAmount: asked }: ShippingCost,
  { listAmount, amount, discounts }: DiscountedShipping,
  taxes: readonly AppliedTax[],
): Omit<PricedShipping, 'estimate'> {
  return {
    methodId,
    name,
    isAvailable,
    asked,
    taxClass,
    listAmount,
    discounts: discounts
      .filter((discount) => discount.amount > 0)
      .map(({ promotion: { promotion, code }, amount: taken }) => {
        return { promotionId: promotion.id, code, name: promotion.name, amount: taken };
      }),
    discountTotal: listAmount - amount,
    amount,
    taxes: mergedTaxes(taxes),
    taxTotal: taxes.reduce((sum, tax) => sum + tax.amount, 0),
  };
}

/** The taxes of shipping that is taxed like goods of several classes, each rate once. */
function mergedTaxes(taxes: readonly AppliedTax[]): AppliedTax[] {
  const merged: AppliedTax[] = [];
  for (const tax of taxes) {
    const place = merged.findIndex(
      ({ rateId, category, name }) => rateId === tax.rateId && category === tax.category && name === tax.name,
    );
    const other = merged[place];
    if (other) merged[place] = { ...other, base: other.base + tax.base, amount: other.amount + tax.amount };
    else merged.push(tax);
  }
  return merged;
}

/** Sums the discounts by promotion. One on shipping counts as applied while no method is chosen yet. */
function promotionsOf(
  { applied, unapplied }: { applied: readonly Applied[]; unapplied: readonly UnappliedPromotion[] },
  facts: { discounted: readonly DiscountedLine[]; shipping: DiscountedShipping; isShippingOpen: boolean },
): { discounts: AppliedPromotion[]; unapplied: UnappliedPromotion[] } {
  const { shipping, isShippingOpen } = facts;
  const lines = new Map(facts.discounted.map((line) => [line.open, line]));
  const discounts: AppliedPromotion[] = [];
  const without: UnappliedPromotion[] = [];
  for (const { promotion, code, of } of applied) {
    const { id: promotionId, name, action } = promotion;
    let base = 0;
    let amount = 0;
    const taken =
      of?.map((each) => shownDiscount(lines.get(each.open)!, each)) ??
      shipping.discounts.filter((discount) => discount.promotion.promotion === promotion);
    for (const part of taken) {
      base += part.base;
      amount += part.amount;
    }
    const ratePpm = action.kind === 'PERCENT' ? action.ratePpm : null;
    const mayHaveEffect = amount > 0 || (of === null && isShippingOpen);
    if (!mayHaveEffect) {
      without.push({ promotionId, code, reason: 'NO_EFFECT' });
    } else discounts.push({ promotionId, code, name, amount, base, ratePpm });
  }
  return { discounts, unapplied: [...unapplied, ...without] };
}
