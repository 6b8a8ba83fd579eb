import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { Conditions } from '../../../../src/platform/db/filtering/conditions.ts';
import { openOrm } from '../../../../src/platform/db/orm.ts';
import type { Sort } from '../../../../src/platform/db/paging/cursor.ts';
import { type Page, readPage } from '../../../../src/platform/db/paging/page.ts';
import type { PageArgs } from '../../../../src/platform/db/paging/page-window.ts';
import { Reader, type Row } from '../../../../src/platform/db/reading/reader.ts';
import { newId } from '../../../../src/values/ids.ts';
import { createDatabase, type TestDatabase } from '../../../testkit/databases/postgres.ts';

@Entity({ tableName: 'paged_things' })
export class Thing {
  @PrimaryKey({ type: 'uuid' })
  id!: string;
  @Property({ type: 'text' })
  name!: string;
  @Property({ type: 'int' })
  level!: number;
  @Property({ type: 'bigint' })
  total!: number;
  @Property({ type: 'timestamptz' })
  madeAt!: Date;
  @Property({ type: 'timestamptz', nullable: true })
  soldAt!: Date | null;
  @Property({ type: 'text', nullable: true })
  note!: string | null;
}

export const NAMES = ['', 'a', 'A', 'Ä', 'a b', 'ab', 'zebra', '"quoted"', '日本', '😀', '%_\\'];
export const BY_TIME: Sort = { field: 'MADE_AT', column: 't.made_at', kind: 'time', direction: 'desc' };
export const BY_SALE: Sort = {
  field: 'SOLD_AT',
  column: 't.sold_at',
  kind: 'time',
  direction: 'asc',
  isNullable: true,
};

export const pick = <T>(values: readonly T[]): T => values[Math.floor(Math.random() * values.length)]!;
export const integer = (below: number): number => Math.floor(Math.random() * below);

/** A random row. Times differ in microseconds only, and several rows share each key. */
function randomThing(): unknown[] {
  const time = () => `2026-01-01T00:00:00.000${String(integer(60)).padStart(3, '0')}Z`;
  const note = pick([null, null, ...NAMES]);
  const total = (integer(40) - 20) * 100_000_000_000;
  return [newId(), pick(NAMES), integer(12) - 6, total, time(), pick([null, time()]), note];
}

/** A table of random things in a database of its own. */
export class ThingTable {
  readonly pool: pg.Pool;
  readonly reader: Reader;
  readonly #database: TestDatabase;
  readonly #orm: MikroORM;

  private constructor(database: TestDatabase, orm: MikroORM) {
    this.#database = database;
    this.#orm = orm;
    this.pool = poolOf({
      connectionString: database.url,
      application_name: 'ordinal',
      max: 4,
      pipeline: true,
    });
    this.reader = Reader.over(this.pool, orm);
  }

  static async open(): Promise<ThingTable> {
    const database = await createDatabase();
    const table = new ThingTable(
      database,
      await openOrm({ url: database.url, poolSize: 1, entities: [Thing] }),
    );
    await table.pool.query(`create table paged_things (id uuid primary key, name text not null, level int not null,
      total bigint not null, made_at timestamptz not null, sold_at timestamptz, note text)`);
    return table;
  }

  async close(): Promise<void> {
    await this.#orm.close();
    await this.pool.end();
    await this.#database.drop();
  }

  async clear(): Promise<void> {
    await this.pool.query('truncate paged_things');
  }

  async insert(count: number): Promise<void> {
    const things = Array.from({ length: count }, randomThing);
    const rows = things.map(
      (thing, row) => `(${thing.map((_, column) => `$${row * 7 + column + 1}`).join()})`,
    );
    await this.pool.query(`insert into paged_things values ${rows.join()}`, things.flat());
  }

  async idsInOrder({ column, direction }: Sort): Promise<string[]> {
    const { rows } = await this.pool.query<{ id: string }>(
      `select id from paged_things t order by ${column} ${direction} nulls last, t.id ${direction}`,
    );
    return rows.map(({ id }) => id);
  }

  read(sort: Sort, page: PageArgs, conditions = new Conditions()): Promise<Page<Row<Thing>>> {
    return readPage({ reader: this.reader, entity: Thing, conditions, sort, page });
  }
}

/**
 * A pool that tolerates cut connections at the end: it reports its end before they have closed, and then the database
 * is dropped.
 */
export function poolOf(options: pg.PoolConfig): pg.Pool {
  const ignore = () => undefined;
  return new pg.Pool(options).on('error', ignore).on('connect', (client) => client.on('error', ignore));
}
