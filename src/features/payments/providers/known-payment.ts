import type { Reader } from '../../../platform/db/reading/reader.ts';
import type { ProviderName } from './provider-name.ts';
import type { OurIds } from './provider-state.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const BY_IDS = `
  select store_id as "storeId", order_id as "orderId", id as "paymentId" from payments
  where provider = $1 and account = $2 and store_id = $3 and order_id = $4 and id = $5`;

const BY_REFERENCE = `
  select store_id as "storeId", order_id as "orderId", id as "paymentId" from payments
  where provider = $1 and account = $2 and (provider_reference = any($3) or charge_reference = any($3))
  order by provider_reference = $4 desc nulls last limit 1`;

/** Providers carry our ids in metadata, which people can edit there. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/**
 * Finds the payment that a provider's object belongs to: by the ids that it carries, or else by the references that we
 * stored. Ids that do not belong together name no payment.
 */
export async function findPayment(
  reader: Reader,
  object: {
    provider: ProviderName;
    account: string;
    references: readonly (string | undefined)[];
    ids?: OurIds | undefined;
  },
): Promise<OurIds | undefined> {
  const { provider, account, ids } = object;
  if (ids && [ids.storeId, ids.orderId, ids.paymentId].every(isUuid)) {
    const values = [provider, account, ids.storeId, ids.orderId, ids.paymentId];
    const [known] = await reader.query<OurIds>(BY_IDS, values);
    if (known) return known;
  }
  const references = object.references.filter((reference) => reference !== undefined);
  const [known] = await reader.query<OurIds>(BY_REFERENCE, [provider, account, references, references[0]]);
  return known;
}
