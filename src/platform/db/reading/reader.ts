import type { EntityClass, MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import type { Gate } from '../sharing/gate.ts';
import { type AskedFields, type ColumnPlace, EntityColumns } from './entity-columns.ts';
import { RoundTrips } from './round-trip.ts';
import { Read } from './row-query.ts';
import { Statements } from './statements.ts';

/** An entity's columns as plain data, under the entity's property names. */
export type Row<T> = {
  readonly [K in keyof T as T[K] extends (...parameters: never[]) => unknown ? never : K]: T[K];
};

/** What is known of a result before it is read. */
export interface HowMany {
  /** So few rows that it pays to read them in one statement with others that are asked for in the same moment. */
  readonly isFew: boolean;
}

/** What all readers of a process share. */
interface Shared {
  readonly pool: Pool;
  readonly statements: Statements;
  readonly columns: EntityColumns;
  readonly gate: Gate | undefined;
}

/**
 * The read path: plain rows over named prepared statements on MikroORM's own pool, never entities.
 * Columns come from the entity's metadata, so that a new column needs no second list.
 */
export class Reader {
  readonly #shared: Shared;
  readonly #roundTrips: RoundTrips;
  #asked: AskedFields | undefined;

  private constructor(shared: Shared) {
    this.#shared = shared;
    this.#roundTrips = new RoundTrips(shared);
  }

  /** @param gate what shares the pool among stores; left out where something else does */
  static over(pool: Pool, orm: MikroORM, gate?: Gate): Reader {
    return new Reader({ pool, statements: new Statements(pool), columns: new EntityColumns(orm), gate });
  }

  /** One for a request of its own, which may come to know what is asked for. */
  forRequest(): Reader {
    return new Reader(this.#shared);
  }

  /** From now on leaves out what the operation does not ask for, of the entities that are read as asked. */
  lookAhead(asked: AskedFields): void {
    this.#asked = asked;
  }

  /** Whether the operation asks for a field, as far as is known beforehand. */
  isAsked(type: string, field: string): boolean {
    return !this.#asked || this.#asked.get(type)?.has(field) === true;
  }

  /** Runs `text` with `$1 …` parameters and returns its rows. */
  async query<R extends object>(
    text: string,
    values: readonly unknown[] = [],
    { isFew }: HowMany = { isFew: false },
  ): Promise<R[]> {
    const { statements, columns } = this.#shared;
    const asked = this.#asked;
    const statement = statements.of(text, () => (asked ? columns.leftOutOf(text, asked) : []));
    const read = new Read(statement, values);
    await this.#roundTrips.run(read, isFew);
    if (read.failure) throw read.failure;
    return read.found as R[];
  }

  /**
   * Rows of one entity under the alias `t`; `rest` is what follows `from <table> t`:
   * `reader.rows(Product, 'where t.store_id = $1', [storeId])`.
   */
  rows<T extends object>(
    entity: EntityClass<T>,
    rest: string,
    values: readonly unknown[] = [],
    howMany?: HowMany,
  ): Promise<Row<T>[]> {
    const text = `select ${this.columns(entity)} from ${this.table(entity)} t ${rest}`;
    return this.query<Row<T>>(text, values, howMany);
  }

  /** `t.id as "id", t.store_id as "storeId" …`, as far as they are needed. */
  columns<T extends object>(entity: EntityClass<T>, place: ColumnPlace = { alias: 't' }): string {
    return this.#shared.columns.list(entity, place, this.#asked).text;
  }

  /** The column behind a property, for a sort or a filter. */
  column<T extends object>(entity: EntityClass<T>, property: string): string {
    const found = this.#shared.columns.metadata(entity).props.find(({ name }) => name === property);
    if (!found) throw new Error(`${entity.name} has no property ${property}`);
    return found.fieldNames[0]!;
  }

  table<T extends object>(entity: EntityClass<T>): string {
    return this.#shared.columns.metadata(entity).tableName;
  }
}
