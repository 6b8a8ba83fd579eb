import { proportion } from '../../../../values/proportion.ts';
import { WHOLE_RATE } from '../../../../values/rate.ts';

/** A price without the tax that it includes: 23.00 at 7 % is 21.50. Rounded half up. */
export function withoutTax(price: number, { removedPpm }: { readonly removedPpm: number }): number {
  return removedPpm === 0 ? price : proportion(price, { of: WHOLE_RATE, per: WHOLE_RATE + removedPpm });
}

/**
 * Translates amounts that are left of a gross sum into amounts that are left of its net: in proportion, half up. All of
 * the gross is all of the net, and nothing is nothing, so discounts take off exactly what they should.
 */
export function leftOfNet(left: number, { gross, net }: { gross: number; net: number }): number {
  if (gross === net) return left;
  return gross === 0 ? 0 : proportion(left, { of: net, per: gross });
}
