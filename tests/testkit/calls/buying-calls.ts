import { fakeRazorpayAt } from '../providers/fake-razorpay.ts';
import { showCart } from '../shop/carts.ts';
import { ADDRESS, checkOut } from '../shop/checkout.ts';
import { ITEMS_OF_ORDER } from '../shop/order-items.ts';
import { fullCart, fullOrder, oneOfEach, type Shelf } from '../shop/shelf.ts';
import { type Call, type Calls, idOf, made, some, withInput } from './call.ts';

async function ofCart(shelf: Shelf, change: object = {}): Promise<Call> {
  return withInput({ cartToken: await fullCart(shelf), ...change }, shelf.visitor);
}

async function ofCartItem(shelf: Shelf, change: object = {}): Promise<Call> {
  const cartToken = await fullCart(shelf);
  const cart = await showCart(shelf.visitor, cartToken);
  return withInput({ cartToken, itemId: cart!.items[0]!.id, ...change }, shelf.visitor);
}

async function ofOrder(shelf: Shelf, change: object = {}, { asDraft = false } = {}): Promise<Call> {
  return withInput({ orderId: await fullOrder(shelf, { asDraft }), idempotencyKey: some('key'), ...change });
}

async function ofOrderItem(shelf: Shelf, change: object = {}): Promise<Call> {
  const orderId = await fullOrder(shelf);
  const { order } = await shelf.admin.run(ITEMS_OF_ORDER, { id: orderId });
  return withInput({ orderId, itemId: order.items[0]!.id, idempotencyKey: some('key'), ...change });
}

/** A payment of an order for one of each product. The test provider has captured it or is about to. */
async function ofPayment(shelf: Shelf, testOutcome: string, change: object): Promise<Call> {
  const cartToken = await fullCart(shelf);
  const { payment } = await checkOut(shelf.visitor, {
    cartToken,
    payments: [{ provider: 'TEST', test: { outcome: testOutcome } }],
  });
  return withInput({ paymentId: payment!.id, idempotencyKey: some('key'), ...change });
}

/** A payment at Razorpay whose payer comes back. */
async function ofReturn(shelf: Shelf): Promise<Call> {
  const cartToken = await fullCart(shelf);
  const { payment } = await checkOut(shelf.visitor, { cartToken, payments: [{ provider: 'RAZORPAY' }] });
  const razorpay = fakeRazorpayAt(shelf.app.shop.core.config.payments.razorpay?.apiUrl);
  const [{ body: order } = { body: undefined }] = [...razorpay.bank.orders.values()].slice(-1);
  return withInput({ paymentId: payment!.id, ...razorpay.returnOf(razorpay.bank.attempt(order!.id)) });
}

/** A cash payment of an order. It is captured when the money arrives. */
async function ofCash(shelf: Shelf): Promise<Call> {
  const { order } = await checkOut(shelf.visitor, {
    cartToken: await fullCart(shelf),
    payments: [{ provider: 'MANUAL' }],
  });
  return withInput({ paymentId: order!.payments[0]!.id, idempotencyKey: some('key') });
}

const newGiftCard = (shelf: Shelf): Promise<string> =>
  made(shelf, 'issueGiftCard', { amount: '50.00', idempotencyKey: some('key') });

/** Calls of the operations on carts, checkouts, orders and payments. */
export const buyingCalls: Calls = {
  createCart: (shelf) => withInput({ items: oneOfEach(shelf) }, shelf.visitor),
  addCartItem: (shelf) => ofCart(shelf, { variantId: shelf.variantIds[0] }),
  addCartItems: (shelf) => ofCart(shelf, { items: oneOfEach(shelf) }),
  updateCartItem: (shelf) => ofCartItem(shelf, { quantity: 3 }),
  removeCartItem: (shelf) => ofCartItem(shelf),
  updateCart: (shelf) => ofCart(shelf, { shippingAddress: ADDRESS }),
  clearCart: (shelf) => ofCart(shelf),
  setCartShippingMethod: (shelf) => ofCart(shelf, { methodId: null }),
  applyDiscountCode: (shelf) => ofCart(shelf, { code: 'ANY-CODE' }),
  removeDiscountCode: async (shelf) => {
    const call = await ofCart(shelf, { code: 'ANY-CODE' });
    await shelf.visitor.run(
      'mutation ($input: ApplyDiscountCodeInput!) { applyDiscountCode(input: $input) { userErrors { message } } }',
      call.variables,
    );
    return call;
  },
  checkout: (shelf) =>
    ofCart(shelf, {
      email: 'guest@buyers.example',
      shippingAddress: ADDRESS,
      payments: [{ provider: 'TEST' }],
      idempotencyKey: some('key'),
    }),
  createOrder: (shelf) =>
    withInput({
      customerId: idOf(shelf, 'cus'),
      items: oneOfEach(shelf),
      shippingAddress: ADDRESS,
      idempotencyKey: some('key'),
    }),
  updateOrder: (shelf) => ofOrder(shelf, { shippingTotal: '5.00' }),
  // Each item runs behind a savepoint, so this budget is that of two items.
  bulkUpdateOrders: async (shelf) =>
    withInput({
      items: [
        { orderId: await fullOrder(shelf), status: 'CONFIRMED' },
        { orderId: await fullOrder(shelf), shippingTotal: '5.00' },
      ],
      idempotencyKey: some('key'),
    }),
  addOrderItems: (shelf) => ofOrder(shelf, { items: oneOfEach(shelf) }),
  updateOrderItem: (shelf) => ofOrderItem(shelf, { quantity: 2 }),
  removeOrderItem: (shelf) => ofOrderItem(shelf),
  addOrderNote: (shelf) => ofOrder(shelf, { body: 'Ring twice' }),
  updateOrderStatus: (shelf) => ofOrder(shelf, { status: 'CONFIRMED' }),
  cancelOrder: (shelf) => ofOrder(shelf, { reason: 'Too late' }),
  requestOrderAccess: (shelf) =>
    withInput({ number: some('number'), email: 'guest@buyers.example' }, shelf.visitor),
  revokeOrderAccess: (shelf) => ofOrder(shelf),
  deleteDraftOrder: async (shelf) => withInput({ orderId: await fullOrder(shelf, { asDraft: true }) }),
  payOrder: (shelf) => ofOrder(shelf, { payments: [{ provider: 'TEST' }] }),
  capturePayment: ofCash,
  voidPayment: ofCash,
  confirmTestPayment: (shelf) => ofPayment(shelf, 'PENDING', { outcome: 'SUCCEED' }),
  confirmRazorpayPayment: ofReturn,
  issueGiftCard: () => withInput({ amount: '50.00', idempotencyKey: some('key') }),
  disableGiftCard: async (shelf) =>
    withInput({ giftCardId: await newGiftCard(shelf), idempotencyKey: some('key') }),
  adjustStoreCredit: (shelf) =>
    withInput({
      customerId: idOf(shelf, 'cus'),
      amount: '5.00',
      reason: 'Sorry',
      idempotencyKey: some('key'),
    }),
  refundPayment: (shelf) => ofPayment(shelf, 'SUCCEED', { amount: '1.00', reason: 'Broken' }),
};
