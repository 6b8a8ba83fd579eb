import type { Row } from '../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../platform/graphql/context.ts';
import { rowById, rowsByKey } from '../../platform/graphql/loading/row-loaders.ts';
import type { Order } from '../orders/order.entity.ts';
import { orderById } from '../orders/orders.loaders.ts';
import { Payment, PaymentRefund } from './payment.entity.ts';

export const paymentById = rowById(Payment);
export const refundById = rowById(PaymentRefund);
export const paymentsByOrder = rowsByKey(Payment, 'orderId', 't.created_at, t.id');
export const refundsByPayment = rowsByKey(PaymentRefund, 'paymentId', 't.id');

/** Reads a payment and its order after a change. The permission check has cached their previous state. */
export async function readBack(
  { loaders }: RequestContext,
  paymentId: string,
): Promise<{ payment: Row<Payment> | undefined; order: Row<Order> | undefined }> {
  loaders.clear();
  const payment = await loaders.load(paymentById, paymentId);
  return { payment, order: payment && (await loaders.load(orderById, payment.orderId)) };
}
