import type { ShippingMethodRule } from '../../rules/shipping-rules.ts';
import type { PriceRequest } from '../price-request.ts';
import type { ShippingOffers } from './shipping-offers.ts';

/** What shipping costs before promotions, in the store's mode. */
export interface ShippingCost {
  readonly methodId: string | null;
  readonly name: string | null;
  readonly taxClass: string | null;
  readonly listAmount: number;
  readonly estimate: ShippingMethodRule['estimate'];
  /** False if the chosen method does not fit. */
  readonly isAvailable: boolean;
  /** True if no method that fits is chosen yet, but the store has methods. */
  readonly isOpen: boolean;
}

/** @param goodsTotal what the goods cost after discounts */
export function shippingCost(
  { shipping }: PriceRequest,
  offers: ShippingOffers,
  goodsTotal: number,
): ShippingCost {
  const none = {
    methodId: null,
    name: null,
    taxClass: null,
    listAmount: 0,
    estimate: null,
    isAvailable: true,
    isOpen: false,
  };
  if ('amount' in shipping) {
    return { ...none, listAmount: shipping.amount, taxClass: shipping.taxClass ?? null };
  }
  const { methodId } = shipping;
  const offer = methodId === null ? offers.defaultOffer(goodsTotal) : offers.offer(methodId, goodsTotal);
  if (!offer) return { ...none, methodId, isAvailable: methodId === null, isOpen: offers.hasMethods };
  const { id, name, taxClass, estimate } = offer.method;
  return { ...none, methodId: id, name, taxClass, estimate, listAmount: offer.amount };
}
