import type { Part } from '../../platform/db/sql.ts';
import { newId } from '../../values/ids.ts';
import type { OrderFacts } from '../orders/order.events.ts';
import type { ProviderOptions } from './payment-provider.ts';

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

/** Writes down a payment of a new order, as a part of the statement that inserts the order. */
export function openPayment(payment: {
  storeId: string;
  orderId: string;
  currency: string;
  /** Minor units, the total of the order. */
  amount: number;
  choice: PaymentChoice;
}): { opened: Omit<OpenPayment, 'order'>; part: Part } {
  const { storeId, orderId, currency, amount, choice } = payment;
  const { provider, options } = choice;
  const id = newId();
  const text = `insert into payments (id, store_id, order_id, provider, provider_options, status, currency, amount)
    values ($1, $2, $3, $4, $5::jsonb, 'PENDING', $6, $7)`;
  return {
    opened: { id, orderId, provider, providerOptions: options, amount, currency },
    part: {
      as: 'opened_payment',
      text,
      values: [id, storeId, orderId, provider, JSON.stringify(options), currency, amount],
    },
  };
}
