import pg from 'pg';
import { prepare, quiet, type Read, type Statement, type Wire } from './row-query.ts';
import { isCarriedByJson } from './row-values.ts';

/** How many arguments a function of Postgres takes. */
const MAX_COLUMNS = 100;

/**
 * Several statements as one, whose rows say which of them found them and have their values in JSON. For a handful of
 * rows each, the round trip of a statement of its own costs both sides more than that.
 *
 * @returns undefined while Postgres has not described all of them, or when JSON cannot carry what one of them finds
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

/** Asks for the rows of several reads by what {@link joinedText} made of their statements. */
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
