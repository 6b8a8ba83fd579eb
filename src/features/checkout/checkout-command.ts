import type { Address } from '../../values/address.ts';
import type { PaymentChoice } from '../payments/outcomes/open-payment.ts';

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
