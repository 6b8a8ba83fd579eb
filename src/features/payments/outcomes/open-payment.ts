import type { OrderFacts } from '../../orders/events/order.events.ts';
import type { ProviderOptions } from '../payment-provider.ts';

/** How somebody wants to pay. */
export interface PaymentChoice {
  readonly provider: string;
  readonly options: ProviderOptions;
}

/** A payment that was just written down with its order and that no provider was asked for yet. */
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
