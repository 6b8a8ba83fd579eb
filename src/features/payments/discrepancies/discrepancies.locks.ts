import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '../../../platform/db/sql.ts';
import { newId } from '../../../values/ids.ts';
import type { ProviderName } from '../providers/provider-name.ts';
import type { DiscrepancyKind } from './discrepancy-status.ts';

/** What a provider says, and what was expected. Amounts are minor units. */
export interface Discrepancy {
  readonly storeId: string;
  readonly paymentId: string | null;
  readonly kind: DiscrepancyKind;
  readonly provider: ProviderName;
  readonly account: string;
  /** The provider's object. One object has one discrepancy of a kind. */
  readonly reference: string;
  readonly amount: number;
  readonly currency: string;
  readonly expected: { readonly amount: number; readonly currency: string } | null;
}

/**
 * Records a discrepancy once. The unique key decides, so it needs no lock.
 *
 * @returns its id; undefined when it was recorded before
 */
export async function recordDiscrepancy(
  em: EntityManager,
  discrepancy: Discrepancy,
): Promise<string | undefined> {
  const { storeId, paymentId, kind, provider, account, reference, amount, currency, expected } = discrepancy;
  const rows = await sql<{ id: string }>(
    em,
    `insert into payment_discrepancies (id, store_id, payment_id, kind, provider, account, provider_reference, amount,
       currency, expected_amount, expected_currency)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (provider, account, kind, provider_reference) do nothing returning id`,
    [
      newId(),
      storeId,
      paymentId,
      kind,
      provider,
      account,
      reference,
      amount,
      currency,
      expected?.amount ?? null,
      expected?.currency ?? null,
    ],
  );
  return rows[0]?.id;
}
