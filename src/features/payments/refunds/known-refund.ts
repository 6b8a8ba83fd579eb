import type { Reader } from '../../../platform/db/reading/reader.ts';
import { isUuid } from '../providers/known-payment.ts';
import type { ProviderName } from '../providers/provider-name.ts';
import type { OurIds } from '../providers/provider-state.ts';

/** The payment of a refund, and the refund when it is one of ours. */
export type KnownRefund = OurIds & { readonly refundId: string | undefined };

const FIND = `
  select r.store_id as "storeId", p.order_id as "orderId", p.id as "paymentId", r.id as "refundId"
  from payment_refunds r join payments p on p.store_id = r.store_id and p.id = r.payment_id
  where p.provider = $1 and p.account = $2 and`;

/** Finds our refund by the id that the provider's object carries, or else by the provider's reference. */
export async function findRefund(
  reader: Reader,
  object: { provider: ProviderName; account: string; refundId: string | undefined; reference: string },
): Promise<KnownRefund | undefined> {
  const { provider, account, refundId, reference } = object;
  if (refundId && isUuid(refundId)) {
    const [known] = await reader.query<KnownRefund>(`${FIND} r.id = $3`, [provider, account, refundId]);
    if (known) return known;
  }
  const values = [provider, account, reference];
  const [known] = await reader.query<KnownRefund>(`${FIND} r.provider_reference = $3`, values);
  return known;
}
