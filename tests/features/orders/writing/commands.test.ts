import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashCartToken } from '../../../../src/features/carts/cart-token.ts';
import { newId } from '../../../../src/values/ids.ts';
import { startTestApp, type TestApp } from '../../../testkit/app.ts';
import { violations } from '../../../testkit/audit.ts';
import { fillCart, seedVariant } from '../../../testkit/shop/carts.ts';
import { orderEventsOf, placeTestOrder } from '../../../testkit/shop/orders.ts';
import { DEFAULT_STORE } from '../../../testkit/shop/people.ts';

const SOURCE = resolve(import.meta.dirname, '../../../../src');
const ABOUT = { actor: 'tests', requestId: null, source: 'api', version: 1 };

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(async () => {
  expect(await violations(app)).toEqual([]);
  await app.close();
});

async function call(name: string, ...values: unknown[]): Promise<unknown[]> {
  const places = values.map((_, index) => `$${index + 1}::jsonb`).join(', ');
  const texts = values.map((value) => JSON.stringify(value));
  const { rows } = await app.shop.core.pool.query(`select * from ${name}(${places})`, texts);
  return rows;
}

async function countOrders(): Promise<number> {
  const { rows } = await app.shop.core.pool.query('select count(*)::int as count from orders');
  return rows[0].count;
}

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(sql|ts)$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(SOURCE, file), 'utf8') }));

describe('the functions that take a command', () => {
  const taking = files.filter(({ text }) => /function \w+\(command jsonb\)/.test(text));

  it('name every key that they read, and no other, to refuse_unknown_keys', () => {
    expect(taking.map(({ file }) => file).toSorted()).toEqual([
      'features/checkout/check-out.sql',
      'features/inventory/stock/change-stock.sql',
      'features/orders/changing/change-order.sql',
    ]);
    for (const { file, text } of taking) {
      const [, read] = /jsonb_to_record\(.*?\) as c \(([^)]*)\)/s.exec(text)!;
      const [, known] = /refuse_unknown_keys\(command, '\{([^}]*)\}'\)/.exec(text)!;
      const keys = read!.split(',').map((column) => column.trim().split(' ')[0]!.replaceAll('"', ''));
      expect(
        known!
          .split(',')
          .map((key) => key.trim())
          .toSorted(),
        file,
      ).toEqual(keys.toSorted());
    }
  });

  it.each(['check_out', 'change_order', 'change_stock'])('refuse an unknown key: %s', async (name) => {
    await expect(call(name, { store_id: DEFAULT_STORE, gift: 'x' })).rejects.toThrow('unknown keys: gift');
  });

  it('refuse a checkout of an older server, which carries no price, and write nothing', async () => {
    const { variantId } = await seedVariant(app);
    const cartToken = await fillCart(app.anonymous, [{ variantId, quantity: 2 }]);
    const before = await countOrders();
    const old = {
      store_id: DEFAULT_STORE,
      token_hash: hashCartToken(cartToken),
      email: 'old@customer.example',
    };
    await expect(call('check_out', { ...old, order_id: newId(), free: {}, max_total: 1 })).rejects.toThrow(
      'unknown keys: free, email, order_id, max_total',
    );
    expect(await countOrders()).toBe(before);
  });

  it('change the same for a server of the release before', async () => {
    const { rawOrderId, id } = await placeTestOrder(app);
    const command = { store_id: DEFAULT_STORE, order_id: rawOrderId, lines: [], actor: 'old', about: ABOUT };
    await call('change_order', {
      ...command,
      version: 1,
      changes: { email: null },
      event: 'order.updated',
      data: {},
    });
    await call('change_order', {
      ...command,
      version: 2,
      changes: { status: 'CONFIRMED', expires_at: null },
      event: 'order.items_changed',
      data: { differences: [] },
      follows: { from: 'PENDING', to: 'CONFIRMED' },
      keeps: true,
    });
    const events = await orderEventsOf(app, id);
    expect(events.map(({ type, data }) => [type, data.version, data.status])).toEqual([
      ['order.created', 1, 'PENDING'],
      ['order.updated', 2, 'PENDING'],
      ['order.items_changed', 3, 'PENDING'],
      ['order.status_changed', 4, 'CONFIRMED'],
    ]);
  });
});

