import { DELIVERED_ALREADY, type OrderStatus, SHIPPED_ALREADY } from '../../orders/order-status.ts';
import { LineProblem, momentOf } from './line-values.ts';

const DAY_MS = 86_400_000;

/** When things happened to an order. */
export interface OrderMoments {
  readonly placedAt: Date;
  /** Null when the file does not say it. */
  readonly shippedAt: Date | null;
  /** Null when the file does not say it. */
  readonly deliveredAt: Date | null;
}

/** The columns of the moments that may be empty, in their order, each with the statuses that have one. */
const LATER = [
  { column: 'shipped_at', statuses: SHIPPED_ALREADY },
  { column: 'delivered_at', statuses: DELIVERED_ALREADY },
] as const;

/**
 * Reads the moments of an order. They must be in order, and none may be one that its status has not reached. Of the
 * first, a date of tomorrow is accepted, because a date means midnight UTC.
 *
 * @throws LineProblem
 */
export function momentsOf(
  value: (column: 'placed_at' | (typeof LATER)[number]['column']) => string,
  status: OrderStatus,
): OrderMoments {
  const now = Date.now();
  const placedAt = momentOf(value('placed_at'), { column: 'placed_at', latest: now + DAY_MS });
  let last = { column: 'placed_at', moment: placedAt };
  const [shippedAt, deliveredAt] = LATER.map(({ column, statuses }) => {
    const text = value(column);
    if (text === '') return null;
    if (!statuses.includes(status)) throw new LineProblem(`${column} is given for a status of ${status}`);
    const moment = momentOf(text, { column, latest: now });
    if (moment < last.moment) throw new LineProblem(`${column} is before ${last.column}`);
    last = { column, moment };
    return moment;
  });
  return { placedAt, shippedAt: shippedAt ?? null, deliveredAt: deliveredAt ?? null };
}
