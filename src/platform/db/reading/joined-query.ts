import pg from 'pg';
import { prepare, quiet, type Read, type Statement, type Wire } from './row-query.ts';
import { isCarriedByJson } from './row-values.ts';

/** The maximum number of arguments of a Postgres function. */
const MAX_COLUMNS = 100;

/**
 * Joins several statements into one. Each row says which statement it belongs to and has its values as JSON. For a few
 * rows per statement this is cheaper for both sides than separate round trips.
 *
 * @returns undefined until Postgres has described all of them, or if JSON cannot carry one of their column types
 */
export function joinedText(statements: readonly Statement[]): string | undefined {
  if (!statements.every(isJoinable)) return undefined;
  let values = 0;
  const parts = statements.map(({ text, fields = [] }, part) => {
    const columns = fields.map((_, column) => `c${column}`).join(', ');
    const before = values;
    const own = text.replace(/\$(\d+)/g, (_, place: string) => {
      values = Math.max(values, before + Number(place));
      return `$${before + Number(place)}`;
    });
    return `select ${part}, json_build_array(${columns}) from (${own}) as part (${columns})`;
  });
  return parts.join(' union all ');
}

function isJoinable({ fields }: Statement): boolean {
  return (
    fields !== undefined &&
    fields.length <= MAX_COLUMNS &&
    fields.every(({ dataTypeID }) => isCarriedByJson(dataTypeID))
  );
}

/** A query that fills several reads from one {@link joinedText}. */
export class JoinedQuery extends pg.Query {
  readonly #reads: readonly Read[];

  constructor({ text, name }: Statement, reads: readonly Read[]) {
    super({ text, values: reads.flatMap(({ values }) => values), ...(name && { name }) });
    this.#reads = reads;
  }

  prepare(wire: Wire): void {
    Reflect.apply(prepare, this, [quiet(wire)]);
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    const [part, values] = fields;
    const read = this.#reads[Number(part)]!;
    read.take(read.statement.buildFromJson!, JSON.parse(values!) as unknown[]);
  }
}
