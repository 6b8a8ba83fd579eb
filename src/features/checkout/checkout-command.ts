import { invalid } from '../../platform/errors/standard-errors.ts';
import { amountAt, nameAt, phoneAt } from '../../platform/inputs/input-values.ts';
import { unvalidatedAmount } from '../../platform/inputs/unvalidated-values.ts';
import { type OrderDetails, validatedDetails } from '../orders/order-details.ts';
import type { PaymentChoice } from '../payments/outcomes/open-payment.ts';
import { choiceFingerprint } from '../payments/payment-choice.ts';

/** A checkout request. Texts and addresses have the right form but are not validated yet. */
export interface CheckoutRequest extends CheckoutCommand {
  /** Those that the store sells in, its default first. */
  readonly currencies: readonly string[];
}

/** A validated checkout. Texts and addresses are normalized for storage. */
export interface CheckoutCommand {
  readonly cartToken: string | null;
  readonly details: OrderDetails;
  readonly name: string | null;
  readonly phone: string | null;
  /** None when the buyer expects to pay nothing. */
  readonly choices: readonly PaymentChoice[];
  /** Of the customer's address book. Undefined if not given, so that older fingerprints stay the same. */
  readonly shippingAddressId: string | undefined;
  /** In place of that of the cart. Undefined if not given. */
  readonly shippingMethodId: string | undefined;
  /** A decimal in the currency of the cart: see {@link expectedAmount}. */
  readonly expectedTotal: string | null;
  readonly expectedVersion: number | null;
}

export interface CheckedOut {
  readonly orderId: string;
  /** Null when there is nothing to pay. */
  readonly paymentId: string | null;
  /** All payments, if credit pays a part. Then `paymentId` is that of the rest, or null when there is none. */
  readonly paymentIds?: readonly string[];
  /** Absent in results that version 0.1 stored. */
  readonly cartId?: string;
}

/**
 * The fingerprint that tells a retry from a different request under the same key. It is made from the request as sent,
 * so a retry matches even if the request is no longer valid.
 */
export function checkoutFingerprint({ currencies, details, choices, ...request }: CheckoutRequest): object {
  const choice = choiceFingerprint(choices);
  return {
    ...request,
    choice,
    ...details,
    expectedTotal: unvalidatedAmount(request.expectedTotal, currencies[0]!),
  };
}

/**
 * Validates a request before anything is locked or stored under the key.
 *
 * @throws DomainError when something is malformed
 */
export function validatedCheckout({ currencies, ...request }: CheckoutRequest): CheckoutCommand {
  if (request.shippingAddressId !== undefined && request.details.shippingAddress) {
    throw invalid('shippingAddressId', 'Give shippingAddress or shippingAddressId, and not both.');
  }
  const { expectedTotal } = request;
  if (!currencies.some((currency) => isAmount(expectedTotal, currency))) {
    amountAt('expectedTotal', expectedTotal, currencies[0]!);
  }
  return {
    ...request,
    details: validatedDetails(request.details),
    name: request.name === null ? null : nameAt('name', request.name),
    phone: phoneAt('phone', request.phone) ?? null,
  };
}

function isAmount(text: string | null, currency: string): boolean {
  const amount = unvalidatedAmount(text, currency);
  return typeof amount === 'number' && amount >= 0;
}

/**
 * The expected total in minor units of the currency of the cart.
 *
 * @throws DomainError VALIDATION for more decimals than the currency has
 */
export function expectedAmount(
  { expectedTotal }: Pick<CheckoutCommand, 'expectedTotal'>,
  { currency }: { readonly currency: string },
): number | null {
  return amountAt('expectedTotal', expectedTotal, currency) ?? null;
}
