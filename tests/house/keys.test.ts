import { describe, expect } from 'vitest';
import { violations } from '../testkit/audit.ts';
import { appTest } from '../testkit/fixtures.ts';
import { fillCart, seedVariant } from '../testkit/shop/carts.ts';
import { checkOut } from '../testkit/shop/checkout.ts';

interface Key {
  table: string;
  name: string;
  /** The columns in the order of the key. */
  columns: string[];
  is_primary: boolean;
  /** True if a foreign key refers to it. */
  is_referred_to: boolean;
}

const it = appTest({ audited: false, comparesExecutors: false });

let keys: Map<string, Key[]>;
it.beforeAll(async ({ app }) => {
  const rows = await app.shop.core.reader.query<Key>(KEYS);
  keys = Map.groupBy(rows, ({ table }) => table);
});

/** The unique indexes of tables that belong to a store. */
const KEYS = `
  select t.relname as table, c.relname as name, i.indisprimary as is_primary,
    array(select a.attname::text from unnest(i.indkey::int2[]) with ordinality as k (number, place)
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number order by k.place) as columns,
    exists (select from pg_constraint f where f.contype = 'f' and f.conindid = i.indexrelid) as is_referred_to
  from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
  where i.indisunique and t.relnamespace = 'public'::regnamespace
    and exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'store_id')
  order by 1, 2`;

const identifies = ({ columns }: Key): boolean => columns.includes('id');

describe('the keys of a table that belongs to a store', () => {
  it('begin with the id in the primary key, where it has one', () => {
    const wrong = [...keys.values()]
      .flat()
      .filter(({ is_primary }) => is_primary)
      .filter(({ columns }) => columns.includes('id') && !/^id(,store_id)?$/.test(columns.join()));
    expect(wrong).toEqual([]);
  });

  it('have a second index for the identity of a row only where a foreign key needs it', () => {
    const wrong = [...keys.values()]
      .flat()
      .filter((key) => !key.is_primary && identifies(key))
      .filter(
        ({ table, columns, is_referred_to }) =>
          columns.join() !== 'store_id,id' ||
          !is_referred_to ||
          // A primary key of both columns serves the foreign key as well.
          keys.get(table)!.some((key) => key.is_primary && key.columns.length === 2),
      );
    expect(wrong).toEqual([]);
  });

  it('keep what refers to a row to the store of the row', async ({ app }) => {
    const wrong = await app.shop.core.reader.query(
      `select conrelid::regclass::text as table, conname from pg_constraint k
       where contype = 'f' and connamespace = 'public'::regnamespace and confrelid <> 'stores'::regclass
         and not (select attnum from pg_attribute where attrelid = conrelid and attname = 'store_id') = any (conkey)`,
    );
    expect(wrong).toEqual([]);
  });
});

describe('an index', () => {
  it('says which query needs it: add a "comment on index" in its migration', async ({ app }) => {
    const silent = await app.shop.core.reader.query(
      `select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid
       where c.relnamespace = 'public'::regnamespace and obj_description(c.oid, 'pg_class') is null
         and not exists (select from pg_constraint k where k.conindid = c.oid and k.contype in ('p', 'u', 'x'))
       order by 1`,
    );
    expect(silent).toEqual([]);
  });

  it('is none of those that a longer one begins with', async ({ app }) => {
    const doubled = await app.shop.core.reader.query(
      `select s.indexrelid::regclass::text as short, l.indexrelid::regclass::text as long
       from pg_index s join pg_index l on l.indrelid = s.indrelid and l.indexrelid <> s.indexrelid
       join pg_class c on c.oid = s.indexrelid and c.relnamespace = 'public'::regnamespace
       where not s.indisunique and s.indexprs is null and l.indexprs is null
         and s.indpred is not distinct from l.indpred and s.indclass[0] = l.indclass[0]
         and l.indkey::text || ' ' like s.indkey::text || ' %'`,
    );
    expect(doubled).toEqual([]);
  });
});

describe('what no foreign key says', () => {
  it('is found by the audit: the currency of a payment, the product of an item, the store of a key', async ({
    app,
  }) => {
    const { variantId } = await seedVariant(app);
    const cartToken = await fillCart(app.anonymous, [{ variantId, quantity: 2 }]);
    expect((await checkOut(app.anonymous, { cartToken })).userErrors).toEqual([]);
    const { pool } = app.shop.core;
    expect(await violations(app)).toEqual([]);
    await pool.query("update payments set currency = 'EUR'");
    await pool.query('update order_items set product_id = make_id()');
    await pool.query('update idempotency_keys set store_id = make_id()');
    expect((await violations(app)).map(({ name }) => name)).toEqual([
      'Events and idempotency keys belong to a store that exists',
      'The product of an item is that of its variant',
      'A payment belongs to one order of its store and carries its currency',
    ]);
  });

  it.for([
    ['an item', 'update order_items set order_id = make_id()', 'Items and purchased carts belong to'],
    ['a cart', "update carts set order_id = make_id() where status = 'ORDERED'", 'Items and purchased carts'],
    ['a payment', 'update payments set order_id = make_id()', 'A payment belongs to one order of its store'],
    [
      'a reservation without its order',
      'update stock_reservations set order_id = make_id()',
      'stock, its movements and its reservations belong to',
    ],
    [
      'a reservation without its stock level',
      'update stock_reservations set location_id = make_id()',
      'stock, its movements and its reservations belong to',
    ],
  ] as const)('is found by the audit: %s', async ([, change, name], { app }) => {
    const { pool } = app.shop.core;
    const client = await pool.connect();
    try {
      await client.query('begin');
      expect((await client.query(change)).rowCount).toBeGreaterThan(0);
      const checks = app.shop.audits.filter((check) => check.name.startsWith(name));
      expect(checks).toHaveLength(1);
      expect((await client.query(checks[0]!.violations)).rowCount).toBeGreaterThan(0);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });
});
