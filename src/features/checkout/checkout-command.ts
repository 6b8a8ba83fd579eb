import { addressAt, amountAt, emailAt, nameAt, phoneAt } from '../../platform/inputs/input-values.ts';
import { unjudgedAmount } from '../../platform/inputs/unjudged-values.ts';
import type { Address } from '../../values/address.ts';
import type { PaymentChoice } from '../payments/outcomes/open-payment.ts';

/** A checkout as it was asked for. Texts and addresses are in the form of valid ones, and not checked yet. */
export interface AskedCheckout extends Omit<CheckoutCommand, 'expectedTotal'> {
  /** A decimal in the store's currency. */
  readonly expectedTotal: string | null;
  readonly currency: string;
}

/** Texts and addresses are checked and in the form in which they are stored. */
export interface CheckoutCommand {
  readonly cartToken: string | null;
  readonly email: string | null;
  readonly name: string | null;
  readonly phone: string | null;
  readonly shippingAddress: Address | null;
  readonly billingAddress: Address | null;
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
export function fingerprintedCheckout({ currency, ...asked }: AskedCheckout): object {
  return { ...asked, expectedTotal: unjudgedAmount(asked.expectedTotal, currency) };
}

/** @throws UserFault for whatever is malformed, before anything is locked or kept under the key */
export function judgedCheckout({ currency, ...asked }: AskedCheckout): CheckoutCommand {
  return {
    ...asked,
    email: emailAt('email', asked.email),
    name: asked.name === null ? null : nameAt('name', asked.name),
    phone: phoneAt('phone', asked.phone) ?? null,
    shippingAddress: addressAt('shippingAddress', asked.shippingAddress),
    billingAddress: addressAt('billingAddress', asked.billingAddress),
    expectedTotal: amountAt('expectedTotal', asked.expectedTotal, currency) ?? null,
  };
}
