import type { Money } from '../../platform/graphql/scalars/money.ts';

export type Cell = string | number | boolean | Date | Money | null | undefined;

/** Column names and their values. */
export type Columns<R> = Readonly<Record<string, (row: R) => Cell>>;

/** A line of column names, and one line for each row. */
export function tableOf<R>(columns: Columns<R>, rows: readonly R[]): Cell[][] {
  return [Object.keys(columns), ...rows.map((row) => Object.values(columns).map((cell) => cell(row)))];
}

export function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString();
  return typeof cell === 'object' ? cell.amount : String(cell);
}
