import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../platform/auth/actor.ts';
import { type Cte, runCtes } from '../../../platform/db/sql.ts';
import { appendEventsCte } from '../../../platform/events/event-log.ts';
import { firstPayment } from '../../orders/lifecycle/first-payment.locks.ts';
import { paymentEvent } from '../payment.events.ts';
import type { Intent } from '../payment-provider.ts';
import type { OpenPayment } from './open-payment.ts';

/**
 * Locks the order, then the payment. Returns no row if the order's version has changed, because whoever changed it
 * raised the version. This keeps the events of an order in the order in which its lock was held, although this
 * statement began before it had the lock.
 */
const UNCHANGED = `
  select p.id from orders o join payments p on p.store_id = o.store_id and p.order_id = o.id
  where o.store_id = $1 and o.id = $2 and o.version = $3 and p.id = $4 and p.status = 'PENDING'
    and p.provider_reference is null and p.captured_amount = 0
  for update of o, p`;

const ANSWERED = `
  update payments set provider_reference = $3, status = $4, version = version + 1, updated_at = now(),
    charge_reference = $5, next_action = case when $4 = 'PENDING' then $6::jsonb end,
    captured_amount = case when $4 = 'CAPTURED' then amount else 0 end
  where store_id = $1 and id = $2 and exists (select from unchanged)`;

/**
 * Stores the provider's first answer to the payment of a new order, with its consequences, in one statement. It reads
 * nothing first, because nothing has happened since the order was placed. Only providers without `immediateIntent` need
 * it: those that are asked over the network.
 *
 * @returns false, without a change, when something has happened; then use the general way
 */
export async function recordFirstAnswer(
  em: EntityManager,
  answer: { actor: Actor; opened: OpenPayment; intent: Intent },
): Promise<boolean> {
  const { actor, opened, intent } = answer;
  const { id, order, amount } = opened;
  const { storeId } = order;
  const isCaptured = intent.status === 'CAPTURED';
  const payment = { ...opened, storeId };
  const type = isCaptured ? 'payment.captured' : 'payment.pending';
  const first = firstPayment(order, { captured: isCaptured ? amount : 0, actor });
  const events = [paymentEvent(payment, order, { type, actor, amount }), first.event];
  const parts: Cte[] = [
    { as: 'unchanged', text: UNCHANGED, values: [storeId, order.id, order.version, id] },
    {
      as: 'answered',
      text: ANSWERED,
      values: [
        storeId,
        id,
        intent.reference,
        intent.status,
        isCaptured ? (intent.chargeReference ?? null) : null,
        intent.nextAction ? JSON.stringify(intent.nextAction) : null,
      ],
    },
    ...first.parts,
    appendEventsCte(events, { if: 'unchanged' }),
  ];
  const answered = isCaptured ? 'unchanged, kept_stock' : 'unchanged';
  return (await runCtes(em, parts, `select id from ${answered}`)).length > 0;
}
