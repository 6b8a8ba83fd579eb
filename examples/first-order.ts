/**
 * The story of one order, told by a visitor who buys and a member of staff who watches: over HTTP and WebSocket, with
 * nothing but `fetch` and `graphql-ws`. Start the server with its sample shop (`npm start`), then
 *
 *     npm run example                            against http://127.0.0.1:4000
 *     npm run example -- http://127.0.0.1:4001   against another one
 */
import { randomUUID } from 'node:crypto';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
// Made by `npm run codegen`: the types of the answer and the variables of each document below.
import { graphql } from './generated/gql.ts';
import type { OrderEventType, OrderStatus, WatchOrdersSubscription } from './generated/graphql.ts';
import { operationsAt } from './operations.ts';

const DEFAULT_URL = 'http://127.0.0.1:4000';
const url = process.argv[2] ?? DEFAULT_URL;
if (!URL.canParse(url)) {
  say(`Usage: npm run example -- [address]\n\nThe address of a running server; ${DEFAULT_URL} without it.`);
  process.exit(url === '--help' || url === '-h' ? 0 : 1);
}
const STAFF = { email: 'admin@ordinal.example', password: 'ordinal-demo' };

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

const run = operationsAt(url);

/** A field that is null only beside `userErrors`. */
function present<Value>(value: Value | null): Value {
  if (value === null) throw new Error('The answer lacks a field.');
  return value;
}

