import { givenRequest } from '../../pricing/calculation/given-price.ts';
import { OrderTooLargeError, priceWhole } from '../../pricing/calculation/price.ts';
import type { PricedLine } from '../../pricing/calculation/priced.ts';
import { NO_RULES } from '../../pricing/rules/pricing-rules.ts';
import { type ImportPolicy, paidOf } from '../import-policy.ts';
import { amountOf, discountRateOf, LineProblem, quantityOf, skuOf, textOf } from './line-values.ts';
import { type FileLine, fieldOf, type OrderColumn, type OrderFile, REPLACEMENT } from './order-file.ts';
import { differingColumn, HEAD_COLUMNS, type OrderHead, readHead } from './order-head.ts';

/** One parsed line. Amounts are minor units. */
interface ReadItem {
  readonly sku: string;
  readonly name: string;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly discountRate: string;
}

/** One line of an order with its price. */
export interface FileItem extends Omit<ReadItem, 'discountRate'> {
  readonly discountTotal: number;
  readonly total: number;
}

/** A valid order. */
export interface FileOrder extends OrderHead {
  readonly items: readonly FileItem[];
  readonly subtotal: number;
  readonly discountTotal: number;
  readonly total: number;
  readonly paidTotal: number;
}

export interface RejectedLine {
  readonly line: FileLine;
  readonly reason: string;
  /** True if the line itself is valid and is rejected because of another line of its order. */
  readonly isRejectedWithOrder?: boolean;
}

/**
 * Builds an order from its adjacent lines, or returns the reason why each line is rejected. One invalid line rejects
 * the whole order. If lines name several dates, telephone numbers or sales representatives, the first one counts.
 *
 * @param rules.currencies of the store, its default first; an order in another currency is rejected
 */
export function assembleOrder(
  file: Pick<OrderFile, 'header' | 'places'>,
  lines: readonly FileLine[],
  { currencies, policy }: { currencies: readonly string[]; policy: Pick<ImportPolicy, 'paid'> },
): { order: FileOrder } | { rejected: RejectedLine[] } {
  const reader = new LineReader(file, currencies);
  const items: ReadItem[] = [];
  const problems = new Map<FileLine, string>();
  for (const line of lines) {
    try {
      items.push(reader.read(line));
    } catch (error) {
      if (!(error instanceof LineProblem)) throw error;
      problems.set(line, error.message);
    }
  }
  const { head } = reader;
  if (problems.size === 0 && head) {
    const order = priceOrder(head, { items, paid: policy.paid });
    if (order) return { order };
    for (const line of lines) problems.set(line, 'the total of the order is too large');
  }
  const [firstBad] = problems.keys();
  const others = `order ${fieldOf(file, lines[0]!, 'order_number')} has a bad line ${firstBad?.number}`;
  return {
    rejected: lines.map((line) => {
      const reason = problems.get(line);
      return reason === undefined ? { line, reason: others, isRejectedWithOrder: true } : { line, reason };
    }),
  };
}

/** Collects problems, so that all problems of a line are reported at once. */
class Attempts {
  readonly #problems: string[] = [];

  make<T>(attempt: () => T): T | undefined {
    try {
      return attempt();
    } catch (error) {
      if (!(error instanceof LineProblem)) throw error;
      this.#problems.push(error.message);
      return undefined;
    }
  }

  /** @throws LineProblem */
  expectNoProblem(): void {
    if (this.#problems.length > 0) throw new LineProblem(this.#problems.join('; '));
  }
}

class LineReader {
  readonly #file: Pick<OrderFile, 'header' | 'places'>;
  readonly #currencies: readonly string[];
  #first: { readonly line: FileLine; readonly head: OrderHead } | undefined;
  /**
   * The last line whose head agreed with the first line. Most lines repeat it exactly, so they need no second check.
   */
  #checked: FileLine | undefined;

  constructor(file: Pick<OrderFile, 'header' | 'places'>, currencies: readonly string[]) {
    this.#file = file;
    this.#currencies = currencies;
  }

  /** The head of the first line with a valid one. */
  get head(): OrderHead | undefined {
    return this.#first?.head;
  }

  /** @throws LineProblem that names all problems of the line */
  read(line: FileLine): ReadItem {
    const value = (column: OrderColumn) => fieldOf(this.#file, line, column);
    this.#expectSound(line);
    const attempts = new Attempts();
    attempts.make(() => this.#readHead(line, value));
    const sku = attempts.make(() => skuOf(value('sku')));
    const name = attempts.make(() =>
      textOf(value('product_name'), { column: 'product_name', min: 1, max: 200 }),
    );
    const quantity = attempts.make(() => quantityOf(value('quantity')));
    const currency = this.#currencyOf(value('currency'));
    const unitPrice = attempts.make(() => amountOf(value('unit_price'), { column: 'unit_price', currency }));
    const discountRate = attempts.make(() => discountRateOf(value('discount_rate')));
    attempts.expectNoProblem();
    return {
      sku: sku!,
      name: name!,
      quantity: quantity!,
      unitPrice: unitPrice!,
      discountRate: discountRate!,
    };
  }

  /** The default one stands for another currency, which is a problem of the head. */
  #currencyOf(text: string): string {
    const currency = text.toUpperCase();
    return this.#currencies.includes(currency) ? currency : this.#currencies[0]!;
  }

  #expectSound({ fields }: FileLine): void {
    const { length } = this.#file.header;
    if (fields.length !== length)
      throw new LineProblem(`it has ${fields.length} columns instead of ${length}`);
    if (fields.some((field) => field.includes(REPLACEMENT)))
      throw new LineProblem('it has bytes that are not UTF-8');
  }

  #readHead(line: FileLine, value: (column: OrderColumn) => string): void {
    const checked = this.#checked;
    if (checked && HEAD_COLUMNS.every((column) => value(column) === fieldOf(this.#file, checked, column))) {
      return;
    }
    const head = readHead(value, this.#currencies);
    this.#first ??= { line, head };
    const first = this.#first;
    const differing = differingColumn(head, first.head);
    if (differing)
      throw new LineProblem(`${differing} differs from line ${first.line.number} of the same order`);
    this.#checked = line;
  }
}

/** Prices the order. Undefined when its amounts are too large. */
function priceOrder(
  head: OrderHead,
  { items, paid }: { items: readonly ReadItem[]; paid: ImportPolicy['paid'] },
): FileOrder | undefined {
  try {
    const request = givenRequest({ lines: items, shippingAmount: head.shippingTotal });
    const { lines, totals } = priceWhole(request, NO_RULES);
    const { subtotal, discountTotal, total } = totals;
    const { paidTotal, note } = paidOf({ ...head, total }, paid);
    const notes = note ? [...head.notes, note] : head.notes;
    const priced = items.map((item, index) => pricedItem(item, lines[index]!));
    return { ...head, items: priced, subtotal, discountTotal, total, paidTotal, notes };
  } catch (error) {
    if (error instanceof OrderTooLargeError) return undefined;
    throw error;
  }
}

function pricedItem(
  { sku, name, quantity, unitPrice }: ReadItem,
  { discountTotal, total }: PricedLine,
): FileItem {
  return { sku, name, quantity, unitPrice, discountTotal, total };
}
