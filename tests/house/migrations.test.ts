import type { EntityMetadata, EntityProperty } from '@mikro-orm/postgresql';
import { describe, expect } from 'vitest';
import { pendingMigrations } from '../../src/platform/db/migrate.ts';
import { it } from '../testkit/fixtures.ts';

/** Tables and columns that no entity maps, each with the reason. */
const UNMAPPED: Readonly<Record<string, string>> = {
  mikro_orm_migrations: 'the list of migrations that ran',
  sql_functions: 'the definitions that migrating wrote',
  account_tokens: 'issued and used up in SQL; it holds hashes only',
  events: 'written and read by the event log, never through entities',
  event_retention: 'belongs to the event log',
  event_epochs: 'belongs to the event log',
  idempotency_keys: 'written and read by platform/idempotency',
  attempts: 'belongs to rate-limiter-flexible',
  refresh_tokens: 'hashes of tokens, used up and looked for in SQL alone',
  pending_sign_ups: 'written, mailed and taken in SQL; it holds hashes of what opens an account',
  order_search: 'written by a job and only searched',
  order_search_position: 'how far that job has read the event log',
  variant_prices: 'kept by a trigger, and read in SQL for the lowest price before a reduction',
  product_categories: 'a link without properties, written by the catalog',
  stock_reservations: 'taken, consumed and released under locks, in SQL',
  shipping_rates: 'written and read with their method',
  shipping_zone_places: 'written and read with their zone',
  promotion_uses: 'taken and released in SQL, with the orders that use promotions',
  promotion_counters: 'counted in SQL, with a guard against the limits',
  'promotions.name_key': 'computed by Postgres and only sorted by and searched',
  'categories.name_key': 'computed by Postgres and only sorted by',
  'customers.name_key': 'computed by Postgres and only sorted by',
  'products.name_key': 'computed by Postgres and only sorted by',
  'customers.search_text': 'computed by Postgres and only searched',
  'products.search_text': 'kept by the catalog and only searched',
  'products.search_vector': 'computed by Postgres and only searched',
  'stores.tax_mode': 'replaced by taxes_included; an instance of the version before still uses it',
  provider_pulls: 'leased and advanced in SQL alone',
  payment_provider_switches: 'written and read in SQL, with the list of the store',
  'stores.disabled_payment_providers': 'changed with its record, and read by checkout in SQL',
  'stock_levels.location_type_id': 'computed by Postgres, for the events of stock',
  'stock_levels.variant_type_id': 'computed by Postgres, for the events of stock',
};

/** Views, which store nothing themselves. */
const VIEWS = new Set(['failed_jobs']);

interface Column {
  table_name: string;
  column_name: string;
  is_nullable: 'YES' | 'NO';
  udt_name: string;
  is_generated: 'ALWAYS' | 'NEVER';
  /** The default as an SQL expression. */
  column_default: string | null;
}

let columns: Column[];
let entities: EntityMetadata<object>[];
it.beforeAll(async ({ app }) => {
  columns = await app.shop.core.reader.query<Column>(
    `select table_name, column_name, is_nullable, udt_name, is_generated, column_default from information_schema.columns
     join information_schema.tables using (table_schema, table_name)
     where table_schema = 'public' and table_type = 'BASE TABLE' order by 1, 2`,
  );
  const all = app.shop.core.orm.getMetadata().getAll();
  entities = [...all.values()].filter(
    ({ abstract, tableName }) => !abstract && tableName && !VIEWS.has(tableName),
  );
});

const isStored = ({ persist, fieldNames }: EntityProperty): boolean =>
  persist !== false && fieldNames?.length === 1;

/** Every mapped column as `table.column`. */
function mapped(): Map<string, EntityProperty> {
  return new Map(
    entities.flatMap(({ tableName, props }) =>
      props.filter(isStored).map((property) => [`${tableName}.${property.fieldNames[0]}`, property] as const),
    ),
  );
}

