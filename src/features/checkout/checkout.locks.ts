import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, eventMetadata } from '../../platform/auth/actor.ts';
import { sql } from '../../platform/db/sql.ts';
import type { StoredOutcome } from '../../platform/idempotency/idempotency.ts';
import type { IdempotencyClaim } from '../../platform/idempotency/idempotent-call.ts';
import { MAX_ORDER_AMOUNT } from '../../values/money.ts';
import { hashCartToken } from '../carts/cart-token.ts';
import type { OrderFacts } from '../orders/events/order.events.ts';
import { Order } from '../orders/order.entity.ts';
import { columnsOf, NOW } from '../orders/order-columns.ts';
import { OrderSource } from '../orders/order-source.ts';
import { OrderStatus, PaymentStatus } from '../orders/order-status.ts';
import { type FirstOutcome, freeOutcome } from '../orders/placing/first-change.ts';
import type { ImmediateIntent } from '../payments/payment-provider.ts';
import { explainRefusal } from './checkout.refusals.ts';
import type { CheckedOut, CheckoutCommand } from './checkout-command.ts';

/** The order as it was placed; its ids are the caller's. */
export type PlacedFacts = Omit<OrderFacts, 'id' | 'storeId'>;

const CHECK_OUT = 'select operation, fingerprint, result, placed from check_out($1)';

/**
 * The whole checkout in one statement, which is a transaction of its own: the function `check_out`
 * claims the key, locks the cart, prices it, finds or makes the guest, writes the order with its items, payment and
 * events, ends the cart, and takes the stock last. Everything a buyer can act on comes out as a `DomainError`, and then
 * nothing has changed.
 */
export async function checkOut(
  em: EntityManager,
  purchase: {
    actor: Actor;
    command: CheckoutCommand;
    key: IdempotencyClaim;
    orderId: string;
    paymentId: string;
    /** What the provider is known to say, and what that makes of the order. */
    answer: (ImmediateIntent & FirstOutcome) | undefined;
  },
): Promise<StoredOutcome<CheckedOut> & { readonly placed: PlacedFacts | null }> {
  const { actor, command, key, orderId, paymentId, answer } = purchase;
  const { choice } = command;
  const parameters = {
    store_id: actor.storeId,
    owner: key.owner,
    key: key.key,
    fingerprint: key.fingerprint,
    about: eventMetadata(actor),
    token_hash: command.cartToken && hashCartToken(command.cartToken),
    customer_id: actor.viewer?.customerId,
    name: command.name,
    phone: command.phone,
    order: orderRow(em, command),
    expected_total: command.expectedTotal,
    expected_version: command.expectedVersion,
    order_id: orderId,
    payment_id: paymentId,
    provider: choice.provider,
    provider_options: choice.options,
    answer,
    free: freeOutcome(),
    max_total: MAX_ORDER_AMOUNT,
  };
  try {
    const [done] = await sql<StoredOutcome<CheckedOut> & { placed: PlacedFacts | null }>(em, CHECK_OUT, [
      JSON.stringify(parameters),
    ]);
    return done!;
  } catch (error) {
    return explainRefusal(error, command.expectedVersion);
  }
}

/** What is known of the order before its cart is read; the function adds the rest. */
function orderRow(em: EntityManager, command: CheckoutCommand): object {
  const { email, shippingAddress, billingAddress } = command;
  const row = columnsOf(em, Order, {
    email,
    shippingAddress,
    billingAddress,
    status: OrderStatus.PENDING,
    paymentStatus: PaymentStatus.UNPAID,
    source: OrderSource.CHECKOUT,
    version: 1,
  });
  return { ...row, placed_at: NOW };
}
