import { encodeId, newId } from '../../../src/values/ids.ts';
import type { TestApp } from '../app.ts';

/**
 * Records captured money of Stripe that belongs to no payment.
 *
 * @param money.amount minor units
 * @returns its API id
 */
export async function unknownMoney(
  { shop }: TestApp,
  { storeId, amount = 1000, currency = 'USD' }: { storeId: string; amount?: number; currency?: string },
): Promise<string> {
  const id = newId();
  await shop.core.reader.query(
    `insert into payment_discrepancies (id, store_id, kind, provider, provider_reference, payment_reference, amount, currency)
     values ($1::uuid, $2, 'UNKNOWN_PAYMENT', 'stripe', 'ch_' || $1::uuid::text, 'pi_' || $1::uuid::text, $3, $4)`,
    [id, storeId, amount, currency],
  );
  return encodeId('pdc', id);
}
