import { emailKey } from '../../../values/email.ts';
import { foldText } from '../../../values/fold.ts';
import { decodeId } from '../../../values/ids.ts';
import { InvalidAmountError, parseAmount } from '../../../values/money.ts';
import { cleanText } from '../../../values/text.ts';
import { badUserInput } from '../../errors/request-errors.ts';
import type { Conditions } from './conditions.ts';
import { MAX_LIST_LENGTH } from './filter-size.ts';

/** An SQL expression over the alias `t`, and how a client's values become values of it. */
export type ColumnFilter =
  | { column: string; kind: 'int' | 'time' | 'enum' | 'boolean' }
  /** `foldedColumn` has the folded text. With it `contains` ignores case and accents. */
  | { column: string; kind: 'text'; foldedColumn?: string }
  /** A column of normalized e-mail addresses; clients write them in any case. */
  | { column: string; kind: 'email' }
  /** A `uuid` column; clients write ids with this prefix. */
  | { column: string; kind: 'id'; idPrefix: string }
  /**
   * A column of minor units; clients write decimal strings in this currency. With `currencyColumn` only amounts in it
   * match.
   */
  | { column: string; kind: 'money'; currency: string; currencyColumn?: string };

const MAX_TEXT_LENGTH = 500;

const OPERATORS: Record<ColumnFilter['kind'], readonly string[]> = {
  text: ['eq', 'in', 'contains', 'isNull'],
  email: ['eq', 'in', 'contains', 'isNull'],
  id: ['eq', 'in', 'isNull'],
  int: ['eq', 'in', 'gte', 'gt', 'lte', 'lt', 'isNull'],
  time: ['gte', 'gt', 'lte', 'lt', 'isNull'],
  money: ['eq', 'gte', 'gt', 'lte', 'lt', 'isNull'],
  enum: ['eq', 'in', 'isNull'],
  boolean: ['eq', 'isNull'],
};

/** The operators that compare. */
const COMPARISONS = new Map([
  ['eq', '='],
  ['gte', '>='],
  ['gt', '>'],
  ['lte', '<='],
  ['lt', '<'],
]);

/** Adds the conditions of one property, such as `{ in: [1, 2], isNull: false }`, and returns their number. */
export function compileOperators({
  operators,
  field,
  conditions,
  path,
}: {
  operators: object;
  field: ColumnFilter;
  conditions: Conditions;
  path: string;
}): number {
  const given = Object.entries(operators).filter(([, operand]) => operand !== undefined);
  for (const [operator, operand] of given) {
    if (!OPERATORS[field.kind].includes(operator)) {
      throw new Error(`a filter of kind ${field.kind} has no operator ${operator}`);
    }
    const place = `${path}.${operator}`;
    if (operand === null) throw badUserInput(`\`${operator}\` must not be null; see \`isNull\`.`, place);
    addOperator(operator, { operand, field, conditions, path: place });
  }
  if (field.kind === 'money' && field.currencyColumn && given.length > 0) {
    conditions.and(`${field.currencyColumn} = ?`, field.currency);
  }
  return given.length;
}

interface Operation {
  operand: unknown;
  field: ColumnFilter;
  conditions: Conditions;
  path: string;
}

function addOperator(operator: string, { operand, field, conditions, path }: Operation): void {
  const { column } = field;
  const foldedColumn = field.kind === 'text' ? field.foldedColumn : undefined;
  const comparison = COMPARISONS.get(operator);
  // Written without a value, so that an index on the rows for which it holds can be used.
  if (field.kind === 'boolean' && operator === 'eq') conditions.and(`${operand ? '' : 'not '}${column}`);
  else if (comparison) conditions.and(`${column} ${comparison} ?`, toSql(field, operand, path));
  else if (operator === 'isNull') conditions.and(`${column} is ${operand ? '' : 'not '}null`);
  else if (operator === 'contains' && foldedColumn)
    conditions.and(`${foldedColumn} like ?`, `%${escapeLike(foldText(text(operand, path, 1)))}%`);
  else if (operator === 'contains')
    conditions.and(`${column} ilike ?`, `%${escapeLike(text(operand, path, 1))}%`);
  else {
    const list = operand as readonly unknown[];
    if (list.length > MAX_LIST_LENGTH) {
      throw badUserInput(`\`in\` takes at most ${MAX_LIST_LENGTH} values.`, path);
    }
    conditions.and(
      `${column} = any(?)`,
      list.map((value, index) => toSql(field, value, `${path}.${index}`)),
    );
  }
}

function toSql(field: ColumnFilter, value: unknown, path: string): unknown {
  if (field.kind === 'id') {
    const uuid = decodeId(field.idPrefix, String(value));
    if (uuid === undefined) throw badUserInput(`Not an id of the form "${field.idPrefix}_…".`, path);
    return uuid;
  }
  if (field.kind === 'money') return minorUnits(String(value), field.currency, path);
  if (field.kind === 'email') return emailKey(text(value, path, 0));
  return field.kind === 'text' ? text(value, path, 0) : value;
}

function minorUnits(amount: string, currency: string, path: string): number {
  try {
    return parseAmount(amount, currency, { allowNegative: true });
  } catch (error) {
    if (error instanceof InvalidAmountError) throw badUserInput(error.message, path);
    throw error;
  }
}

/** Not trimmed, because a client may search for a space. */
function text(value: unknown, path: string, min: number): string {
  const given = String(value);
  const cleaned = cleanText(given, { min: 0, max: MAX_TEXT_LENGTH });
  if (!cleaned.ok) throw badUserInput(`The text ${cleaned.message}.`, path);
  if (given.length < min) throw badUserInput('The text must not be empty.', path);
  return given.normalize('NFC');
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
