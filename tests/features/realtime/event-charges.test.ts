import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import { type RawMessage, rawSocket } from '../../testkit/clients/raw-socket.ts';
import { closeAll, type Subscriber, subscribe } from '../../testkit/clients/subscriber.ts';
import { appTest } from '../../testkit/fixtures.ts';
import { tellOf } from '../../testkit/shop/events.ts';
import { signedInAs } from '../../testkit/shop/people.ts';

/** Points that a bucket regains per second. It holds a minute of them. */
const RATE = 20;
const MOST = 4;
/** Each event costs two points: itself and its data. */
const TOLD = `subscription ($after: String) {
  orderEvents(after: $after, types: [ORDER_UPDATED]) { data { ... on OrderChangeData { n: version } } cursor }
}`;
const SAME_TOLD =
  'subscription { orderEvents(types: [ORDER_UPDATED]) { data { ... on OrderChangeData { n: version } } cursor occurredAt } }';
/** A query that costs this many points. All its objects exist, so none are refunded. */
const costing = (points: number) =>
  `{ ${upTo(points)
    .map((n) => `a${n}: store { id }`)
    .join(' ')} }`;
const upTo = (count: number) => Array.from({ length: count }, (_, n) => n);
const WATCH = { query: 'subscription { stockChanged { id } }' };
const DEAR = costing(40);
const CHEAP = costing(4);

interface Told {
  readonly data: { readonly n: number };
  readonly cursor: string;
}

const it = appTest({
  environment: {
    API_RATE_LIMIT: String(RATE),
    MAX_QUERY_COST: '100',
    MAX_QUERY_ROOT_FIELDS: '40',
    MAX_VIEWER_SUBSCRIPTIONS: String(MOST),
  },
})
  .extend(
    'tell',
    ({ app }) =>
      (from: number, count: number) =>
        tellOf(app, ...upTo(count).map((n) => ({ data: { version: from + n } }))),
  )
  .extend('openedSocket', ({ app }) => async ({ headers }: GraphqlClient) => {
    const socket = await rawSocket(app.url);
    await socket.init(headers);
    return socket;
  })
  /** Whether the subscription was accepted: otherwise the socket answers a later operation first. */
  .extend(
    'starts',
    ({ openedSocket }) =>
      async (socket: Awaited<ReturnType<typeof openedSocket>>, id: string): Promise<boolean> => {
        socket.send({ id, type: 'subscribe', payload: WATCH });
        socket.send({ id: `behind ${id}`, type: 'subscribe', payload: { query: '{ __typename }' } });
        const messages: RawMessage[] = [];
        while (!messages.some((message) => message.id === `behind ${id}` && message.type === 'complete')) {
          messages.push(await socket.next());
        }
        const refusal = messages.find((message) => message.id === id && message.type !== 'complete');
        if (refusal) {
          expect(refusal.payload).toMatchObject({
            errors: [{ extensions: { code: 'RATE_LIMITED', retryAfter: 1 } }],
          });
        }
        return refusal === undefined;
      },
  );

/** The cost of starting a subscription, in points. */
const START = 11;

/** Waits until an empty bucket has this many points. A query would cost some. */
const afford = (points: number) => wait((1.5 * points * 1000) / RATE);

/** Subscribers to close after each test, so that those of a failed test are not charged in the next one. */
const opened: Subscriber<Told>[] = [];
it.afterEach(({ app }) => closeAll(app, opened.splice(0)));

async function listen(client: GraphqlClient, query = TOLD, variables = {}): Promise<Subscriber<Told>> {
  const subscriber = await subscribe<Told>(client, query, variables);
  opened.push(subscriber);
  return subscriber;
}

const numbersOf = ({ items }: Subscriber<Told>) => items.map(({ data }) => data.n);

/** The remaining points, as an answer states them. */
async function pointsOf(client: GraphqlClient): Promise<number> {
  const { extensions } = await client.send('{ __typename }');
  const { remaining } = extensions!.cost as { remaining: number };
  return remaining;
}

/** Spends almost all points of a viewer. */
async function drain(client: GraphqlClient): Promise<void> {
  for (const query of [DEAR, CHEAP]) while (!(await client.send(query)).errors);
}

/** The points that each viewer lost during some work. A lower bound, because points come back meanwhile. */
async function spending(clients: readonly GraphqlClient[], work: () => Promise<unknown>) {
  const before = await Promise.all(clients.map(pointsOf));
  const startedAt = performance.now();
  await work();
  // Unused points of an answer are refunded once its size is known.
  const after = await Promise.all(clients.map(pointsOf));
  const restored = ((performance.now() - startedAt) / 1000) * RATE;
  return { spent: before.map((points, at) => points - after[at]!), restored };
}

