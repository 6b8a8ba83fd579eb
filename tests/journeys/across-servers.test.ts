import { afterAll, expect } from 'vitest';
import { violations } from '../testkit/audit.ts';
import { type GraphqlClient, graphqlClient } from '../testkit/clients/graphql-client.ts';
import { type Subscriber, subscribe } from '../testkit/clients/subscriber.ts';
import { it as base } from '../testkit/fixtures.ts';
import { compile } from '../testkit/processes/ordinal-process.ts';
import { type ServerProcess, startServerProcess } from '../testkit/processes/server-process.ts';
import { seedVariant } from '../testkit/shop/carts.ts';
import { buy } from '../testkit/shop/checkout-order.ts';

interface Event {
  id: string;
  type: string;
  cursor: string;
  data: { status: string; version: number };
  order: { id: string; number: string };
}

const EVENTS = `subscription ($after: String) {
  orderEvents(after: $after) { id type cursor data { ... on OrderChangeData { status version } } order { id number } }
}`;
const MOVE = `mutation ($input: UpdateOrderStatusInput!) {
  updateOrderStatus(input: $input) { order { status } userErrors { message } }
}`;
let here: ServerProcess;
let there: ServerProcess;
let variantId: string;

const it = base
  .extend(
    'at',
    ({ app }) =>
      (server: ServerProcess, client: GraphqlClient = app.anonymous) =>
        graphqlClient({ url: server.url, headers: client.headers }),
  )
  .extend(
    'order',
    ({ app, at }) =>
      (server: ServerProcess) =>
        buy(app, [{ variantId, quantity: 1 }], at(server)),
  );

it.beforeAll(async ({ app }) => {
  await compile();
  ({ variantId } = await seedVariant(app, { stock: 10_000 }));
  [here, there] = await Promise.all([
    startServerProcess(app.databaseUrl),
    startServerProcess(app.databaseUrl),
  ]);
});
afterAll(async () => {
  await Promise.all([here?.end('SIGKILL'), there?.end('SIGKILL')]);
});

it('shows an order that one server takes, and all its moves, to a subscriber of the other', async ({
  manager,
  at,
  order,
}) => {
  const subscriber = await subscribe<Event>(at(there, manager), EVENTS);
  const { id } = await order(here);
  const path = ['PROCESSING', 'SHIPPED', 'DELIVERED', 'COMPLETED'];
  for (const status of path) {
    const moved = await at(here, manager).run(MOVE, { input: { orderId: id, status } });
    expect(moved).toEqual({ updateOrderStatus: { order: { status }, userErrors: [] } });
  }
  await expect.poll(() => subscriber.items.at(-1)?.data.status).toBe('COMPLETED');
  const moves = subscriber.items.filter(({ type }) => type === 'ORDER_STATUS_CHANGED');
  expect(subscriber.items[0]).toMatchObject({ type: 'ORDER_CREATED', order: { id } });
  expect(moves.map(({ data }) => data.status)).toEqual(['CONFIRMED', ...path]);
  await subscriber.close();
});

it('misses nothing when its server dies under it and it goes on at the other with its last cursor', async ({
  app,
  manager,
  at,
  order,
}) => {
  const [doomed, survivor] = [here, there];
  const audience = await Promise.all(
    Array.from({ length: 5 }, () => subscribe<Event>(at(doomed, manager), EVENTS)),
  );
  const placed: string[] = [];
  let isOpen = true;
  const buyers = Array.from({ length: 4 }, async () => {
    while (isOpen) placed.push((await order(survivor)).id);
  });
  await Promise.all(audience.map((subscriber) => subscriber.take(10)));
  await doomed.end('SIGKILL');
  const cutAt = placed.length;
  await expect.poll(() => placed.length).toBeGreaterThan(cutAt + 10);

  const resumed = await Promise.all(
    audience.map(({ items }) =>
      subscribe<Event>(at(survivor, manager), EVENTS, { after: items.at(-1)!.cursor }),
    ),
  );
  const resumedAt = placed.length;
  await expect.poll(() => placed.length).toBeGreaterThan(resumedAt + 10);
  isOpen = false;
  await Promise.all(buyers);

  for (const [index, { items }] of audience.entries()) {
    expect(items.length).toBeGreaterThan(0);
    await expect
      .poll(() => ordersOf([...items, ...resumed[index]!.items]).confirmed)
      .toEqual(placed.toSorted());
    // A server that lags behind may still deliver the end of the previous story to its new subscribers.
    const own = [...items, ...resumed[index]!.items].filter(({ order: { id } }) => placed.includes(id));
    const seen = ordersOf(own);
    expect(seen).toEqual({ confirmed: placed.toSorted(), created: placed.toSorted(), disordered: [] });
  }
  await Promise.all([...audience, ...resumed].map((subscriber: Subscriber<Event>) => subscriber.close()));
  expect(await violations(app)).toEqual([]);
});

/** A subscriber's view of the orders. Duplicate events count once. A step back or a skipped version is recorded. */
function ordersOf(events: readonly Event[]) {
  const unique = new Map(events.map((event) => [event.id, event]));
  const versions = new Map<string, number>();
  const disordered: Event[] = [];
  for (const event of unique.values()) {
    const before = versions.get(event.order.id) ?? 0;
    const { version } = event.data;
    if (event.type.startsWith('ORDER_')) {
      if (version !== before + 1) disordered.push(event);
      versions.set(event.order.id, version);
    }
  }
  const idsOf = (wanted: (event: Event) => boolean) =>
    [...unique.values()]
      .filter(wanted)
      .map((event) => event.order.id)
      .toSorted();
  return {
    created: idsOf(({ type }) => type === 'ORDER_CREATED'),
    confirmed: idsOf(({ type, data }) => type === 'ORDER_STATUS_CHANGED' && data.status === 'CONFIRMED'),
    disordered,
  };
}
