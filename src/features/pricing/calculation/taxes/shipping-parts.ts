import { allocate } from '../../../../values/money.ts';
import type { OpenLine } from '../discounts/goods.ts';
import type { Treatment, Treatments } from './treatments.ts';

/** A part of shipping that is taxed in one way. */
export interface ShippingShare {
  readonly treatment: Treatment;
  readonly weight: number;
}

/**
 * How shipping is taxed: by its class, or like the goods in proportion to what they cost after discounts. If they cost
 * nothing: in proportion to their list values. Without goods of any value: by its class.
 */
export function shippingShares(
  lines: readonly OpenLine[],
  {
    treatments,
    taxClass,
    isProportional,
  }: { treatments: Treatments; taxClass: string; isProportional: boolean },
): ShippingShare[] {
  const ofClass = [{ treatment: treatments.of(taxClass), weight: 1 }];
  if (!isProportional) return ofClass;
  const weightOf = lines.some(({ left }) => left > 0)
    ? ({ left }: OpenLine) => left
    : ({ subtotal }: OpenLine) => subtotal;
  const shares = new Map<string, ShippingShare>();
  for (const open of lines) {
    const treatment = treatments.of(open.line.taxClass);
    const weight = weightOf(open) + (shares.get(treatment.key)?.weight ?? 0);
    if (weight > 0) shares.set(treatment.key, { treatment, weight });
  }
  return shares.size > 0 ? [...shares.values()] : ofClass;
}

/** Splits an amount of shipping by largest remainder. */
export function splitShipping(amount: number, shares: readonly ShippingShare[]): number[] {
  return allocate(
    amount,
    shares.map(({ weight }) => weight),
  );
}
