import { permitsRow } from '../../platform/auth/ability.ts';
import type { Row } from '../../platform/db/reading/reader.ts';
import { notFound } from '../../platform/errors/standard-errors.ts';
import type { RequestContext } from '../../platform/graphql/context.ts';
import { orNotFound, uuidOf } from '../../platform/inputs/node-ids.ts';
import { Cart } from '../carts/cart.entity.ts';
import { hashCartToken } from '../carts/cart-token.ts';
import type { Order } from '../orders/order.entity.ts';
import { orderById } from '../orders/orders.loaders.ts';
import type { Payment } from './payment.entity.ts';
import { paymentById } from './payments.loaders.ts';

/**
 * An order that the viewer may pay: their own, one assigned to them, or one made from a cart whose token they have.
 *
 * @throws DomainError NOT_FOUND otherwise, as for an order that does not exist
 */
export async function payableOrder(
  context: RequestContext,
  orderId: string,
  cartToken: string | null | undefined,
): Promise<Row<Order>> {
  const order = orNotFound(await context.loaders.load(orderById, orderId), 'order', 'orderId');
  if (permitsRow(context.ability, 'pay', 'Order', order)) return order;
  if (cartToken && (await isOrderOfCart(context, orderId, cartToken))) return order;
  throw notFound('order', 'orderId');
}

/**
 * A payment of an order that the viewer may pay.
 *
 * @throws DomainError NOT_FOUND otherwise
 */
export async function payablePayment(
  context: RequestContext,
  id: string,
  cartToken?: string | null,
): Promise<Row<Payment>> {
  const payment = orNotFound(
    await context.loaders.load(paymentById, uuidOf('pay', id, 'paymentId')),
    'payment',
    'paymentId',
  );
  try {
    await payableOrder(context, payment.orderId, cartToken);
  } catch {
    throw notFound('payment', 'paymentId');
  }
  return payment;
}

async function isOrderOfCart(
  { reader, store }: RequestContext,
  orderId: string,
  cartToken: string,
): Promise<boolean> {
  const values = [store.id, hashCartToken(cartToken), orderId];
  const where = 'where t.store_id = $1 and t.token_hash = $2 and t.order_id = $3';
  return (await reader.rows(Cart, where, values)).length > 0;
}
