import type { Row } from '../../platform/db/reading/reader.ts';
import { notFound } from '../../platform/errors/standard-errors.ts';
import type { RequestContext } from '../../platform/graphql/context.ts';
import { orNotFound, uuidOf } from '../../platform/inputs/node-ids.ts';
import { Cart } from '../carts/cart.entity.ts';
import { hashCartToken } from '../carts/cart-token.ts';
import type { OrderAccess } from '../orders/access/order-access.ts';
import type { Order } from '../orders/order.entity.ts';
import { permitsOrder, readableOrder } from '../orders/order-permissions.ts';
import { orderById } from '../orders/orders.loaders.ts';
import type { Payment, PaymentRefund } from './payment.entity.ts';
import { paymentById, refundById } from './payments.loaders.ts';

/** What lets a guest pay. */
interface OrderSecrets {
  readonly access?: OrderAccess;
  readonly accessToken?: string | null | undefined;
  readonly cartToken?: string | null | undefined;
}

/** The orders whose cart token a request gave. They end with the request. */
const paidByCart = new WeakMap<RequestContext, Set<string>>();

/** Whether the viewer may pay the order of a payment, and so see what the payer does next. */
export async function maySeeNextAction(
  context: RequestContext,
  { orderId }: Pick<Payment, 'orderId'>,
): Promise<boolean> {
  if (paidByCart.get(context)?.has(orderId)) return true;
  const order = await context.loaders.load(orderById, orderId);
  return order !== undefined && permitsOrder(context, 'pay', order);
}

/**
 * An order that the viewer may pay: their own, one assigned to them, or one whose
 * access token or cart token they give.
 *
 * @throws DomainError NOT_FOUND otherwise, as for an order that does not exist
 */
export async function payableOrder(
  context: RequestContext,
  orderId: string,
  secrets: OrderSecrets = {},
): Promise<Row<Order>> {
  const { access, accessToken, cartToken } = secrets;
  if (accessToken) await access?.admit(context, { by: 'id', value: orderId }, accessToken);
  const order = orNotFound(await context.loaders.load(orderById, orderId), 'order', 'orderId');
  if (permitsOrder(context, 'pay', order)) return order;
  if (cartToken && (await isOrderOfCart(context, orderId, cartToken))) {
    const payers = paidByCart.get(context) ?? new Set();
    paidByCart.set(context, payers.add(orderId));
    return order;
  }
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
  secrets?: OrderSecrets,
): Promise<Row<Payment>> {
  const payment = orNotFound(
    await context.loaders.load(paymentById, uuidOf('pay', id, 'paymentId')),
    'payment',
    'paymentId',
  );
  try {
    await payableOrder(context, payment.orderId, secrets);
  } catch {
    throw notFound('payment', 'paymentId');
  }
  return payment;
}

/** A payment of an order that the viewer may see. */
export async function readablePayment(
  context: RequestContext,
  id: string,
): Promise<Row<Payment> | undefined> {
  const payment = await context.loaders.load(paymentById, id);
  return payment && (await readableOrder(context, payment.orderId)) ? payment : undefined;
}

/** A refund of a payment that the viewer may see. */
export async function readableRefund(
  context: RequestContext,
  id: string,
): Promise<Row<PaymentRefund> | undefined> {
  const refund = await context.loaders.load(refundById, id);
  return refund && (await readablePayment(context, refund.paymentId)) ? refund : undefined;
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
