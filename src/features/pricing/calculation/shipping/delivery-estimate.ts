import type { ShippingMethodRule } from '../../rules/shipping-rules.ts';
import type { DeliveryEstimate } from '../priced.ts';
import { addBusinessDays, dateIn } from './business-days.ts';

/** The days on which an order of this moment is expected to arrive. */
export function deliveryEstimate(
  estimate: ShippingMethodRule['estimate'],
  { now, timeZone }: { now: Date; timeZone: string },
): DeliveryEstimate | null {
  if (estimate === null) return null;
  const { minBusinessDays, maxBusinessDays } = estimate;
  const today = dateIn(timeZone, now);
  return {
    minBusinessDays,
    maxBusinessDays,
    earliest: addBusinessDays(today, minBusinessDays),
    latest: addBusinessDays(today, maxBusinessDays),
  };
}
