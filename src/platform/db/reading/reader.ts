import type { EntityClass, MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import type { Semaphore } from '../sharing/semaphore.ts';
import { type ColumnPlace, EntityColumns, type RequestedFields } from './entity-columns.ts';
import { RoundTrips } from './round-trip.ts';
import { Read } from './row-query.ts';
import { Statements } from './statements.ts';

/** An entity's columns as plain data, under the entity's property names. */
export type Row<T> = {
  readonly [K in keyof T as T[K] extends (...parameters: never[]) => unknown ? never : K]: T[K];
};

/** What the caller knows of a result before it is read. */
export interface ReadHints {
  /** So few rows that reading them in one statement with other reads is cheaper. */
  readonly isBatchable: boolean;
}

/** What all readers of a process share. */
interface Shared {
  readonly pool: Pool;
  readonly statements: Statements;
  readonly columns: EntityColumns;
  readonly semaphore: Semaphore | undefined;
}

/**
 * The read path: plain rows over named prepared statements on MikroORM's own pool, never entities.
 * Columns come from the entity's metadata, so that a new column needs no second list.
 */
export class Reader {
  readonly #shared: Shared;
  readonly #roundTrips: RoundTrips;
  #requested: RequestedFields | undefined;

  private constructor(shared: Shared) {
    this.#shared = shared;
    this.#roundTrips = new RoundTrips(shared);
  }

  /** @param semaphore shares the pool among stores; left out if something else does */
  static over(pool: Pool, orm: MikroORM, semaphore?: Semaphore): Reader {
    return new Reader({ pool, statements: new Statements(pool), columns: new EntityColumns(orm), semaphore });
  }

  /** A reader for one request, which may learn the requested fields. */
  forRequest(): Reader {
    return new Reader(this.#shared);
  }

  /** From now on reads only the requested columns of entities with `@RequestedColumns`. */
  lookAhead(requested: RequestedFields): void {
    this.#requested = requested;
  }

  /** Whether the operation requests a field. True if the fields are not known. */
  isRequested(type: string, field: string): boolean {
    return !this.#requested || this.#requested.get(type)?.has(field) === true;
  }

  /** Runs `text` with `$1 …` parameters and returns its rows. */
  async query<R extends object>(
    text: string,
    values: readonly unknown[] = [],
    { isBatchable }: ReadHints = { isBatchable: false },
  ): Promise<R[]> {
    const { statements, columns } = this.#shared;
    const requested = this.#requested;
    const statement = statements.of(text, () => (requested ? columns.leftOutOf(text, requested) : []));
    const read = new Read(statement, values);
    await this.#roundTrips.run(read, isBatchable);
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
    hints?: ReadHints,
  ): Promise<Row<T>[]> {
    const text = `select ${this.columns(entity)} from ${this.table(entity)} t ${rest}`;
    return this.query<Row<T>>(text, values, hints);
  }

  /** `t.id as "id", t.store_id as "storeId" …`, without columns that are not requested. */
  columns<T extends object>(entity: EntityClass<T>, place: ColumnPlace = { alias: 't' }): string {
    return this.#shared.columns.list(entity, place, this.#requested).text;
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
