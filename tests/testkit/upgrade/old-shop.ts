import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { makeWorld, makeWorldOfYen } from './old-goods.ts';
import { ADDRESSES, OldOrders, type OrderWorld, type RememberedCheckout } from './old-orders.ts';
import type { ShopApi } from './shop-api.ts';

const STAFF_PASSWORD = 'ordinal-demo';
const ROUNDS = 8;

/** What clients got from the old version and use again after the upgrade. */
export interface HandedOut {
  readonly admin: { email: string; password: string };
  readonly refreshToken: string;
  readonly cartToken: string;
  /** The cursor of the last event of the first order in `checkouts`. */
  readonly eventCursor: string;
  /** One checkout with each address. */
  readonly checkouts: readonly RememberedCheckout[];
  readonly customer: { email: string; password: string };
}

/** Fills a demo shop with typical data through its API. `database` is used to let orders expire. */
export async function fillOldShop(visitor: ShopApi, database: Client): Promise<HandedOut> {
  const admin = { email: 'admin@ordinal.example', password: STAFF_PASSWORD };
  const manager = await visitor.signIn(admin);
  const world = await makeWorld(visitor, manager);
  const orders = new OldOrders(world);
  for (let round = 0; round < ROUNDS; round++) await placeOneOfEach(orders, world.variants);
  await placeNasty(orders, world, database);
  const checkouts: RememberedCheckout[] = [];
  for (const address of ADDRESSES.keys()) checkouts.push((await orders.buy({ address })).remembered);
  await fillRest(world);
  await fillOtherStore(visitor, manager);
  const { token: cartToken } = await visitor.mutate<{ token: string }>({
    name: 'createCart',
    input: { items: [{ variantId: world.variants.paid, quantity: 2 }] },
    fields: 'token',
  });
  const { refreshToken } = await visitor.signIn(admin);
  const { order } = await manager.run<{ order: { timeline: { cursor: string }[] } }>(
    'query ($number: String!) { order(number: $number) { timeline { cursor } } }',
    { number: checkouts[0]!.orderNumber },
  );
  return {
    admin,
    refreshToken,
    cartToken,
    eventCursor: order.timeline.at(-1)!.cursor,
    checkouts,
    customer: { email: 'customer@ordinal.example', password: STAFF_PASSWORD },
  };
}

/** Places orders in every status and payment status that this version's API can reach. */
async function placeOneOfEach(
  orders: OldOrders,
  { paid, other, free }: OrderWorld['variants'],
): Promise<void> {
  const two = [
    { variantId: paid, quantity: 2 },
    { variantId: other, quantity: 1 },
  ];
  await orders.buy({});
  await orders.buy({ testOutcome: 'PENDING' });
  await orders.buy({ testOutcome: 'DECLINE' });
  await orders.buy({ variantIds: [free] });
  await orders.buy({ variantIds: [free, paid], quantity: 2 });
  await orders.move(await orders.buy({}), 'PROCESSING');
  await orders.move(await orders.buy({}), 'PROCESSING', 'SHIPPED');
  await orders.move(await orders.buy({}), 'PROCESSING', 'SHIPPED', 'DELIVERED');
  await orders.move(await orders.buy({}), 'PROCESSING', 'SHIPPED', 'DELIVERED', 'COMPLETED');
  await orders.cancel(await orders.buy({}));
  await orders.cancel(await orders.buy({ testOutcome: 'PENDING' }));
  await orders.write({ items: two, asDraft: true });
  await orders.write({ items: two, shippingAmount: '4.90' });
  await orders.note(await orders.write({ items: [{ variantId: free, quantity: 3 }] }), true);
  await orders.receive(await orders.write({ items: two }), '5.00');
  const refunded = await orders.write({ items: two });
  await orders.refund(await orders.receive(refunded), '1.23');
  const returned = await orders.write({ items: two });
  const payment = await orders.receive(returned);
  await orders.move(returned, 'PROCESSING', 'SHIPPED', 'DELIVERED');
  await orders.refund(payment, '27.35');
  const declined = await orders.buy({ testOutcome: 'DECLINE' });
  await orders.payWithTest(declined, 'SUCCEED');
  const grown = await orders.buy({});
  await orders.addItem(grown, other, 3);
}

