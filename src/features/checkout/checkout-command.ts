import { amountAt, nameAt, phoneAt } from '../../platform/inputs/input-values.ts';
import { unvalidatedAmount } from '../../platform/inputs/unvalidated-values.ts';
import { type OrderDetails, validatedDetails } from '../orders/order-details.ts';
import type { PaymentChoice } from '../payments/outcomes/open-payment.ts';

/** A checkout as it was asked for. Texts and addresses are in the form of valid ones, and not checked yet. */
export interface CheckoutRequest extends Omit<CheckoutCommand, 'expectedTotal'> {
  /** A decimal in the store's currency. */
  readonly expectedTotal: string | null;
  readonly currency: string;
}

/** Texts and addresses are checked and in the form in which they are stored. */
export interface CheckoutCommand {
  readonly cartToken: string | null;
  readonly details: OrderDetails;
  readonly name: string | null;
  readonly phone: string | null;
  readonly choice: PaymentChoice;
  /** Minor units of the store's currency. */
  readonly expectedTotal: number | null;
  readonly expectedVersion: number | null;
}

export interface CheckedOut {
  readonly orderId: string;
  /** Null when there is nothing to pay. */
  readonly paymentId: string | null;
}

/** By what a repeated checkout is told from another one: the command that it was, whether or not it would be one now. */
export function checkoutFingerprint({ currency, details, ...request }: CheckoutRequest): object {
  return { ...request, ...details, expectedTotal: unvalidatedAmount(request.expectedTotal, currency) };
}

/** @throws DomainError for whatever is malformed, before anything is locked or kept under the key */
export function validatedCheckout({ currency, ...request }: CheckoutRequest): CheckoutCommand {
  return {
    ...request,
    details: validatedDetails(request.details),
    name: request.name === null ? null : nameAt('name', request.name),
    phone: phoneAt('phone', request.phone) ?? null,
    expectedTotal: amountAt('expectedTotal', request.expectedTotal, currency) ?? null,
  };
}
