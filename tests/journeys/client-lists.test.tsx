import { RelayEnvironmentProvider } from 'react-relay';
import { create } from 'react-test-renderer';
import { expect, expectTypeOf, vi } from 'vitest';
import { apolloClient } from '../../examples/clients/apollo.ts';
import { type OrderRow, orderRows } from '../../examples/clients/gql-tada.ts';
import { relayEnvironment } from '../../examples/clients/relay.ts';
import { OrdersScreen } from '../../examples/clients/relay-orders.tsx';
import { OrderStatus } from '../../src/features/orders/order-status.ts';
import { it as base } from '../testkit/fixtures.ts';
import { placeTestOrder, seedLine } from '../testkit/shop/orders.ts';

const it = base
  .extend('connection', ({ manager }) => ({
    url: `${manager.url}/graphql`,
    accessToken: () => manager.headers.authorization!.replace('Bearer ', ''),
  }))
  /** The numbers of five orders, the newest first. */
  .extend('numbers', { scope: 'file' }, async ({ app }) => {
    const lines = [await seedLine(app)];
    const numbers: string[] = [];
    for (let n = 0; n < 5; n++) numbers.unshift((await placeTestOrder(app, { lines })).number);
    return numbers;
  });

it('loads the pages of a list with usePaginationFragment of Relay until there is no more', async ({
  connection,
  numbers,
}) => {
  // React 19 warns of its test renderer otherwise.
  vi.stubGlobal('IS_REACT_NATIVE_TEST_ENVIRONMENT', true);
  const complain = vi.spyOn(console, 'error');
  const screen = create(
    <RelayEnvironmentProvider environment={relayEnvironment(connection)}>
      <OrdersScreen pageSize={2} />
    </RelayEnvironmentProvider>,
  );
  const shown = () => screen.root.findAllByType('li').map(({ children }) => children.join(''));
  const more = () => screen.root.findAllByType('button');
  for (const count of [2, 4, 5]) {
    await expect.poll(shown).toEqual(numbers.slice(0, count));
    expect(more()).toHaveLength(count < 5 ? 1 : 0);
    more()[0]?.props.onClick();
  }
  screen.unmount();
  expect(complain.mock.calls).toEqual([]);
  complain.mockRestore();
  vi.unstubAllGlobals();
});

it('reads pages with documents whose types gql.tada infers', async ({ connection, numbers }) => {
  const pages: string[][] = [];
  const client = apolloClient(connection);
  for await (const rows of orderRows(client, {
    first: 2,
    where: { status: { in: ['PENDING', 'CONFIRMED'] } },
  })) {
    pages.push(rows.map(({ number }) => number));
  }
  expect(pages.map(({ length }) => length)).toEqual([2, 2, 1]);
  expect(pages.flat().toSorted()).toEqual(numbers.toSorted());
  expectTypeOf<OrderRow['status']>().toEqualTypeOf<`${OrderStatus}`>();
  expectTypeOf<OrderRow['placedAt']>().toEqualTypeOf<string | null>();
  expectTypeOf<OrderRow['total']>().toEqualTypeOf<{ amount: string; currency: string }>();
  // @ts-expect-error There is no such status.
  orderRows(client, { where: { status: { eq: 'LOST' } } });
});
