import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { signedInAs } from '../../testkit/shop/people.ts';
import { HEADER, type ImportsWorld, openImportsWorld, orderLine, readRejects } from './imports-fixture.ts';

const PLACED = '2020-01-01T10:00:00Z';

let world: ImportsWorld;
beforeAll(async () => {
  world = await openImportsWorld();
});
afterAll(() => world.close());

type Given = { number: string; status?: string; placedAt?: string; shipped?: string; delivered?: string };

async function importDated(code: string, lines: readonly Given[]) {
  const storeId = await world.newStore(code);
  const texts = lines.map(({ shipped = '', delivered = '', ...order }) => {
    return `${orderLine({ placedAt: PLACED, ...order }).trimEnd()},${shipped},${delivered}\n`;
  });
  const path = await world.write(`${code}.csv`, `${HEADER},shipped_at,delivered_at\n${texts.join('')}`);
  const report = await world.import(storeId, path);
  const manager = await signedInAs(world.app, UserRole.MANAGER, { id: storeId, code });
  const { orders } = await manager.run(
    graphql(
      `query ImportedDates { orders(first: 50) { nodes { number status placedAt shippedAt deliveredAt } } }`,
    ),
  );
  return { report, orders: orders.nodes.toSorted((one, other) => Number(one.number) - Number(other.number)) };
}

describe('the dates of an imported order', () => {
  it('are those of the file, and none where the file has none', async () => {
    const { report, orders } = await importDated('dates', [
      { number: '1', status: 'SHIPPED', shipped: '2020-01-02T08:00:00+02:00' },
      { number: '2', status: 'DELIVERED', shipped: '2020-01-02', delivered: '2020-01-03T09:30:00.5Z' },
      { number: '3', status: 'COMPLETED', delivered: PLACED },
      { number: '4', status: 'DELIVERED' },
      { number: '5', status: 'PENDING' },
    ]);
    expect(report).toMatchObject({ imported: 5, rejectedOrders: 0 });
    const placedAt = '2020-01-01T10:00:00.000Z';
    expect(orders).toEqual([
      { number: '1', status: 'SHIPPED', placedAt, shippedAt: '2020-01-02T06:00:00.000Z', deliveredAt: null },
      {
        number: '2',
        status: 'DELIVERED',
        placedAt,
        shippedAt: '2020-01-02T00:00:00.000Z',
        deliveredAt: '2020-01-03T09:30:00.500Z',
      },
      { number: '3', status: 'COMPLETED', placedAt, shippedAt: null, deliveredAt: placedAt },
      { number: '4', status: 'DELIVERED', placedAt, shippedAt: null, deliveredAt: null },
      { number: '5', status: 'PENDING', placedAt, shippedAt: null, deliveredAt: null },
    ]);
  });

  it('reject the order when they are malformed, out of order, too early for its status, or differ', async () => {
    const soon = new Date(Date.now() + 60_000).toISOString();
    const { report, orders } = await importDated('wrong-dates', [
      { number: '1', shipped: '02.01.2020' },
      { number: '2', shipped: '2020-01-01T09:59:59Z' },
      { number: '3', shipped: '2020-01-03', delivered: '2020-01-02' },
      { number: '4', delivered: '2020-01-01' },
      { number: '5', shipped: soon },
      { number: '6', status: 'PROCESSING', shipped: '2020-01-02' },
      { number: '7', status: 'CANCELLED', shipped: '2020-01-02' },
      { number: '8', status: 'SHIPPED', delivered: '2020-01-02' },
      { number: '9', shipped: '2020-01-02' },
      { number: '9', shipped: '2020-01-03' },
      { number: '10', shipped: '2020-01-02' },
      { number: '10', shipped: '2020-01-02T00:00:00Z' },
    ]);
    expect(report).toMatchObject({ imported: 1, rejectedOrders: 9, rejectedLines: 10 });
    expect(await readRejects(report.rejectsPath!)).toEqual({
      2: 'shipped_at must be a date since 1970 such as 2024-05-31 or 2024-05-31T14:00:00Z',
      3: 'shipped_at is before placed_at',
      4: 'delivered_at is before shipped_at',
      5: 'delivered_at is before placed_at',
      6: 'shipped_at is in the future',
      7: 'shipped_at is given for a status of PROCESSING',
      8: 'shipped_at is given for a status of CANCELLED',
      9: 'delivered_at is given for a status of SHIPPED',
      10: 'order 9 has a bad line 11',
      11: 'shipped_at differs from line 10 of the same order',
    });
    expect(orders).toMatchObject([{ number: '10', shippedAt: '2020-01-02T00:00:00.000Z' }]);
  });
});
