import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../platform/auth/actor.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { NewEvent } from '../../../platform/events/stored-event.ts';
import { newId } from '../../../values/ids.ts';
import { paymentEvent } from '../payment.events.ts';
import { ProviderName } from '../providers/provider-name.ts';

/** An imported order that was paid before its import. `paidTotal` is in minor units of `currency`. */
export interface PaidOrder {
  readonly id: string;
  readonly customerId: string;
  readonly currency: string;
  readonly paidTotal: number;
  readonly placedAt: Date;
}

const INSERT = `
  insert into payments (id, store_id, order_id, provider, provider_reference, status, currency, amount,
    captured_amount, created_at)
  select id, $1, "orderId", 'manual', id::text, 'CAPTURED', currency, amount, amount, "placedAt"
  from jsonb_to_recordset($2::jsonb) as given (id uuid, "orderId" uuid, currency text, amount bigint,
    "placedAt" timestamptz)`;

/**
 * Stores a captured manual payment for each imported order that was paid, so that the totals agree and the money can be
 * refunded. It takes no lock, because the caller's transaction has just created the orders.
 *
 * @returns the events to append, one for each capture
 */
export async function recordPastPayments(
  em: EntityManager,
  { actor, orders }: { actor: Actor; orders: readonly PaidOrder[] },
): Promise<NewEvent[]> {
  const { storeId } = actor;
  const paid = orders.filter(({ paidTotal }) => paidTotal > 0);
  if (paid.length === 0) return [];
  const payments = paid.map((order) => ({ order, id: newId() }));
  const rows = payments.map(({ id, order: { id: orderId, currency, paidTotal: amount, placedAt } }) => {
    return { id, orderId, currency, amount, placedAt };
  });
  await sql(em, INSERT, [storeId, JSON.stringify(rows)]);
  return payments.map(({ id, order }) => {
    const { currency, paidTotal: amount } = order;
    const payment = { id, storeId, provider: ProviderName.MANUAL, currency };
    return paymentEvent(payment, order, { type: 'payment.captured', actor, amount });
  });
}