describe('executions of events', () => {
  it('are charged to the subscriber, once for each different subscription', async ({ app, tell }) => {
    const manager = await signedInAs(app, UserRole.MANAGER);
    const other = await signedInAs(app, UserRole.MANAGER);
    const crowd = [await listen(manager), await listen(manager, SAME_TOLD)];
    const { spent, restored } = await spending([manager, other], async () => {
      await tell(0, 200);
      for (const subscriber of crowd) await subscriber.take(200);
    });
    expect(spent[0]).toBeGreaterThanOrEqual(800 - restored);
    expect(spent[0]).toBeLessThan(820);
    expect(spent[1]).toBeLessThan(10);
  });

  it('are paid once for equal subscriptions, by their owners in turn', async ({ app, tell }) => {
    const managers = [await signedInAs(app, UserRole.MANAGER), await signedInAs(app, UserRole.MANAGER)];
    const [often, once] = [managers[0]!, managers[1]!];
    const crowd = [await listen(often), await listen(often), await listen(once)];
    expect(app.shop.feeds.groupCount).toBe(1);
    const { spent, restored } = await spending(managers, async () => {
      for (let round = 0; round < 6; round++) {
        await tell(round * 50, 50);
        for (const subscriber of crowd) await subscriber.take((round + 1) * 50);
      }
    });
    for (const points of spent) {
      expect(points).toBeGreaterThanOrEqual(200 - restored);
      expect(points).toBeLessThanOrEqual(410);
    }
    expect(spent[0]! + spent[1]!).toBeLessThanOrEqual(620);
  });

  it('wait while the bucket is empty, live and replayed ones, and none is skipped', async ({ app, tell }) => {
    const manager = await signedInAs(app, UserRole.MANAGER);
    const subscriber = await listen(manager);
    await tell(0, 1);
    const [first] = await subscriber.take(1);
    await drain(manager);
    const startedAt = performance.now();
    await tell(1, 30);
    await subscriber.take(31);
    // It takes three seconds if no points came back before the events.
    expect(performance.now() - startedAt).toBeGreaterThan(1_500);
    expect(numbersOf(subscriber)).toEqual(upTo(31));

    await afford(START);
    const replayed = await listen(manager, TOLD, { after: first!.cursor });
    await expect.poll(() => numbersOf(replayed)).toEqual(upTo(31).slice(1));
    await tell(31, 1);
    await expect.poll(() => numbersOf(replayed)).toEqual(upTo(32).slice(1));
    expect([...subscriber.errors, ...replayed.errors]).toEqual([]);
  });

  it('are paid by somebody else with an equal subscription while one has nothing', async ({ app, tell }) => {
    const poor = await signedInAs(app, UserRole.MANAGER);
    const rich = await signedInAs(app, UserRole.MANAGER);
    const crowd = [await listen(poor), await listen(rich)];
    await drain(poor);
    const { spent, restored } = await spending([rich], async () => {
      for (let round = 0; round < 5; round++) {
        await tell(round * 50, 50);
        for (const subscriber of crowd) await subscriber.take((round + 1) * 50);
      }
    });
    expect(spent[0]).toBeGreaterThanOrEqual(460 - 2 * restored);
  });

  it('close the socket with 1013 when too many wait, and go on where they were when it comes back', async ({
    app,
    tell,
  }) => {
    const manager = await signedInAs(app, UserRole.MANAGER);
    const subscriber = await listen(manager);
    await tell(0, 1);
    await subscriber.take(1);
    await drain(manager);
    for (let batch = 0; batch < 11; batch++) await tell(1 + batch * 1_000, 1_000);
    expect(await subscriber.ended).toBe(1013);
    const seen = numbersOf(subscriber);
    expect(seen).toEqual(upTo(seen.length));
    await afford(START);
    const after = subscriber.items.at(-1)!.cursor;
    const resumed = await listen(manager, TOLD, { after });
    const next = (await resumed.take(30)).map(({ data }) => data.n);
    expect(next).toEqual(upTo(30).map((n) => n + seen.length));
  });
});

describe('the subscriptions of a viewer', () => {
  it('are bounded over all sockets, and ended ones make room', async ({ app, openedSocket, starts }) => {
    const manager = await signedInAs(app, UserRole.MANAGER);
    const first = await openedSocket(manager);
    const second = await openedSocket(manager);
    expect([await starts(first, 'a'), await starts(first, 'b'), await starts(second, 'c')]).toEqual([
      true,
      true,
      true,
    ]);
    expect([await starts(second, 'd'), await starts(second, 'e'), await starts(first, 'f')]).toEqual([
      true,
      false,
      false,
    ]);
    const other = await openedSocket(await signedInAs(app, UserRole.MANAGER));
    expect(await starts(other, 'a')).toBe(true);

    first.send({ id: 'a', type: 'complete' });
    expect(await starts(second, 'g')).toBe(true);
    expect(await starts(second, 'h')).toBe(false);
    second.end();
    await expect.poll(() => app.shop.feeds.size).toBe(2);
    expect(await starts(first, 'i')).toBe(true);
    for (const socket of [first, other]) socket.end();
    await expect.poll(() => app.shop.feeds.size).toBe(0);
  });

  it('are not used up by ones that were refused', async ({ app, openedSocket, starts }) => {
    const manager = await signedInAs(app, UserRole.MANAGER);
    const socket = await openedSocket(manager);
    const payload = { query: TOLD, variables: { after: 'nonsense' } };
    for (const n of upTo(MOST + 2)) {
      expect(await socket.ask(payload, `refused ${n}`)).toMatchObject({
        payload: { errors: [{ extensions: { code: 'INVALID_CURSOR' } }] },
      });
    }
    expect(await starts(socket, 'a')).toBe(true);
    socket.end();
  });
});
