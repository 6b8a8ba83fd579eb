import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { productSearch, searchTerms } from '../../../src/features/catalog/search-words.ts';
import { customerSearch } from '../../../src/features/customers/customer-search.ts';
import { orderSearch } from '../../../src/features/orders/reading/order-search.ts';
import {
  MAX_SEARCHED_ROWS,
  MAX_TYPO_SEARCHED_ROWS,
  type SearchCall,
} from '../../../src/platform/db/filtering/text-search.ts';
import { createDatabase, type TestDatabase } from '../../testkit/databases/postgres.ts';
import { it } from '../../testkit/fixtures.ts';
import { DEFAULT_STORE, signedInAs } from '../../testkit/shop/people.ts';

const REACH = 40;
/**
 * The largest number of rows read from each table: index matches, those rows again, the newest rows, and their parents.
 */
const MAX_ROWS = 6 * (REACH + 1);

const TEXTS = [
  'b',
  'bu',
  'buyer',
  'example',
  'exampel',
  'exaxple',
  'com.exa',
  'ench.exam',
  'buyer number',
  'nuyer nmuber',
  'buyer17',
  'buyer1234@bench.example',
  'byuer1234',
  'zzz',
  'zebra',
  '1',
  '555',
  '東',
  'e x a m p l',
  'ord-',
  'ORD-1234',
  '%',
  '_',
  '"',
  '\\',
];

/** Customers, orders and products with consecutive numbers. */
function rows(storeId: string, from: number, to: number): string {
  return `
    insert into customers (id, store_id, email, name, phone, created_at)
    select make_id(), '${storeId}', 'buyer' || n || '@bench.example', 'Buyer Number ' || n, '+1555' || n,
      '2026-01-01'::timestamptz + n * interval '1 minute'
    from generate_series(${from}, ${to}) as n;
    insert into orders (id, store_id, number, customer_id, email, currency, status, payment_status, fulfillment_status,
      subtotal, total, source, placed_at, created_at)
    select make_id(), c.store_id, 'ORD-' || split_part(c.name, ' ', 3), c.id, c.email, 'USD', 'PENDING', 'UNPAID',
      'UNFULFILLED', 100, 100, 'CHECKOUT', c.created_at, c.created_at
    from customers c where c.store_id = '${storeId}' and split_part(c.name, ' ', 3)::int between ${from} and ${to};
    insert into order_search (id, store_id, words) select id, store_id, order_words(number, email) from orders
    on conflict (id, store_id) do nothing;
    insert into products (id, store_id, name, slug, status, search_text, created_at)
    select make_id(), '${storeId}', 'Buyer ' || n, 'buyer-' || n, 'ACTIVE', 'buyer example number ' || n,
      '2026-01-01'::timestamptz + n * interval '1 minute'
    from generate_series(${from}, ${to}) as n;`;
}

