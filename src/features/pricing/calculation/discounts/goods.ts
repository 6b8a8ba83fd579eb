import type { PromotionRule, PromotionTarget } from '../../rules/promotion-rule.ts';
import type { LineToPrice } from '../price-request.ts';

/** A line while promotions take something off it. Amounts are in the store's mode. */
export interface OpenLine {
  readonly line: LineToPrice;
  readonly index: number;
  readonly subtotal: number;
  /** What the promotions up to now left of the subtotal. */
  left: number;
  readonly discounts: LineDiscount[];
}

interface LineDiscount {
  readonly promotion: PromotionRule;
  readonly code: string | null;
  /** What was left of the line before it. */
  readonly before: number;
  readonly amount: number;
}

type GoodsTarget = Extract<PromotionTarget, { ids: ReadonlySet<string> }>;

/** The lines that promotions apply to, found by what they sell. */
export class Goods {
  readonly lines: readonly OpenLine[];
  readonly #indexes = new Map<GoodsTarget['on'], Map<string, OpenLine[]>>();

  constructor(lines: readonly OpenLine[]) {
    this.lines = lines;
  }

  /** The lines of a target, in the order of the request. All lines if the target is the order or shipping. */
  linesOf(target: PromotionTarget): readonly OpenLine[] {
    if (!('ids' in target)) return this.lines;
    const found = this.#foundBy(target);
    if (found.length < 2) return found[0] ?? [];
    return [...new Set(found.flat())].sort((a, b) => a.index - b.index);
  }

  /** Looks up the ids of the target among those of the lines, or the other way round, whichever are fewer. */
  #foundBy({ on, ids }: GoodsTarget): OpenLine[][] {
    const index = this.#indexes.get(on) ?? this.#indexBy(on);
    const found: OpenLine[][] = [];
    if (ids.size <= index.size) {
      for (const id of ids) {
        const lines = index.get(id);
        if (lines) found.push(lines);
      }
    } else {
      for (const [id, lines] of index) if (ids.has(id)) found.push(lines);
    }
    return found;
  }

  #indexBy(on: GoodsTarget['on']): Map<string, OpenLine[]> {
    const index = new Map<string, OpenLine[]>();
    for (const open of this.lines) {
      for (const id of new Set(idsOf(open.line, on))) {
        const lines = index.get(id);
        if (lines) lines.push(open);
        else index.set(id, [open]);
      }
    }
    this.#indexes.set(on, index);
    return index;
  }
}

function idsOf(line: LineToPrice, on: GoodsTarget['on']): readonly string[] {
  if (on === 'CATEGORIES') return line.categoryIds;
  return [on === 'PRODUCTS' ? line.productId : line.variantId];
}

/** What is left of lines together. */
export function leftOf(lines: readonly OpenLine[]): number {
  let sum = 0;
  for (const { left } of lines) sum += left;
  return sum;
}

export function unitsOf(lines: readonly OpenLine[]): number {
  let sum = 0;
  for (const { line } of lines) sum += line.quantity;
  return sum;
}
