import { setTimeout as sleep } from 'node:timers/promises';
import { gql } from '@apollo/client';
import { expect } from 'vitest';
import { apolloClient } from '../../examples/clients/apollo.ts';
import { type Connection, connect, WATCH_EVENTS, watchEvents } from '../../examples/clients/graphql-ws.ts';
import { relayEnvironment, watchOrders } from '../../examples/clients/relay.ts';
import { urqlClient } from '../../examples/clients/urql.ts';
import type { WatchEventsSubscription } from '../../examples/generated/graphql.ts';
import { encodeId } from '../../src/values/ids.ts';
import type { TestApp } from '../testkit/app.ts';
import { it as base } from '../testkit/fixtures.ts';
import { type CuttingProxy, startCuttingProxy } from '../testkit/processes/cutting-proxy.ts';
import { placeTestOrder, seedLine } from '../testkit/shop/orders.ts';

type Told = NonNullable<WatchEventsSubscription['orderEvents']>;
type Watch = (connection: Connection, onEvent: (event: Told) => void) => () => unknown;

const fail = (cause: unknown): never => {
  throw new Error(JSON.stringify(cause));
};

/** How an application uses each client of `examples/clients`. */
const CLIENTS: Record<string, Watch> = {
  'graphql-ws': (connection, onEvent) => watchEvents(connect(connection), { onEvent, onError: fail }),
  Apollo: (connection, onEvent) => {
    const client = apolloClient(connection);
    const watching = client
      .subscribe<WatchEventsSubscription>({ query: gql(WATCH_EVENTS.toString()) })
      .subscribe(({ data }) => data?.orderEvents && onEvent(data.orderEvents));
    return () => watching.unsubscribe();
  },
  urql: (connection, onEvent) => {
    const watching = urqlClient(connection)
      .subscription<WatchEventsSubscription>(WATCH_EVENTS.toString(), {})
      .subscribe(({ data }) => data?.orderEvents && onEvent(data.orderEvents));
    return () => watching.unsubscribe();
  },
  Relay: (connection, onEvent) => {
    const watching = watchOrders(relayEnvironment(connection), (event) => onEvent(event as Told));
    return () => watching.dispose();
  },
};

/** A shop's screen with one of the clients, behind a bad network. */
interface Screen {
  readonly name: string;
  readonly proxy: CuttingProxy;
  readonly told: Told[];
  readonly stop: () => unknown;
}

const it = base.extend('screens', async ({ app, manager }, { onCleanup }) => {
  const accessToken = () => manager.headers.authorization!.replace('Bearer ', '');
  const screens: Screen[] = [];
  for (const [name, watch] of Object.entries(CLIENTS)) {
    const proxy = await startCuttingProxy(app.url);
    const told: Told[] = [];
    const stop = watch(
      {
        url: `${proxy.url}/graphql`,
        accessToken,
        keepAlive: 400,
        retryWait: () => sleep(Math.random() * 20),
      },
      (event) => told.push(event),
    );
    screens.push({ name, proxy, told, stop });
  }
  onCleanup(async () => {
    for (const { stop, proxy } of screens) {
      await stop();
      await proxy.end();
    }
  });
  return screens;
});

const eventIds = async (app: TestApp): Promise<string[]> => {
  const rows = await app.shop.core.reader.query<{ id: string }>(
    "select id from events where type like 'order.%' order by xid, seq",
  );
  return rows.map(({ id }) => encodeId('evt', id));
};

it('misses no event and sees none twice with any client, while sockets are cut and orders are placed', async ({
  app,
  screens,
}) => {
  const lines = [await seedLine(app, { stock: 1000 })];
  await expect.poll(() => screens.filter(({ told }) => told.length === 0)).toEqual([]);
  expect(screens.map(({ told }) => told[0]?.type)).toEqual(screens.map(() => 'CONNECTED'));
  // Cut off before the first event.
  for (const { proxy } of screens) proxy.close();
  await placeTestOrder(app, { lines });
  for (const { proxy } of screens) proxy.open();
  // Until each was cut often enough, on a machine of any speed.
  for (let n = 0; n < 40 || screens.some(({ proxy }) => proxy.cutCount <= 5); n++) {
    expect(n).toBeLessThan(900);
    await placeTestOrder(app, { lines });
    await sleep(Math.random() * 20);
  }
  for (const { proxy } of screens) proxy.calmDown();
  const expected = await eventIds(app);
  expect(expected.length).toBeGreaterThan(40);
  for (const { name, proxy, told } of screens) {
    const ids = () => told.filter(({ type }) => type !== 'CONNECTED').map(({ id }) => id);
    await expect.poll(() => expected.filter((id) => !ids().includes(id)), { message: name }).toEqual([]);
    expect(ids(), name).toEqual(expected);
    expect(proxy.cutCount, name).toBeGreaterThan(5);
  }
});
