import { formatAmount } from '../../values/money.ts';
import type { OnShortage } from '../inventory/stock/imported-stock.locks.ts';
import { CANCELLED_OR_EXPIRED, type OrderStatus, SHIPPED_ALREADY } from '../orders/order-status.ts';

export const ON_SHORTAGE = ['receive', 'reject'] as const satisfies readonly OnShortage[];
/** Which orders count as paid in full when the file does not say what was paid. */
export const PAID_BY_DEFAULT = ['shipped', 'full', 'none'] as const;

/** Decisions that the file leaves open. The person who imports it makes them. */
export interface ImportPolicy {
  readonly onShortage: OnShortage;
  readonly paid: (typeof PAID_BY_DEFAULT)[number];
}

export const DEFAULT_POLICY: ImportPolicy = { onShortage: 'receive', paid: 'shipped' };

interface Owed {
  readonly status: OrderStatus;
  readonly currency: string;
  /** Minor units, as all amounts here. */
  readonly total: number;
  /** The amount in the file. Null when the file states none. */
  readonly paidAmount: number | null;
}

/**
 * The amount that was paid for a past order, at most its total. It is zero for a cancelled order, because the old shop
 * has refunded it; otherwise it would be refunded twice.
 *
 * @returns with a note when the file says something else
 */
export function paidOf(
  { status, currency, total, paidAmount }: Owed,
  byDefault: ImportPolicy['paid'],
): { paidTotal: number; note?: string } {
  if (CANCELLED_OR_EXPIRED.includes(status)) {
    if (!paidAmount) return { paidTotal: 0 };
    return { paidTotal: 0, note: `what was paid is left out, since the order is ${status}` };
  }
  if (paidAmount === null) {
    const isPaid = byDefault === 'full' || (byDefault === 'shipped' && SHIPPED_ALREADY.includes(status));
    return { paidTotal: isPaid ? total : 0 };
  }
  if (paidAmount <= total) return { paidTotal: paidAmount };
  return { paidTotal: total, note: `of paid_amount only the total ${formatAmount(total, currency)} counts` };
}
