import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { ServerProcess } from '../../bench/machine/server-process.ts';
import { UserRole } from '../../src/features/accounts/user.entity.ts';
import { TEST_SECRET } from '../testkit/app.ts';
import { type GraphqlClient, graphqlClient } from '../testkit/clients/graphql-client.ts';
import { subscribe } from '../testkit/clients/subscriber.ts';
import { it as base } from '../testkit/fixtures.ts';
import { compile } from '../testkit/processes/ordinal-process.ts';
import { seedVariant } from '../testkit/shop/carts.ts';
import { buy } from '../testkit/shop/checkout-order.ts';
import { signedInAs } from '../testkit/shop/people.ts';

/** The long version is `npm run bench -- --soak 3600`. */
const ROUNDS = 4;
const READS = 600;
const PURCHASES = 40;
const NEW_DOCUMENTS = 40;
const SOCKETS = 10;
/** All are different, so that no execution is shared. */
const SUBSCRIPTIONS = 40;
/**
 * The allowed growth of the heap in megabytes, after a garbage collection and three rounds of about two thousand
 * requests.
 */
const MAX_GROWTH = 4;

const ORDERS = `query ($first: Int!) {
  orders(first: $first) { nodes { number total { amount } items { name quantity } customer { name } } }
}`;

const DISTINCT = `subscription ($types: [OrderEventType!]) {
  orderEvents(types: $types) { id data { ... on OrderChangeData { version } } order { number } }
}`;

/** Types of events that do not occur here. */
const RARE_TYPES = [
  'CONNECTED',
  'ORDER_IMPORTED',
  'ORDER_EXPIRED',
  'ORDER_DELETED',
  'ORDER_NOTE_ADDED',
  'OTHER',
];

/** A set of its own for each number from 0 to 2^n − 1. */
const setOf = (items: readonly string[], number: number) => items.filter((_, at) => (number >> at) & 1);

const folder = mkdtempSync(join(tmpdir(), 'ordinal-memory-'));
let server: ServerProcess;
let visitor: GraphqlClient;
let manager: GraphqlClient;
let variantId: string;

/** Runs work repeatedly, eight at a time. */
async function repeat(times: number, work: () => Promise<unknown>): Promise<void> {
  let left = times;
  const worker = async () => {
    while (left-- > 0) await work();
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}

const it = base.extend('round', ({ app }) => async (): Promise<void> => {
  await repeat(READS, () => manager.run(ORDERS, { first: 10 }));
  await repeat(PURCHASES, () => buy(app, [{ variantId, quantity: 1 }], visitor));
  await repeat(NEW_DOCUMENTS, () =>
    visitor.run(`query New${randomUUID().replaceAll('-', '')} { store { name } }`),
  );
  await repeat(SOCKETS, async () => {
    const subscriber = await subscribe(manager, 'subscription { orderEvents { id } }');
    await subscriber.close();
  });
  const listeners = await Promise.all(
    Array.from({ length: SUBSCRIPTIONS }, (_, at) =>
      subscribe(manager, DISTINCT, { types: ['ORDER_CREATED', ...setOf(RARE_TYPES, at)] }),
    ),
  );
  await buy(app, [{ variantId, quantity: 1 }], visitor);
  await Promise.all(listeners.map((listener) => listener.take(1)));
  await Promise.all(listeners.map((listener) => listener.close()));
});

it.beforeAll(async ({ app }) => {
  await compile();
  ({ variantId } = await seedVariant(app, { stock: 100_000 }));
  server = await ServerProcess.start({
    entry: 'dist/src/main.js',
    environment: {
      NODE_ENV: 'test',
      DATABASE_URL: app.databaseUrl,
      PORT: '0',
      METRICS_PORT: '0',
      JWT_SECRET: TEST_SECRET,
      API_RATE_LIMIT: '0',
      LOG_LEVEL: 'error',
    },
    logPath: join(folder, 'server.log'),
    ready: /http:\/\/127\.0\.0\.1:(\d+)\/graphql/,
  });
  const url = `http://127.0.0.1:${server.port}`;
  visitor = graphqlClient({ url });
  manager = graphqlClient({ url, headers: (await signedInAs(app, UserRole.MANAGER)).headers });
});
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

it('holds on to nothing of the requests, purchases, documents and sockets that were', async ({ round }) => {
  const heaps: number[] = [];
  for (let count = 0; count < ROUNDS; count++) {
    await round();
    const { heapUsed, external } = await server.memory();
    heaps.push((heapUsed + external) / 1024 / 1024);
  }
  // The first round fills the caches: compiled queries, statements, connections.
  expect(
    heaps.at(-1)! - heaps[0]!,
    `MB after each round: ${heaps.map((heap) => heap.toFixed(1))}`,
  ).toBeLessThan(MAX_GROWTH);
});