describe('the rows of an order', () => {
  it('are written in three places', () => {
    const writers = files
      .filter(({ text }) => /\b(insert into|update) (orders|order_items)\b/.test(text))
      .map(({ file }) => file);
    expect(writers.toSorted()).toEqual([
      'features/orders/changing/change-order.sql',
      'features/orders/lifecycle/first-payment.locks.ts',
      'features/orders/placing/place-order.sql',
    ]);
  });

  it('have columns only, else nothing is written', async () => {
    const { rawOrderId, id } = await placeTestOrder(app);
    const before = await countOrders();
    await expect(call('place_order', { number: 'X', gift: 1 }, [], [], ABOUT)).rejects.toThrow(
      'unknown keys: gift',
    );
    const change = {
      store_id: DEFAULT_STORE,
      order_id: rawOrderId,
      version: 1,
      events: [],
      changes: { version: 2 },
    };
    await expect(call('change_order', { ...change, changes: { gift: 1 } })).rejects.toThrow('n.gift');
    await expect(call('change_order', { ...change, lines: [{ gift: 1 }] })).rejects.toThrow(
      'unknown keys: gift',
    );
    await expect(call('change_order', { ...change, events: [{ kind: 'x' }] })).rejects.toThrow(
      'unknown keys: kind',
    );
    expect(await countOrders()).toBe(before);
    expect(await orderEventsOf(app, id)).toHaveLength(1);
  });

  it('have the defaults of their columns, even of one that was added while a session waited to write', async () => {
    const { rawCustomerId } = await placeTestOrder(app);
    const { pool } = app.shop.core;
    const place = () => {
      const row = { id: newId(), store_id: DEFAULT_STORE, customer_id: rawCustomerId, currency: 'USD' };
      return call('place_order', { ...row, status: 'DRAFT', source: 'STAFF' }, [], [], ABOUT);
    };
    const [first] = await place();
    expect(first).toMatchObject({ version: 1, payment_status: 'UNPAID', total: '0', email: null });
    const client = await pool.connect();
    try {
      await client.query("begin; alter table orders add column wrapping text not null default 'PLAIN'");
      const waiting = [place(), place()];
      await expect
        .poll(async () => (await client.query('select from pg_locks where not granted')).rowCount)
        .toBeGreaterThanOrEqual(2);
      await client.query('commit');
      for (const [row] of await Promise.all(waiting)) expect(row).toMatchObject({ wrapping: 'PLAIN' });
      const [later] = await place();
      expect(later).toMatchObject({ wrapping: 'PLAIN' });
    } finally {
      await client.query('rollback; alter table orders drop column if exists wrapping');
      client.release();
    }
    await pool.query("delete from orders where status = 'DRAFT'");
  });

  it('have a number that no other order has', async () => {
    const { rawOrderId, rawCustomerId } = await placeTestOrder(app);
    const { rows } = await app.shop.core.pool.query('select number from orders where id = $1', [rawOrderId]);
    const row = {
      id: newId(),
      store_id: DEFAULT_STORE,
      customer_id: rawCustomerId,
      currency: 'USD',
      status: 'DRAFT',
    };
    const again = { ...row, source: 'STAFF', number: rows[0].number };
    await expect(call('place_order', again, [], [], ABOUT)).rejects.toThrow('orders_store_id_number_key');
    const many = (rows: object[], items: object[] = [], events: object[] = []) =>
      app.shop.core.pool.query(
        'select from place_order(array(select jsonb_array_elements($1::jsonb)), $2, $3, $4)',
        [rows, items, events, ABOUT].map((value) => JSON.stringify(value)),
      );
    expect((await many([again])).rowCount).toBe(0);
    await expect(many([{ ...again, gift: 1 }])).rejects.toThrow('unknown keys: gift');
    await expect(many([], [{ gift: 1 }])).rejects.toThrow('unknown keys: gift');
    const fresh = { ...again, id: newId(), number: 'NEW-1' };
    await expect(many([fresh], [], [{ gift: 1 }])).rejects.toThrow('unknown keys: gift');
  });
});
