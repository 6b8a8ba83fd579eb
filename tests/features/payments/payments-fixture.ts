import { expect } from 'vitest';
import { releaseReservations } from '../../../src/features/inventory/inventory.locks.ts';
import { reversePayments } from '../../../src/features/payments/outcomes/reverse-payments.ts';
import { cancellingOf } from '../../../src/features/payments/payment-provider.ts';
import { systemActor } from '../../../src/platform/auth/actor.ts';
import { decodeId } from '../../../src/values/ids.ts';
import type { TestApp } from '../../testkit/app.ts';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import { fillCart, seedVariant } from '../../testkit/shop/carts.ts';
import { type CheckoutAnswer, checkOut, countOf, moveMoney } from '../../testkit/shop/checkout.ts';
import { DEFAULT_STORE } from '../../testkit/shop/people.ts';

export interface PlacedOrder {
  readonly cartToken: string;
  readonly orderId: string;
  readonly paymentId: string;
  readonly variantId: string;
}

/** Places an order over 10.00 for one of two units in stock, with its payment. */
export async function placeOrder(
  app: TestApp,
  payment: object,
  client: GraphqlClient = app.anonymous,
): Promise<PlacedOrder> {
  const { variantId } = await seedVariant(app, { stock: 2 });
  const cartToken = await fillCart(app.anonymous, [{ variantId }]);
  const { order, payment: made, userErrors } = await checkOut(client, { cartToken, payments: [payment] });
  if (!order || !made) throw new Error(JSON.stringify(userErrors));
  return { cartToken, orderId: order.id, paymentId: made.id, variantId };
}

/** Ends an order as the orders feature does, with its hook. */
export async function endOrder(
  app: TestApp,
  orderId: string,
  status: 'EXPIRED' | 'CANCELLED',
): Promise<void> {
  const id = decodeId('ord', orderId)!;
  await app.shop.core.transactions.run(async (em) => {
    await em.execute('select id from orders where id = ? for update', [id]);
    await em.execute('update orders set status = ?, expires_at = null where id = ?', [status, id]);
    const actor = systemActor(DEFAULT_STORE, 'tests');
    await releaseReservations(em, { storeId: DEFAULT_STORE, orderId: id });
    const cancelling = cancellingOf(app.shop.features.payments.providers.values());
    await reversePayments(cancelling)(em, { actor, orderId: id });
  });
}

/** Ends a pending payment of the test provider. */
export const confirm = (client: GraphqlClient, input: object): Promise<CheckoutAnswer> =>
  moveMoney(client, 'confirmTestPayment', { outcome: 'SUCCEED', ...input });

/** Waits for the refund job. */
export async function untilRefunded(app: TestApp): Promise<void> {
  await expect.poll(() => countOf(app, "payment_refunds where status = 'SUCCEEDED'")).toBe(1);
}

/** The input with which a guest identifies a payment. */
export function paymentOf({ paymentId, cartToken }: PlacedOrder) {
  return { paymentId, cartToken };
}
