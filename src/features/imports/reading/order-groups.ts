import { type FileLine, fieldOf, type OrderFile } from './order-file.ts';
import type { FileSurvey } from './order-file-survey.ts';

/** The adjacent lines of one order. Lines of rejected orders, and lines without an order number, come one at a time. */
export interface OrderGroup {
  readonly lines: readonly FileLine[];
  /** The reason why the survey rejected the order. */
  readonly reason?: string;
}

/** Yields the orders of a file. Only one order is in memory at a time. */
export async function* orderGroups(file: OrderFile, survey: FileSurvey): AsyncGenerator<OrderGroup> {
  let number = '';
  let lines: FileLine[] = [];
  for await (const line of file.lines) {
    const next = fieldOf(file, line, 'order_number');
    if (next !== number && lines.length > 0) {
      yield { lines };
      lines = [];
    }
    number = next;
    const reason = next === '' ? 'order_number is missing' : survey.rejectedOrders.get(next);
    if (reason) yield { lines: [line], reason };
    else lines.push(line);
  }
  if (lines.length > 0) yield { lines };
}
