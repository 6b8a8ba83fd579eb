import { fieldOf, OrderFileError, openOrderFile } from './order-file.ts';
import { SeenNumbers } from './seen-numbers.ts';

/** The largest number of lines of one order. An order is held in memory. */
const MAX_LINES = 10_000;
/**
 * The largest number of orders to reject here. More of them means that the file is not sorted by order, and the reasons
 * would fill the memory.
 */
const MAX_REJECTED_ORDERS = 100_000;

/** Facts about a file that are needed before its first order is stored. */
export interface FileSurvey {
  readonly header: readonly string[];
  /** The number of records without the header. */
  readonly lines: number;
  /** The number of distinct order numbers. */
  readonly orders: number;
  /** Orders that are rejected as a whole, each with the reason. Usually empty. */
  readonly rejectedOrders: ReadonlyMap<string, string>;
}

/**
 * Reads the whole file without storing anything. So an order whose lines are not adjacent is rejected before its first
 * lines are stored, and a broken file stores nothing.
 *
 * @throws OrderFileError as {@link openOrderFile}
 */
export async function surveyOrderFile(path: string): Promise<FileSurvey> {
  const file = await openOrderFile(path);
  const seen = new SeenNumbers();
  const rejectedOrders = new Map<string, string>();
  let lines = 0;
  let current = '';
  let currentLines = 0;
  for await (const line of file.lines) {
    lines += 1;
    const number = fieldOf(file, line, 'order_number');
    if (number !== current) {
      const isNew = number === '' || seen.add(number);
      if (!isNew)
        rejectedOrders.set(
          number,
          `order ${number} begins again at line ${line.number}: keep its lines together`,
        );
      if (rejectedOrders.size > MAX_REJECTED_ORDERS) {
        throw new OrderFileError(
          `The lines of the orders in ${path} are not together: sort it by order_number.`,
        );
      }
      current = number;
      currentLines = 0;
    }
    currentLines += 1;
    if (currentLines > MAX_LINES && number !== '') {
      rejectedOrders.set(number, `order ${number} has more than ${MAX_LINES} lines`);
    }
  }
  return { header: file.header, lines, orders: seen.size, rejectedOrders };
}
