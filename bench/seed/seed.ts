import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { STORE_ID, shopStatements } from './shop-statements.ts';

/** Fills an empty shop in one transaction. A shop with orders is left unchanged. */
export async function seedShop(pool: Pool, orders: number): Promise<void> {
  const { rows } = await pool.query('select exists (select from orders) as "isSeeded"');
  if (rows[0].isSeeded) return;
  const client = await pool.connect();
  try {
    await client.query('begin');
    for (const statement of shopStatements(orders)) await client.query(statement);
    await client.query('commit');
  } finally {
    client.release();
  }
  await pool.query('vacuum analyze');
}

/**
 * Creates carts with three lines for visitors who have ordered before.
 *
 * @param hotSku SKU of one line of each cart; none if undefined
 * @returns the secrets of the carts
 */
export async function makeCarts(pool: Pool, count: number, hotSku?: string): Promise<string[]> {
  const batch = randomBytes(6).toString('hex');
  await pool.query({
    text: `
      with goods as materialized (
        select row_number() over (order by sku) - 1 as n, id, sku from product_variants
        where store_id = $1 and sku is distinct from $4
      ), buyers as materialized (
        select row_number() over (order by id) - 1 as n, email from customers where not is_registered
      ), made as materialized (
        select n, make_id() as id, (random() * 1000000)::int as luck from generate_series(1, $3) as n
      ), filled as (
        insert into carts (id, store_id, token_hash, currency, email, shipping_address)
        select m.id, $1, translate(encode(sha256(convert_to('bench-' || $2 || '-' || m.n, 'UTF8')), 'base64'), '+/=', '-_'),
          'USD', b.email,
          '{"name": "A Buyer", "line1": "12 Harbour Street", "city": "Portland", "postalCode": "97201", "countryCode": "US"}'
        from made m join buyers b on b.n = m.luck % (select count(*) from buyers)
      )
      insert into cart_items (id, store_id, cart_id, variant_id, quantity)
      select make_id(), $1, m.id,
        case when l = 0 and $4::text is not null then (select id from product_variants where store_id = $1 and sku = $4)
          else g.id end, 1
      from made m cross join generate_series(0, 2) as l
      join goods g on g.n = (m.luck + l * 331) % (select count(*) from goods)`,
    values: [STORE_ID, batch, count, hotSku ?? null],
  });
  await pool.query('analyze carts, cart_items');
  return Array.from({ length: count }, (_, index) => `bench-${batch}-${index + 1}`);
}