/** Places orders in states that today's rules cannot reach, or that need two coincidences. */
async function placeNasty(orders: OldOrders, world: OrderWorld, database: Client): Promise<void> {
  const { paid, other, free } = world.variants;
  // Paid in full after its total shrank, but never confirmed.
  const shrunk = await orders.write({
    items: [
      { variantId: paid, quantity: 1 },
      { variantId: other, quantity: 1 },
    ],
  });
  await orders.receive(shrunk, '10.00');
  await orders.removeItem(shrunk, 1);
  // Paid in part and refunded in full; then its total became zero.
  const emptied = await orders.write({
    items: [
      { variantId: paid, quantity: 1 },
      { variantId: free, quantity: 1 },
    ],
  });
  await orders.refund(await orders.receive(emptied, '4.00'), '4.00');
  await orders.removeItem(emptied, 0);
  // Refunded before it was accepted.
  const owing = await orders.write({ items: [{ variantId: paid, quantity: 1 }] });
  await orders.refund(await orders.receive(owing, '6.00'), '2.50');
  // Money that arrives after the order expired, and expired orders without money.
  const late = await orders.buy({ testOutcome: 'PENDING' });
  const expiring = [
    late,
    ...(await Promise.all([0, 1, 2].map(() => orders.buy({ testOutcome: 'PENDING' })))),
  ];
  await expire(
    database,
    expiring.map(({ number }) => number),
  );
  await orders.confirmPayment(late.payments[0]!.id);
}

/** Lets orders expire: the server's sweep runs once a minute. */
async function expire(database: Client, numbers: readonly string[]): Promise<void> {
  const due = "now() - interval '1 second'";
  await database.query(`update orders set expires_at = ${due} where number = any($1)`, [numbers]);
  await database.query(
    `update stock_reservations set expires_at = ${due} where order_id in (select id from orders where number = any($1))`,
    [numbers],
  );
  for (;;) {
    const { rows } = await database.query('select from orders where number = any($1) and status = $2', [
      numbers,
      'PENDING',
    ]);
    if (rows.length === 0) return;
    await sleep(1000);
  }
}

/** Creates accounts, mails and categories, and deletes products and customers. */
async function fillRest({ visitor, manager, customerIds, variants }: OrderWorld): Promise<void> {
  const shopper = {
    email: 'Shopper@Accents.example',
    password: 'correct horse battery',
    name: 'Šárka Nováková',
  };
  await visitor.mutate({ name: 'register', input: shopper, fields: 'accessToken' });
  const own = await visitor.signIn(shopper);
  const cart = { items: [{ variantId: variants.other, quantity: 3 }] };
  await own.mutate({ name: 'createCart', input: cart, fields: 'cart { id }' });
  await visitor.mutate({
    name: 'requestPasswordReset',
    input: { email: shopper.email },
    fields: '__typename',
  });
  const wrong = { email: shopper.email, password: 'wrong' };
  await visitor.mutate({ name: 'login', input: wrong, fields: 'accessToken', mayFail: true });
  await manager.mutate({
    name: 'createUser',
    input: { email: 'left@ordinal.example', name: 'Left', password: STAFF_PASSWORD, role: 'SALES_REP' },
    fields: 'user { id }',
  });
  const address = { line1: '1 Way', city: 'Hongkong', countryCode: 'HK' };
  const book = { customerId: customerIds[0], address };
  await manager.mutate({ name: 'addCustomerAddress', input: book, fields: 'address { id }' });
  const gone = { customerId: customerIds.at(-1) };
  await manager.mutate({ name: 'deleteCustomer', input: gone, fields: 'customer { id }' });
  const parent = { name: 'Éléments' };
  const { category } = await manager.mutate<{ category: { id: string } }>({
    name: 'createCategory',
    input: parent,
    fields: 'category { id }',
  });
  const child = { name: 'ZUBEHÖR & Übriges', parentId: category.id };
  await manager.mutate({ name: 'createCategory', input: child, fields: 'category { id }' });
  const archived = {
    name: 'Vergangenes',
    categoryIds: [category.id],
    variants: [{ sku: 'OLD-GONE', price: '3.00' }],
  };
  const { product } = await manager.mutate<{ product: { id: string } }>({
    name: 'createProduct',
    input: archived,
    fields: 'product { id }',
  });
  await manager.mutate({ name: 'archiveProduct', input: { id: product.id }, fields: 'product { id }' });
}

/** Creates a second store with its own currency and order numbers, with pending and paid orders. */
async function fillOtherStore(visitor: ShopApi, admin: ShopApi): Promise<void> {
  const { store } = await admin.mutate<{ store: { id: string } }>({
    name: 'createStore',
    input: { code: 'tokyo', name: '東京', currency: 'JPY', orderNumberPrefix: 'TK-', timeZone: 'Asia/Tokyo' },
    fields: 'store { id }',
  });
  const account = { email: 'admin@tokyo.example', password: STAFF_PASSWORD };
  const input = { ...account, name: 'Tokyo', role: 'ADMIN', storeId: store.id };
  await admin.mutate({ name: 'createUser', input, fields: 'user { id }' });
  const guest = visitor.as({ 'x-store': 'tokyo' });
  const manager = await guest.signIn(account);
  const world = await makeWorldOfYen(guest, manager);
  const orders = new OldOrders(world);
  await orders.buy({});
  await orders.buy({ testOutcome: 'PENDING' });
  await orders.buy({ variantIds: [world.variants.free] });
}
