import { assertOrderAmount, sumAmounts } from '../../../values/money.ts';
import { type ImportPolicy, paidOf } from '../import-policy.ts';
import { amountOf, discountOf, LineProblem, quantityOf, skuOf, textOf } from './line-values.ts';
import { type FileLine, fieldOf, type OrderColumn, type OrderFile, REPLACEMENT } from './order-file.ts';
import { differingColumn, HEAD_COLUMNS, type OrderHead, readHead } from './order-head.ts';

/** One line of an order; amounts are minor units. */
interface FileItem {
  readonly sku: string;
  readonly name: string;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly discountTotal: number;
  readonly total: number;
}

/** An order that is sound from its first line to its last. */
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
  /** Nothing is wrong with the line itself; another one of its order is bad. */
  readonly isConsequence?: boolean;
}

/**
 * Makes an order of its adjacent lines, or says of each line why not: one bad line rejects all, since half an order
 * would be another one. Where the lines name several dates, telephone numbers or sales representatives, the first counts.
 *
 * @param rules.currency of the store; an order in another one is rejected
 */
export function assembleOrder(
  file: Pick<OrderFile, 'header' | 'places'>,
  lines: readonly FileLine[],
  { currency, policy }: { currency: string; policy: Pick<ImportPolicy, 'paid'> },
): { order: FileOrder } | { rejected: RejectedLine[] } {
  const reader = new LineReader(file, currency);
  const items: FileItem[] = [];
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
    const order = sumUp(head, { items, paid: policy.paid });
    if (order) return { order };
    for (const line of lines) problems.set(line, 'the total of the order is too large');
  }
  const [firstBad] = problems.keys();
  const others = `order ${fieldOf(file, lines[0]!, 'order_number')} has a bad line ${firstBad?.number}`;
  return {
    rejected: lines.map((line) => {
      const reason = problems.get(line);
      return reason === undefined ? { line, reason: others, isConsequence: true } : { line, reason };
    }),
  };
}

/** Goes on after a problem, to find the others of the same line. */
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
  readonly #currency: string;
  #first: { readonly line: FileLine; readonly head: OrderHead } | undefined;
  /** The line whose head was last found to agree with the first: most lines repeat it to the letter. */
  #checked: FileLine | undefined;

  constructor(file: Pick<OrderFile, 'header' | 'places'>, currency: string) {
    this.#file = file;
    this.#currency = currency;
  }

  /** That of the first line with a sound one. */
  get head(): OrderHead | undefined {
    return this.#first?.head;
  }

  /** @throws LineProblem that names everything that is wrong, so that a line is corrected once */
  read(line: FileLine): FileItem {
    const value = (column: OrderColumn) => fieldOf(this.#file, line, column);
    this.#expectSound(line);
    const attempts = new Attempts();
    attempts.make(() => this.#readHead(line, value));
    const sku = attempts.make(() => skuOf(value('sku')));
    const name = attempts.make(() =>
      textOf(value('product_name'), { column: 'product_name', min: 1, max: 200 }),
    );
    const quantity = attempts.make(() => quantityOf(value('quantity')));
    const unitPrice = attempts.make(() =>
      amountOf(value('unit_price'), { column: 'unit_price', currency: this.#currency }),
    );
    const gross = (quantity ?? 0) * (unitPrice ?? 0);
    const discountTotal = attempts.make(() => discountOf(value('discount_rate'), gross));
    attempts.expectNoProblem();
    return {
      sku: sku!,
      name: name!,
      quantity: quantity!,
      unitPrice: unitPrice!,
      discountTotal: discountTotal!,
      total: gross - discountTotal!,
    };
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
    const head = readHead(value, this.#currency);
    this.#first ??= { line, head };
    const first = this.#first;
    const differing = differingColumn(head, first.head);
    if (differing)
      throw new LineProblem(`${differing} differs from line ${first.line.number} of the same order`);
    this.#checked = line;
  }
}

function sumUp(
  head: OrderHead,
  { items, paid }: { items: readonly FileItem[]; paid: ImportPolicy['paid'] },
): FileOrder | undefined {
  try {
    const subtotal = sumAmounts(items.map(({ quantity, unitPrice }) => quantity * unitPrice));
    const discountTotal = sumAmounts(items.map((item) => item.discountTotal));
    const total = sumAmounts([subtotal, -discountTotal, head.shippingTotal]);
    assertOrderAmount(subtotal);
    assertOrderAmount(total);
    const { paidTotal, note } = paidOf({ ...head, total }, paid);
    const notes = note ? [...head.notes, note] : head.notes;
    return { ...head, items, subtotal, discountTotal, total, paidTotal, notes };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