describe('a search of a store with many rows', () => {
  let database: TestDatabase;
  let client: Client;
  beforeAll(async () => {
    database = await createDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const small = (values: readonly unknown[]) =>
    values.map((value) => (value === MAX_SEARCHED_ROWS || value === MAX_TYPO_SEARCHED_ROWS ? REACH : value));

  /** The number of rows that this session has read from these tables. */
  async function rowsRead(): Promise<number> {
    const { rows: counters } = await client.query<{ read: number }>(
      `select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::int as read
       from pg_stat_xact_user_tables where relname in ('orders', 'order_search', 'customers', 'products')`,
    );
    return counters[0]!.read;
  }

  /** The ids found, and the number of rows read. */
  async function look({ text, values }: SearchCall): Promise<{ ids: (string | null)[]; read: number }> {
    let place = 0;
    const call = text.replaceAll('?', () => `$${++place}`);
    await client.query('begin');
    try {
      const before = await rowsRead();
      const { rows: found } = await client.query<{ id: string | null }>(
        `select id from ${call} as found (id)`,
        small(values),
      );
      return { ids: found.map(({ id }) => id), read: (await rowsRead()) - before };
    } finally {
      await client.query('rollback');
    }
  }

  const callsOf = (search: string): [string, SearchCall][] => {
    const terms = searchTerms(search);
    return [
      ['orders', orderSearch(DEFAULT_STORE, search)!],
      ['customers', customerSearch(DEFAULT_STORE, search)!],
      ...(terms ? [['products', productSearch(DEFAULT_STORE, terms)] as [string, SearchCall]] : []),
    ];
  };

  it('reads no more rows when the store grows, whatever the text', async () => {
    for (const [from, to] of [
      [1, 3_000],
      [3_001, 6_000],
    ] as const) {
      await client.query(rows(DEFAULT_STORE, from, to));
      await client.query('vacuum analyze orders, order_search, customers, products');
      for (const text of TEXTS) {
        for (const [table, call] of callsOf(text)) {
          const { ids, read } = await look(call);
          expect(read, `${table} with ${text} of ${to}`).toBeLessThanOrEqual(MAX_ROWS);
          expect(new Set(ids).size, `${table} with ${text} of ${to}`).toBeLessThanOrEqual(2 * REACH + 3);
        }
      }
    }
  }, 60_000);

  it('finds the newest of what is common, and says that it was cut', async () => {
    for (const [table, call] of callsOf('buyer')) {
      const { ids } = await look(call);
      const { rows: newest } = await client.query<{ id: string }>(
        `select id from ${table} order by created_at desc limit ${REACH}`,
      );
      expect(ids.filter((id) => id !== null).toSorted(), table).toEqual(
        newest.map(({ id }) => id).toSorted(),
      );
      expect(ids, table).toContain(null);
    }
  });

  it('finds all of what is rare, however old it is, and says that nothing was cut', async () => {
    for (const [text, count] of [
      ['buyer1234', { orders: 1, customers: 1, products: 0 }],
      ['buyer17@', { orders: 1, customers: 1, products: 0 }],
      ['5551234', { orders: 1, customers: 1, products: 0 }],
      ['1234', { orders: 1, customers: 1, products: 1 }],
      ['zebra', { orders: 0, customers: 0, products: 0 }],
    ] as const) {
      for (const [table, call] of callsOf(text)) {
        const { ids } = await look(call);
        expect(ids, `${table} with ${text}`).not.toContain(null);
        expect(new Set(ids).size, `${table} with ${text}`).toBe(count[table as keyof typeof count]);
      }
    }
  });

  it('finds the order of a number, however common the text', async () => {
    const { ids } = await look(orderSearch(DEFAULT_STORE, ' ord-5 ')!);
    const { rows: order } = await client.query<{ id: string }>(
      "select id from orders where number = 'ORD-5'",
    );
    expect(ids).toContain(order[0]!.id);
    expect(ids).toContain(null);
  });

  it('is not crowded out by another store', async () => {
    const { rows: store } = await client.query<{ id: string }>(
      `insert into stores (id, code, name, currency) values (make_id(), 'other', 'Other', 'USD') returning id`,
    );
    await client.query(rows(store[0]!.id, 1, 5));
    for (const call of [
      orderSearch(store[0]!.id, 'buyer')!,
      customerSearch(store[0]!.id, 'buyer')!,
      productSearch(store[0]!.id, searchTerms('buyer')!),
    ]) {
      const { ids } = await look(call);
      expect(new Set(ids).size).toBe(5);
      expect(ids).not.toContain(null);
    }
  });
});

describe('a list that is searched', () => {
  it('says whether the search was cut, and counts what was found', async ({ app }) => {
    const manager = await signedInAs(app, UserRole.MANAGER);
    const search = (text: string | null) =>
      manager.run<Record<string, { totalCount: number; isSearchCut: boolean }>>(
        `query ($text: String) {
          orders(search: $text) { totalCount isSearchCut }
          customers(search: $text) { totalCount isSearchCut }
          products(search: $text) { totalCount isSearchCut }
        }`,
        { text },
      );
    const none = { totalCount: 0, isSearchCut: false };
    expect(await search('buyer')).toEqual({ orders: none, customers: none, products: none });
    const { reader } = app.shop.core;
    for (const statement of rows(DEFAULT_STORE, 1, MAX_SEARCHED_ROWS + 5)
      .split(';')
      .slice(0, 1))
      await reader.query(statement);
    await reader.query('analyze customers');
    expect((await search('buyer')).customers).toEqual({ totalCount: MAX_SEARCHED_ROWS, isSearchCut: true });
    expect((await search('buyer1')).customers!.isSearchCut).toBe(false);
    expect((await search(null)).customers!.isSearchCut).toBe(false);
  }, 60_000);
});
