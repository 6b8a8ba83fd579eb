import type { EntityClass, EntityMetadata, MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';

/** An entity's columns as plain data, under the entity's property names. */
export type Row<T> = {
  readonly [K in keyof T as T[K] extends (...parameters: never[]) => unknown ? never : K]: T[K];
};

/** Beyond this many different texts statements go unnamed, so that a server cannot be made to keep them all. */
const NAMED_STATEMENTS_LIMIT = 1_000;

const INT8 = 20;
const TIMESTAMPTZ = 1184;

/** The one place that turns Postgres values into JavaScript ones: bigint → safe integer, timestamptz → Date. */
const valueParsers: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === INT8) return safeInteger;
    if (oid === TIMESTAMPTZ) return (text: string) => new Date(text);
    return pg.types.getTypeParser(oid, format as 'text');
  }) as pg.CustomTypesConfig['getTypeParser'],
};

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is beyond the integers JavaScript keeps`);
  return value;
}

/**
 * The read path: plain rows over named prepared statements on MikroORM's own pool, never entities.
 * Columns come from the entity's metadata, so that a new column needs no second list.
 */
export class Reader {
  readonly #names = new Map<string, string>();
  readonly #columns = new Map<string, string>();
  readonly #pool: pg.Pool;
  readonly #orm: MikroORM;

  constructor(pool: pg.Pool, orm: MikroORM) {
    this.#pool = pool;
    this.#orm = orm;
  }

  /** Runs `text` with `$1 …` parameters and returns its rows. */
  async query<R extends object>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    const result = await this.#pool.query<R>({
      name: this.#nameOf(text),
      text,
      values: [...values],
      types: valueParsers,
    });
    return result.rows;
  }

  /**
   * Rows of one entity under the alias `t`; `rest` is what follows `from <table> t`:
   * `reader.rows(Product, 'where t.store_id = $1', [storeId])`.
   */
  rows<T extends object>(
    entity: EntityClass<T>,
    rest: string,
    values: readonly unknown[] = [],
  ): Promise<Row<T>[]> {
    return this.query<Row<T>>(`select ${this.columns(entity)} from ${this.table(entity)} t ${rest}`, values);
  }

  /** `t.id as "id", t.store_id as "storeId" …` */
  columns<T extends object>(entity: EntityClass<T>, alias = 't'): string {
    const key = `${entity.name}/${alias}`;
    let columns = this.#columns.get(key);
    if (!columns) {
      columns = this.#metadata(entity)
        .props.filter((property) => property.persist !== false && property.fieldNames?.length === 1)
        .map((property) => `${alias}.${property.fieldNames[0]} as "${property.name}"`)
        .join(', ');
      this.#columns.set(key, columns);
    }
    return columns;
  }

  /** The column behind a property, for a sort or a filter. */
  column<T extends object>(entity: EntityClass<T>, property: string): string {
    const found = this.#metadata(entity).props.find(({ name }) => name === property);
    if (!found) throw new Error(`${entity.name} has no property ${property}`);
    return found.fieldNames[0]!;
  }

  table<T extends object>(entity: EntityClass<T>): string {
    return this.#metadata(entity).tableName;
  }

  #metadata<T extends object>(entity: EntityClass<T>): EntityMetadata<T> {
    return this.#orm.getMetadata().get(entity);
  }

  #nameOf(text: string): string | undefined {
    let name = this.#names.get(text);
    if (!name && this.#names.size < NAMED_STATEMENTS_LIMIT) {
      name = `ordinal_${this.#names.size}`;
      this.#names.set(text, name);
    }
    return name;
  }
}
