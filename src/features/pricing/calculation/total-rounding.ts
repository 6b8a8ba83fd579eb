import { roundingUnit } from '../../../values/payable-unit.ts';
import { proportion } from '../../../values/proportion.ts';
import type { PricingRules } from '../rules/pricing-rules.ts';

/** What a total is rounded by: up to half a unit down, or half a unit and less up. */
export function totalRounding(
  total: number,
  { currency, mode }: { currency: string; mode: PricingRules['settings']['totalRounding'] },
): number {
  if (mode === 'NONE' || total <= 0) return 0;
  const unit = roundingUnit(currency, { isCash: mode === 'CASH' });
  return proportion(total, { of: 1, per: unit }) * unit - total;
}