/** One name for each type, for the names in entities and Postgres's internal names. */
const ALIASES: Readonly<Record<string, string>> = {
  int: 'int4',
  integer: 'int4',
  bigint: 'int8',
  smallint: 'int2',
  boolean: 'bool',
  'character varying': 'varchar',
  char: 'bpchar',
  character: 'bpchar',
  'timestamp with time zone': 'timestamptz',
  'double precision': 'float8',
  'text[]': '_text',
  'uuid[]': '_uuid',
};

function plainType(declared: string): string {
  const name = declared.toLowerCase().replace(/\(\d+(,\d+)?\)/, '');
  return ALIASES[name] ?? name;
}

describe('entities and migrations', () => {
  it('agree on which columns there are, both ways', () => {
    const inDatabase = columns
      .filter(
        ({ table_name, column_name }) =>
          !(table_name in UNMAPPED) && !(`${table_name}.${column_name}` in UNMAPPED),
      )
      .map(({ table_name, column_name }) => `${table_name}.${column_name}`);
    expect([...mapped().keys()].toSorted()).toEqual(inDatabase.toSorted());
  });

  it('agree on which columns may be null', () => {
    const properties = mapped();
    const wrong = columns
      .filter(({ table_name, column_name, is_nullable, is_generated }) => {
        const property = properties.get(`${table_name}.${column_name}`);
        // Postgres reports every generated column as nullable.
        return property && is_generated === 'NEVER' && Boolean(property.nullable) !== (is_nullable === 'YES');
      })
      .map(({ table_name, column_name, is_nullable }) => `${table_name}.${column_name}: ${is_nullable}`);
    expect(wrong).toEqual([]);
  });

  it('agree on the type of every column', () => {
    const properties = mapped();
    const wrong = columns.flatMap(({ table_name, column_name, udt_name }) => {
      const declared = properties.get(`${table_name}.${column_name}`)?.columnTypes[0];
      if (declared === undefined || plainType(declared) === udt_name) return [];
      // Text of fixed length is treated as text with a constraint.
      if (plainType(declared) === 'text' && ['bpchar', 'varchar'].includes(udt_name)) return [];
      return [`${table_name}.${column_name}: ${declared} here, ${udt_name} there`];
    });
    expect(wrong).toEqual([]);
  });

  it('agree on the defaults of columns', async ({ app }) => {
    const properties = mapped();
    const wrong: string[] = [];
    for (const { table_name, column_name, column_default } of columns) {
      const property = properties.get(`${table_name}.${column_name}`);
      const entity = entities.find(({ tableName }) => tableName === table_name);
      if (!property || !entity || column_default === null) continue;
      const here: unknown = Reflect.get(new (entity.class as new () => object)(), property.name);
      // Timestamps and versions are set when a row is written.
      if (here === undefined || here instanceof Date) continue;
      const [row] = await app.shop.core.reader.query<{ there: unknown }>(
        `select to_jsonb(${column_default}) as there`,
      );
      if (JSON.stringify(row!.there) === JSON.stringify(here)) continue;
      wrong.push(`${table_name}.${column_name}: ${String(here)} here, ${column_default} there`);
    }
    expect(wrong).toEqual([]);
  });

  it('leave nothing to run on a database that is up to date', async ({ app }) => {
    expect(await pendingMigrations(app.databaseUrl)).toEqual([]);
  });

  it('name only tables and columns that exist among those no entity maps', () => {
    const known = new Set(
      columns.flatMap(({ table_name, column_name }) => [table_name, `${table_name}.${column_name}`]),
    );
    expect(Object.keys(UNMAPPED).filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('the database itself', () => {
  it('keeps every row of a shop to one store', () => {
    const owned = new Set(
      columns.filter(({ column_name }) => column_name === 'store_id').map(({ table_name }) => table_name),
    );
    const without = [...new Set(columns.map(({ table_name }) => table_name))].filter(
      (table) =>
        !owned.has(table) &&
        ![
          'attempts',
          'event_epochs',
          'provider_pulls',
          'order_search_position',
          'stores',
          'mikro_orm_migrations',
          'sql_functions',
        ].includes(table),
    );
    expect(without).toEqual([]);
  });
});
