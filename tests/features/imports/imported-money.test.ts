import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HEADER, type ImportsWorld, openImportsWorld, orderLine, readRejects } from './imports-fixture.ts';

let world: ImportsWorld;
beforeAll(async () => {
  world = await openImportsWorld();
});
afterAll(() => world.close());

interface Money {
  number: string;
  status: string;
  payment: string;
  paid: number;
  captured: number | null;
}

async function moneyOf(storeId: string): Promise<string[]> {
  const rows = await world.rows<Money>(
    `select o.number, o.status, o.payment_status as payment, o.paid_total as paid, p.captured_amount as captured
     from orders o left join payments p on p.order_id = o.id and p.provider = 'manual'
     where o.store_id = $1 order by o.number`,
    storeId,
  );
  return rows.map(
    ({ number, status, payment, paid, captured }) => `${number} ${status} ${payment} ${paid} ${captured}`,
  );
}

const OPEN_AND_DONE = ['PENDING', 'PROCESSING', 'SHIPPED', 'CANCELLED'];

describe('what was paid', () => {
  it('is what the column paid_amount says, up to the total, as a manual capture', async () => {
    const storeId = await world.newStore('paid-column');
    const given: [status: string, paid: string][] = [
      ['PENDING', '1.00'],
      ['PENDING', '10.00'],
      ['PROCESSING', '10.00'],
      ['DELIVERED', '0.00'],
      ['DELIVERED', ''],
      ['DELIVERED', '12.00'],
      ['CANCELLED', '10.00'],
    ];
    const lines = given.map(([status, paid], at) =>
      orderLine({ number: `${at + 1}`, status, paid, price: '10.00' }),
    );
    const path = await world.write('paid.csv', `${HEADER},paid_amount\n${lines.join('')}`);
    const report = await world.import(storeId, path);
    expect(report).toMatchObject({ imported: 7, rejectedOrders: 0, notedOrders: 2 });
    expect(await moneyOf(storeId)).toEqual([
      '1 PENDING PARTIALLY_PAID 100 100',
      '2 CONFIRMED PAID 1000 1000',
      '3 PROCESSING PAID 1000 1000',
      '4 DELIVERED UNPAID 0 null',
      '5 DELIVERED PAID 1000 1000',
      '6 DELIVERED PAID 1000 1000',
      '7 CANCELLED UNPAID 0 null',
    ]);
    expect(await readRejects(report.rejectsPath!)).toEqual({
      7: 'imported, but of paid_amount only the total 10.00 counts',
      8: 'imported, but what was paid is left out, since the order is CANCELLED',
    });
  });

  it.each([
    ['shipped', ['UNPAID 0', 'UNPAID 0', 'PAID 1000', 'UNPAID 0'], 'PENDING'],
    ['full', ['PAID 1000', 'PAID 1000', 'PAID 1000', 'UNPAID 0'], 'CONFIRMED'],
    ['none', ['UNPAID 0', 'UNPAID 0', 'UNPAID 0', 'UNPAID 0'], 'PENDING'],
  ] as const)('is decided by the policy %s where the file does not say', async (paid, expected, first) => {
    const storeId = await world.newStore(`paid-${paid}`);
    const lines = OPEN_AND_DONE.map((status, at) =>
      orderLine({ number: `${at + 1}`, status, price: '10.00' }),
    );
    const path = await world.write(`${paid}.csv`, `${HEADER}\n${lines.join('')}`);
    await world.import(storeId, path, { paid });
    const money = (await moneyOf(storeId)).map((text) => text.split(' '));
    expect(money.map(([, , status, amount]) => `${status} ${amount}`)).toEqual(expected);
    expect(money[0]![1]).toBe(first);
  });
});
