import { execFileSync } from 'node:child_process';
import { afterAll, expect } from 'vitest';
import { violations } from '../testkit/audit.ts';
import { type GraphqlClient, graphqlClient } from '../testkit/clients/graphql-client.ts';
import { KeepAliveClient } from '../testkit/clients/keep-alive-client.ts';
import { type Subscriber, subscribe } from '../testkit/clients/subscriber.ts';
import { it as base } from '../testkit/fixtures.ts';
import { compile } from '../testkit/processes/ordinal-process.ts';
import { type ServerProcess, startServerProcess } from '../testkit/processes/server-process.ts';
import { fillCart, seedVariant } from '../testkit/shop/carts.ts';
import { buy, CHECKOUT, guestCheckout } from '../testkit/shop/checkout-order.ts';

const EVENTS = 'subscription { orderCreated { order { id } } }';
let variantId: string;
const servers: ServerProcess[] = [];

const it = base
  .extend(
    'startTwoWorkers',
    ({ app }) =>
      async (environment: Record<string, string> = {}): Promise<ServerProcess> => {
        const server = await startServerProcess(app.databaseUrl, { WORKERS: '2', ...environment });
        servers.push(server);
        return server;
      },
  )
  .extend(
    'at',
    ({ app }) =>
      (server: ServerProcess, client: GraphqlClient = app.anonymous) =>
        graphqlClient({ url: server.url, headers: client.headers }),
  );

it.beforeAll(async ({ app }) => {
  await compile();
  ({ variantId } = await seedVariant(app, { stock: 100_000 }));
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.end('SIGTERM')));
});

function workersOf({ pid }: ServerProcess): number[] {
  const list = execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' });
  return list.split('\n').filter(Boolean).map(Number);
}

async function expectReplaced(server: ServerProcess, pid: number): Promise<void> {
  const others = () => workersOf(server).filter((worker) => worker !== pid).length;
  await expect.poll(others).toBe(2);
}

it('tells every subscriber of every worker, and replaces a worker that is killed', async ({
  app,
  manager,
  startTwoWorkers,
  at,
}) => {
  const server = await startTwoWorkers();
  const audience: Subscriber<{ order: { id: string } }>[] = [];
  for (let count = 0; count < 4; count++) audience.push(await subscribe(at(server, manager), EVENTS));
  const first = await buy(app, [{ variantId, quantity: 1 }], at(server));
  for (const { items } of audience) await expect.poll(() => items).toEqual([{ order: { id: first.id } }]);

  const [killed = 0] = workersOf(server);
  process.kill(killed, 'SIGKILL');
  const left = new Set(audience);
  for (const subscriber of audience) void subscriber.ended.then(() => left.delete(subscriber));
  await expect.poll(() => left.size).toBe(2);
  const second = await buy(app, [{ variantId, quantity: 1 }], at(server));
  for (const { items } of left) {
    await expect.poll(() => items).toEqual([{ order: { id: first.id } }, { order: { id: second.id } }]);
  }
  await expectReplaced(server, killed);
});

it('replaces a worker that is asked to end, once it has answered everybody', async ({ startTwoWorkers }) => {
  const server = await startTwoWorkers();
  const outcomes: string[] = [];
  let isOver = false;
  const load = Array.from({ length: 6 }, async () => {
    let client = new KeepAliveClient(server.url);
    while (!isOver) {
      const outcome = await client.ask('{ store { name } }');
      outcomes.push(outcome);
      // Its worker ended while the connection was idle. A client then opens a new one.
      if (outcome === 'refused') client = new KeepAliveClient(server.url);
    }
  });
  await expect.poll(() => outcomes.length).toBeGreaterThan(50);
  const [asked = 0] = workersOf(server);
  process.kill(asked, 'SIGTERM');
  await expectReplaced(server, asked);
  isOver = true;
  await Promise.all(load);
  expect(outcomes.filter((outcome) => outcome !== 'answered' && outcome !== 'refused')).toEqual([]);
});

it('draws from one bucket whichever worker answers, and counts the requests of all', async ({
  startTwoWorkers,
  at,
}) => {
  const server = await startTwoWorkers({ API_RATE_LIMIT: '1', MAX_QUERY_COST: '50' });
  const startedAt = performance.now();
  const asked = Array.from({ length: 150 }, () => at(server).send('{ store { name } }'));
  const answers = await Promise.all(asked);
  const granted = answers.filter(({ errors }) => !errors).length;
  const restored = Math.ceil((performance.now() - startedAt) / 1000);
  expect(granted).toBeGreaterThanOrEqual(60);
  expect(granted).toBeLessThanOrEqual(60 + restored);

  const metrics = await (await fetch(server.metricsUrl)).text();
  const counted = metrics.matchAll(/ordinal_http_requests_total\{method="POST".*\} (\d+)/g);
  expect([...counted].reduce((sum, [, count]) => sum + Number(count), 0)).toBe(150);
});

it('finishes what is in flight in every worker at SIGTERM', async ({ app, manager, startTwoWorkers, at }) => {
  const server = await startTwoWorkers();
  const watchers = await Promise.all([1, 2].map(() => subscribe(at(server, manager), EVENTS)));
  const outcomes: string[] = [];
  const load = Array.from({ length: 10 }, async () => {
    const client = new KeepAliveClient(server.url);
    for (;;) {
      const outcome = await client.ask(
        `mutation { createCart(input: { items: [{ variantId: "${variantId}" }] }) { cartToken } }`,
      );
      if (outcome === 'refused') return;
      outcomes.push(outcome);
    }
  });
  await expect.poll(() => outcomes.length).toBeGreaterThan(100);
  const tokens = await Promise.all([1, 2, 3, 4].map(() => fillCart(at(server), [{ variantId }])));
  const checkouts = tokens.map((cartToken) => at(server).send(CHECKOUT, { input: guestCheckout(cartToken) }));
  const answered = outcomes.length;
  await expect.poll(() => outcomes.length).toBeGreaterThan(answered + 50);
  const signalledAt = performance.now();
  expect(await server.end('SIGTERM')).toBe(0);
  expect(performance.now() - signalledAt).toBeLessThan(10_000);
  await Promise.all(load);
  expect(outcomes.filter((outcome) => outcome !== 'answered')).toEqual([]);
  for (const { data } of await Promise.all(checkouts))
    expect(data?.checkout?.order?.status).toBe('CONFIRMED');
  expect(await Promise.all(watchers.map(({ ended }) => ended))).toEqual([1001, 1001]);
  expect(await violations(app)).toEqual([]);
});
