import type { OrderFacts } from '../../orders/events/order.events.ts';
import type { ProviderOptions } from '../payment-provider.ts';
import type { ProviderName } from '../providers/provider-name.ts';

/** The provider that a buyer chose, with its options. */
export interface PaymentChoice {
  readonly provider: ProviderName;
  readonly options: ProviderOptions;
  /** A decimal number as it was sent. Without it the payment is of what the others leave. */
  readonly amount?: string;
  /** See `giftCardHash`: the code itself goes no further than the resolver. */
  readonly giftCardHash?: string;
}

/** A payment that was just stored with its order. No provider was asked yet. */
export interface OpenPayment {
  readonly id: string;
  readonly orderId: string;
  readonly provider: ProviderName;
  readonly providerOptions: ProviderOptions;
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
  /** Rises when the key at the provider is spent. */
  readonly attempt: number;
  readonly createdAt: Date;
  /** The order as it was placed. */
  readonly order: OrderFacts;
}
