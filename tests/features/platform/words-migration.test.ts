import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { productSearch, searchTerms } from '../../../src/features/catalog/search-words.ts';
import { customerSearch } from '../../../src/features/customers/customer-search.ts';
import { orderSearch } from '../../../src/features/orders/reading/order-search.ts';
import type { SearchCall } from '../../../src/platform/db/filtering/text-search.ts';
import { migrateUp } from '../../../src/platform/db/migrate.ts';
import { openOrm } from '../../../src/platform/db/orm.ts';
import { createDatabase, databaseUrl, type TestDatabase } from '../../testkit/databases/postgres.ts';
import { DEFAULT_STORE } from '../../testkit/shop/people.ts';

const NAME = `words_of_before_${process.pid}`;

let host: TestDatabase;
let url: string;
beforeAll(async () => {
  host = await createDatabase();
  await run(host.url, `create database ${NAME} template template0`);
  url = databaseUrl(host.url, NAME);
});
afterAll(async () => {
  await run(host.url, `drop database ${NAME} with (force)`);
  await host.drop();
});

async function run<Row extends object>(
  address: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query<Row>(text, [...values])).rows;
  } finally {
    await client.end();
  }
}

async function found({ text, values }: SearchCall): Promise<number> {
  let place = 0;
  const call = text.replaceAll('?', () => `$${++place}`);
  return (await run(url, `select distinct id from ${call} as found (id) where id is not null`, values))
    .length;
}

it('people, orders and products from before folding are sorted and found like new ones', async () => {
  const orm = await openOrm({ url, purpose: 'migrations', poolSize: 2, entities: [] });
  await orm.migrator.up({ to: 'Migration202611280801_local_time' });
  await orm.close();
  await run(
    url,
    `insert into customers (id, store_id, email, name, phone)
     select make_id(), '${DEFAULT_STORE}', 'person' || n || '@old.example', name, '+49 30 12' || n
     from unnest(array['Zebra', 'Éclair', 'Łukasz Straße', 'apple']) with ordinality as people (name, n)`,
  );
  await run(
    url,
    `insert into orders (id, store_id, number, customer_id, email, currency, status, payment_status,
       fulfillment_status, subtotal, total, source, placed_at)
     select make_id(), store_id, 'OLD-' || right(phone, 1), id, email, 'USD', 'PENDING', 'UNPAID', 'UNFULFILLED', 0, 0,
       'IMPORT', now() from customers`,
  );
  await run(
    url,
    `insert into products (id, store_id, name, slug, search_text)
     values (make_id(), '${DEFAULT_STORE}', 'Große Øl', 'grosse-ol', 'große øl')`,
  );
  await migrateUp(url);
  const names = await run<{ name: string }>(url, 'select name from customers order by name_key');
  expect(names.map(({ name }) => name)).toEqual(['apple', 'Éclair', 'Łukasz Straße', 'Zebra']);
  for (const search of ['lukasz', 'STRASSE', 'lukazs', '12 3', 'person3@old.example', 'éCLAIR']) {
    expect(await found(customerSearch(DEFAULT_STORE, search)!), search).toBe(1);
  }
  for (const search of ['old-3', 'lukasz strasse', 'person3@old']) {
    expect(await found(orderSearch(DEFAULT_STORE, search)!), search).toBe(1);
  }
  for (const search of ['grosse', 'große', 'ol', 'grsose']) {
    expect(await found(productSearch(DEFAULT_STORE, searchTerms(search)!)), search).toBe(1);
  }
});
