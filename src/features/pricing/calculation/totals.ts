import type { PricingRules } from '../rules/pricing-rules.ts';
import type { PricedLine, PriceTotals } from './priced.ts';
import { totalRounding } from './total-rounding.ts';

/** Adds up an order. Lines that are too large are left out. */
export function totalsOf(
  lines: readonly PricedLine[],
  facts: {
    shippingTotal: number;
    taxTotal: number;
    currency: string;
    settings: Pick<PricingRules['settings'], 'taxesIncluded' | 'totalRounding'>;
  },
): PriceTotals {
  const { shippingTotal, taxTotal, currency, settings } = facts;
  let subtotal = 0;
  let discountTotal = 0;
  for (const line of lines) {
    if (line.isTooLarge) continue;
    subtotal += line.subtotal;
    discountTotal += line.discountTotal;
  }
  const exact = subtotal - discountTotal + shippingTotal + (settings.taxesIncluded ? 0 : taxTotal);
  const roundingTotal = totalRounding(exact, { currency, mode: settings.totalRounding });
  return { subtotal, discountTotal, taxTotal, shippingTotal, roundingTotal, total: exact + roundingTotal };
}
