import { gql } from '@apollo/client';
import { createClient, type ExecutionResult, type Sink } from 'graphql-ws';
import { expect, vi } from 'vitest';
import { apolloClient } from '../../examples/clients/apollo.ts';
import { connect, watchEvents } from '../../examples/clients/graphql-ws.ts';
import { resuming } from '../../examples/clients/resume.ts';
import { urqlClient } from '../../examples/clients/urql.ts';
import { VALUES } from '../../examples/generated/values.ts';
import { it as base } from '../testkit/fixtures.ts';
import { tellOf } from '../testkit/shop/events.ts';
import { placeTestOrder, seedLine } from '../testkit/shop/orders.ts';

const it = base
  .extend('connection', ({ manager }) => ({
    url: `${manager.url}/graphql`,
    accessToken: () => manager.headers.authorization!.replace('Bearer ', ''),
  }))
  .extend('orders', { scope: 'file' }, async ({ app }) => {
    const lines = [await seedLine(app)];
    const orders = [];
    for (let n = 0; n < 3; n++) orders.push(await placeTestOrder(app, { lines }));
    return orders;
  });

const PAGE = `query Page($after: String, $where: OrderWhere) {
  orders(first: 2, after: $after, where: $where) {
    edges { cursor node { id status total { amount currency } shippingAddress { city } } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

interface Page {
  readonly orders: {
    readonly edges: readonly { readonly node: { readonly id: string; readonly status: string } }[];
    readonly pageInfo: { readonly endCursor: string };
  };
}

const idsOf = ({ orders }: Page): string[] => orders.edges.map(({ node }) => node.id);

it('joins pages in the cache of Apollo, keeps lists with other filters apart, and follows a mutation', async ({
  connection,
  orders,
}) => {
  const client = apolloClient(connection);
  const query = gql(PAGE);
  const list = client.watchQuery<Page>({ query, variables: {} });
  const first = await client.query<Page>({ query });
  await list.fetchMore({ variables: { after: first.data!.orders.pageInfo.endCursor } });
  const shown = () => client.readQuery<Page>({ query })!;
  expect(idsOf(shown()).toSorted()).toEqual(orders.map(({ id }) => id).toSorted());
  const where = { status: { eq: 'CANCELLED' } };
  const cancelled = await client.query<Page>({ query, variables: { where } });
  expect(idsOf(cancelled.data!)).toEqual([]);
  await client.mutate({
    mutation: gql`mutation Cancel($input: CancelOrderInput!) { cancelOrder(input: $input) { order { id status } } }`,
    variables: { input: { orderId: orders[0]!.id, reason: 'OTHER' } },
  });
  expect(shown().orders.edges.find(({ node }) => node.id === orders[0]!.id)?.node.status).toBe('CANCELLED');
});

it('joins pages in the cache of urql, which warns of nothing', async ({ connection, orders }) => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const client = urqlClient(connection);
  const first = await client.query<Page>(PAGE, {});
  const second = await client.query<Page>(PAGE, { after: first.data!.orders.pageInfo.endCursor });
  expect(idsOf(second.data!).toSorted()).toEqual(orders.map(({ id }) => id).toSorted());
  expect(warn.mock.calls).toEqual([]);
  warn.mockRestore();
});

it('lists the types without an id for graphcache', () => {
  expect(VALUES).toEqual(expect.arrayContaining(['Address', 'Money', 'OrderCreatedData']));
  for (const type of ['Order', 'OrderConnection', 'CheckoutPayload', 'Query'])
    expect(VALUES).not.toContain(type);
});

it('starts anew when its cursor has expired, and says that there is a gap', async ({ app, connection }) => {
  const onGap = vi.fn();
  const onEvent = vi.fn();
  const socket = connect({ ...connection, onGap });
  const expired = Buffer.from('1:1').toString('base64url');
  const stop = watchEvents(socket, {
    after: expired,
    onEvent,
    onError: expect.fail as (cause: unknown) => never,
  });
  await expect.poll(() => onEvent.mock.calls[0]).toMatchObject([{ type: 'CONNECTED' }]);
  expect(onGap).toHaveBeenCalledOnce();
  // Of an order that does not exist; events of the tests above may still come.
  await tellOf(app, { type: 'order.told' });
  const told = () => onEvent.mock.calls.filter(([{ type, order }]) => type !== 'CONNECTED' && !order);
  await expect.poll(() => told().length).toBe(1);
  stop();
  await socket.dispose();
});

it('starts anew when a cursor expires later, as after a restore', () => {
  const sinks: { variables: unknown; sink: Sink<ExecutionResult> }[] = [];
  const client = createClient({ url: 'ws://127.0.0.1:1', lazy: true });
  client.subscribe = ({ variables }, sink) => {
    sinks.push({ variables: { ...variables }, sink: sink as Sink<ExecutionResult> });
    return () => undefined;
  };
  const onGap = vi.fn();
  const sink = { next: vi.fn(), error: vi.fn(), complete: vi.fn() };
  resuming(client, onGap).subscribe({ query: '', variables: { first: 1 } }, sink);
  const event = { data: { orderEvents: { id: 'evt_1', cursor: 'c1' } } };
  sinks[0]?.sink.next(event);
  sinks[0]?.sink.next(event);
  expect(sink.next).toHaveBeenCalledExactlyOnceWith(event);
  const extensions = { code: 'CURSOR_EXPIRED' };
  sinks[0]?.sink.next({ data: null, errors: [{ message: '', extensions }] as never });
  sinks[0]?.sink.complete();
  expect(onGap).toHaveBeenCalledOnce();
  expect(sinks.map(({ variables }) => variables)).toEqual([{ first: 1 }, { first: 1 }]);
  sinks[1]?.sink.complete();
  expect(sink.complete).toHaveBeenCalledOnce();
  expect(sink.error).not.toHaveBeenCalled();
});
