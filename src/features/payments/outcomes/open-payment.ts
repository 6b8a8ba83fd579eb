import type { OrderFacts } from '../../orders/events/order.events.ts';
import type { ProviderOptions } from '../payment-provider.ts';

/** The provider that a buyer chose, with its options. */
export interface PaymentChoice {
  readonly provider: string;
  readonly options: ProviderOptions;
}

/** A payment that was just stored with its order. No provider was asked yet. */
export interface OpenPayment {
  readonly id: string;
  readonly orderId: string;
  readonly provider: string;
  readonly providerOptions: ProviderOptions;
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
  /** The order as it was placed. */
  readonly order: OrderFacts;
}
