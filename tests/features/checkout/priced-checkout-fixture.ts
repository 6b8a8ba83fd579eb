import { setTimeout as wait } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { expect } from 'vitest';
import { decodeId } from '../../../src/values/ids.ts';
import type { TestApp } from '../../testkit/app.ts';
import { type CheckoutAnswer, checkOut } from '../../testkit/shop/checkout.ts';

/** The totals of an order and of its lines, as the database has them. */
export async function storedTotals(app: TestApp, answer: CheckoutAnswer) {
  expect(answer.userErrors).toEqual([]);
  const orderId = decodeId('ord', answer.order!.id);
  const { rows } = await app.shop.core.pool.query(
    `select subtotal::float8, discount_total::float8 as "discountTotal", tax_total::float8 as "taxTotal",
       shipping_total::float8 as "shippingTotal", total::float8 from orders where id = $1`,
    [orderId],
  );
  const items = await app.shop.core.pool.query(
    'select total::float8 from order_items where order_id = $1 order by position',
    [orderId],
  );
  return { totals: rows[0], lines: items.rows.map(({ total }) => total) };
}

/**
 * Checks out while another connection locks the cart. Its changes happen between the pricing and the checkout's lock.
 */
export async function checkOutAround(
  app: TestApp,
  input: { cartToken: string; expectedTotal?: string },
  change: (other: PoolClient) => Promise<unknown>,
): Promise<CheckoutAnswer> {
  const { pool } = app.shop.core;
  const other = await pool.connect();
  try {
    await other.query('begin');
    await other.query("select from carts where status = 'OPEN' for update");
    const answer = checkOut(app.anonymous, input);
    const isWaiting = `select from pg_stat_activity where datname = current_database()
      and wait_event_type = 'Lock' and query like '%check_out(%'`;
    // Use another connection: inside a transaction pg_stat_activity does not change.
    while ((await pool.query(isWaiting)).rowCount === 0) await wait(5);
    await change(other);
    await other.query('commit');
    return await answer;
  } finally {
    other.release();
  }
}

/** Runs a statement when a checkout claims its key: after the cart was priced and before it is locked. */
export async function onEveryPricing({ shop: { core } }: TestApp, statement: string): Promise<void> {
  await core.pool.query('create sequence pricings');
  await core.pool.query(`create function interfere() returns trigger language plpgsql as $$
    begin ${statement}; return new; end $$`);
  await core.pool.query(
    'create trigger interfere before insert on idempotency_keys for each row execute function interfere()',
  );
}