/** A socket authenticates once, with the same header as HTTP. */
function connect(token: string): Client {
  return createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${token}` },
  });
}

type OrderEvent = NonNullable<WatchOrdersSubscription['orderEvents']>;

const WATCH = graphql(`
  subscription WatchOrders($after: String) {
    orderEvents(after: $after) { type cursor data { ... on OrderChangeData { number status } } }
  }
`);

/** Watches the orders of the shop: what comes behind the cursor first, if there is one, and then live. */
async function watch(
  socket: Client,
  after: string | null = null,
): Promise<AsyncIterableIterator<OrderEvent>> {
  const results = socket.iterate<{ orderEvents: OrderEvent }>({
    query: WATCH.toString(),
    variables: { after },
  });
  const events = (async function* () {
    for await (const { data, errors } of results) {
      if (errors || !data) throw new Error(JSON.stringify(errors));
      yield data.orderEvents;
    }
  })();
  // A subscription is not acknowledged; but when a query sent behind it is answered, it has started.
  for await (const _ of socket.iterate({ query: '{ __typename }' })) break;
  return events;
}

/** Passes over what happens to other orders. */
async function expectEvent(
  events: AsyncIterator<OrderEvent>,
  {
    number,
    status,
    type = 'ORDER_STATUS_CHANGED',
  }: { number: string; status?: string; type?: OrderEventType },
): Promise<OrderEvent> {
  for (;;) {
    const { value, done } = await events.next();
    if (done) throw new Error('The subscription ended.');
    const { data } = value;
    if (value.type !== type || !data || !('number' in data) || data.number !== number) continue;
    if (data.status === (status ?? data.status)) return value;
  }
}

/** The status in an event. Events of payments have none. */
function statusOf({ data }: { data: { status?: OrderStatus | null } | object | null }): string {
  return data && 'status' in data && data.status ? data.status : '';
}

const MOVE = graphql(`
  mutation MoveOrder($input: UpdateOrderStatusInput!) {
    updateOrderStatus(input: $input) { order { status } userErrors { code message } }
  }
`);

async function move(orderId: string, status: OrderStatus, token: string): Promise<void> {
  await run(MOVE, { input: { orderId, status } }, token);
}

/** Prints one line and exits with code 1. */
function giveUp(line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}
process.on('uncaughtException', ({ message }) => giveUp(`The story ends here: ${message}`));

const health = await fetch(`${url}/health/ready`).catch(() =>
  giveUp(
    `No server answers at ${url}. Start one with "npm start", or give its address: npm run example -- <address>`,
  ),
);
if (!health.ok) giveUp(`The server at ${url} is not ready: GET /health/ready answers ${health.status}.`);
say(`Playing the story of an order at ${url}`);

const SIGN_IN = graphql(`
  mutation SignIn($input: LoginInput!) {
    login(input: $input) { accessToken user { name role } userErrors { code message } }
  }
`);
const { login } = await run(SIGN_IN, { input: STAFF });
const token = present(login.accessToken);
const staff = present(login.user);
say(`1. ${staff.name} (${staff.role}) signs in.`);

const BROWSE = graphql(`
  query Browse {
    products(first: 20) { nodes { name variants { id sku isInStock } } }
  }
`);
const { products } = await run(BROWSE, {});
const goods = products.nodes.flatMap(({ name, variants }) =>
  variants.map((variant) => ({ name, ...variant })),
);
const wanted = goods.find(({ isInStock }) => isInStock);
if (!wanted) throw new Error('Nothing is in stock: start the server with its sample shop.');
say(`2. A visitor browses ${products.nodes.length} products and likes ${wanted.name} (${wanted.sku}).`);

const socket = connect(token);
const events = await watch(socket);
say(`3. ${staff.name} watches all orders over a WebSocket.`);

const FILL_CART = graphql(`
  mutation FillCart($items: [CartItemInput!]) {
    createCart(input: { items: $items }) { cartToken cart { total { amount currency } } userErrors { code message } }
  }
`);
const { createCart } = await run(FILL_CART, { items: [{ variantId: wanted.id, quantity: 2 }] });
const { amount, currency } = present(createCart.cart).total;
say(`4. The visitor puts two into a cart: ${amount} ${currency}.`);

const CHECKOUT = graphql(`
  mutation Checkout($input: CheckoutInput!) {
    checkout(input: $input) { order { id number status paymentStatus } userErrors { code message } }
  }
`);
const input = {
  cartToken: present(createCart.cartToken),
  email: 'visitor@shoppers.example',
  name: 'A Visitor',
  shippingAddress: {
    line1: '1 Main Street',
    city: 'Portland',
    region: 'OR',
    postalCode: '97201',
    countryCode: 'US',
  },
  payments: [{ provider: 'TEST' as const }],
  expectedTotal: amount,
  idempotencyKey: randomUUID(),
};
const { checkout } = await run(CHECKOUT, { input });
const { id, number, status, paymentStatus } = present(checkout.order);
say(`5. The visitor checks out: order ${number} is ${status} and ${paymentStatus}.`);

const again = await run(CHECKOUT, { input });
if (again.checkout.order?.id !== id) throw new Error('A retry made another order.');
say(`6. The answer got lost on the way? Asking again with the same key gives the same order, ${number}.`);

await expectEvent(events, { number, type: 'ORDER_CREATED' });
say(`7. Live: ORDER_CREATED of ${number}.`);
let last = await expectEvent(events, { number, status: 'CONFIRMED' });
say('   Live: it is CONFIRMED, since it is paid.');
for (const next of ['PROCESSING', 'SHIPPED', 'DELIVERED'] as const) {
  await move(id, next, token);
  last = await expectEvent(events, { number, status: next });
  say(`   Live: it is ${next}.`);
}

await socket.dispose();
await move(id, 'COMPLETED', token);
say('8. The connection is cut, and meanwhile the order moves on.');
const newSocket = connect(token);
const missed = await expectEvent(await watch(newSocket, last.cursor), { number });
await newSocket.dispose();
say(`   Watching again from the last cursor shows what was missed: it is ${statusOf(missed)}.`);

const TIMELINE = graphql(`
  query Timeline($id: ID) {
    order(id: $id) { status timeline { nodes { type data { ... on OrderChangeData { status } } } } }
  }
`);
const { order } = await run(TIMELINE, { id }, token);
say('9. Its timeline:');
for (const event of order.timeline.nodes.toReversed())
  say(`   ${event.type.padEnd(22)} ${statusOf(event)}`.trimEnd());
say(`Done: ${number} is ${order.status}.`);
