import type { EntityManager } from '@mikro-orm/postgresql';
import { eventMetadata, systemActor } from '../../../platform/auth/actor.ts';
import { sql } from '../../../platform/db/sql.ts';
import { appendEvents } from '../../../platform/events/event-log.ts';
import { accountOf, type ChangeSource } from '../providers/change-source.ts';
import type { ProviderPayment } from '../providers/provider-state.ts';
import { recordDiscrepancy } from './discrepancies.locks.ts';
import { DiscrepancyKind } from './discrepancy-status.ts';

/** The store that the provider names, or else the default store. */
const STORE = `
  select id from stores where id::text = $1 or is_default order by (id::text = $1) desc nulls last limit 1`;

/**
 * Records captured money of no payment of ours, once, with an event. It may belong to a payment that a restored database
 * has lost, or to another program that uses the account.
 */
export async function reportUnknownMoney(
  em: EntityManager,
  payment: ProviderPayment,
  source: ChangeSource,
): Promise<void> {
  const { reference, chargeReference = reference, capturedAmount: amount, currency, ids } = payment;
  const [store] = await sql<{ id: string }>(em, STORE, [ids?.storeId ?? '']);
  const id = await recordDiscrepancy(em, {
    storeId: store!.id,
    paymentId: null,
    kind: DiscrepancyKind.UNKNOWN_PAYMENT,
    provider: source.provider,
    account: accountOf(source),
    reference: chargeReference,
    amount,
    currency,
    expected: null,
  });
  if (id === undefined) return;
  await sql(em, 'update payment_discrepancies set payment_reference = $2 where id = $1', [id, reference]);
  await appendEvents(em, [
    {
      storeId: store!.id,
      type: 'payment_discrepancy.found',
      subjectId: id,
      data: { kind: DiscrepancyKind.UNKNOWN_PAYMENT, provider: source.provider, amount, currency },
      metadata: eventMetadata(systemActor(store!.id, 'payments')),
    },
  ]);
}
