import pg from 'pg';
import { type ResultField, type RowBuilder, rowBuilder } from './row-builder.ts';
import { jsonParser, textParser } from './row-values.ts';

/** A statement that runs repeatedly, and what is known of it. */
export interface Statement {
  readonly text: string;
  /** The name of the prepared statement. Absent while the statement is rare. */
  name?: string | undefined;
  /** Properties that its entity has and its rows do not. */
  readonly leftOut: readonly string[];
  /** Known once Postgres has described the columns. */
  fields?: readonly ResultField[];
  build?: RowBuilder;
  buildFromJson?: RowBuilder;
}

/** One run of a statement: its values and the rows it finds. */
export class Read {
  readonly statement: Statement;
  readonly values: readonly unknown[];
  readonly found: object[] = [];
  #failure: Error | undefined;

  constructor(statement: Statement, values: readonly unknown[]) {
    this.statement = statement;
    this.values = values;
  }

  /** An error while reading rows. The caller throws it once the connection is free again. */
  get failure(): Error | undefined {
    return this.#failure;
  }

  take(build: RowBuilder, values: readonly unknown[]): void {
    if (this.#failure) return;
    try {
      this.found.push(build(values));
    } catch (error) {
      this.#failure = error as Error;
    }
  }

  /** Discards the rows, so that the read can be sent again on its own. */
  reset(): void {
    this.found.length = 0;
    this.#failure = undefined;
  }
}

/** The interface that the driver's queries write to. */
export interface Wire {
  readonly parsedStatements: Readonly<Record<string, string>>;
}

/** The parts of the driver's queries that its types leave out. Its version is pinned. */
interface DriversQuery {
  prepare(wire: object): void;
}

export const { prepare } = pg.Query.prototype as unknown as DriversQuery;
/** Per connection, the same connection without `describe` messages. */
const quietWires = new WeakMap<Wire, object>();

/** A query whose rows are built by the builder of its statement. The statement is prepared only once. */
export class RowQuery extends pg.Query {
  declare readonly name: string | undefined;
  readonly #read: Read;

  constructor(read: Read) {
    const { text, name } = read.statement;
    super({ text, values: [...read.values], ...(name && { name }) });
    this.#read = read;
  }

  prepare(wire: Wire): void {
    const isKnown = this.#read.statement.build && this.name && wire.parsedStatements[this.name];
    Reflect.apply(prepare, this, [isKnown ? quiet(wire) : wire]);
  }

  handleRowDescription({ fields }: { fields: readonly ResultField[] }): void {
    const { statement } = this.#read;
    // Rows of one builder have one shape. An equal description from another connection needs no new builder.
    if (isSame(fields, statement.fields)) return;
    statement.build = rowBuilder(fields, statement.leftOut, textParser);
    statement.buildFromJson = rowBuilder(fields, statement.leftOut, jsonParser);
    statement.fields = fields;
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    this.#read.take(this.#read.statement.build!, fields);
  }
}

function isSame(fields: readonly ResultField[], known: readonly ResultField[] | undefined): boolean {
  return (
    fields.length === known?.length &&
    fields.every(
      ({ name, dataTypeID }, at) => name === known[at]!.name && dataTypeID === known[at]!.dataTypeID,
    )
  );
}

/** A connection that does not ask for a description of the columns. */
export function quiet(wire: Wire): object {
  let known = quietWires.get(wire);
  if (!known) {
    known = Object.create(wire, { describe: { value: () => undefined } }) as object;
    quietWires.set(wire, known);
  }
  return known;
}
