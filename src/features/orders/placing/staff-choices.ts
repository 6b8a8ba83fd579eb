import { DomainError } from '../../../platform/errors/domain-error.ts';
import { invalid } from '../../../platform/errors/standard-errors.ts';
import { amountAt } from '../../../platform/inputs/input-values.ts';
import { MAX_CODES } from '../../carts/cart.entity.ts';
import { discountCodeRefused } from '../../carts/discount-codes/discount-codes.errors.ts';
import { shippingMethodRefused } from '../../carts/shipping/shipping-methods.errors.ts';
import { discountCodeAt } from '../../pricing/promotions/codes/discount-code-text.ts';
import type { PricedOrder, UnpricedOrder } from '../amounts/order-prices.ts';

type Priced = Pick<PricedOrder, 'price' | 'request' | 'rules'>;

/** How staff say what shipping costs. */
export interface ShippingChoice {
  /** A decimal in the order's currency. */
  readonly shippingTotal?: string | null | undefined;
  readonly shippingMethodId?: string | null | undefined;
}

/**
 * The chosen method, or the amount that was typed in.
 *
 * @returns undefined when nothing was said
 * @throws DomainError VALIDATION when both are given
 */
export function shippingOf(
  { shippingTotal, shippingMethodId }: ShippingChoice,
  currency: string,
): UnpricedOrder['shipping'] | undefined {
  if (shippingMethodId != null) {
    if (shippingTotal != null) {
      throw invalid('shippingMethodId', 'Give shippingTotal or shippingMethodId, and not both.');
    }
    return { methodId: shippingMethodId };
  }
  if (shippingTotal === undefined) return undefined;
  return { amount: amountAt('shippingTotal', shippingTotal ?? '0', currency) };
}

/** @throws DomainError VALIDATION for too many codes, or for a text that is no code */
export function codeKeys(codes: readonly string[]): { key: string }[] {
  if (codes.length > MAX_CODES)
    throw invalid('discountCodes', `At most ${MAX_CODES} discount codes at once.`);
  const keys = codes.map((code, index) => discountCodeAt(`discountCodes.${index}`, code).key);
  return [...new Set(keys)].map((key) => ({ key }));
}

/** @throws DomainError with a DiscountCodeError for each code that does not apply, or with a ShippingMethodError */
export function expectChoices(priced: Priced): void {
  const { price, request } = priced;
  const { currency } = request;
  const [first, ...more] = price.unapplied.flatMap(({ code, ...unapplied }) =>
    code === null ? [] : discountCodeRefused({ ...unapplied, code, currency, field: 'discountCodes' }).errors,
  );
  if (first) throw new DomainError(first, ...more);
  expectShipping(priced);
}

/** @throws DomainError with a ShippingMethodError when the chosen method does not fit */
export function expectShipping(priced: Priced): void {
  const { shipping } = priced.price;
  if (shipping.methodId === null || shipping.isAvailable) return;
  throw shippingMethodRefused(priced, 'shippingMethodId');
}
