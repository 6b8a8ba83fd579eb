import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '../../../platform/db/sql.ts';
import { newId } from '../../../values/ids.ts';
import type { CustomerDeletedHook } from '../../customers/customer-deleted-hook.ts';
import type { ProviderName } from '../providers/provider-name.ts';

/** The job that deletes a customer at a provider. */
export const FORGET_CUSTOMER = 'forgetProviderCustomer';

/** The customer is locked, so that a deletion either finds the row or prevents it. */
const REMEMBER = `
  with kept as (
    select id from customers where store_id = $1 and id = $2 and deleted_at is null for share
  )
  insert into provider_customers (id, store_id, customer_id, provider, reference)
  select $3, $1, id, $4, $5 from kept
  on conflict (store_id, customer_id, provider, account) do update set updated_at = now()
  returning reference`;

/**
 * Stores the provider's id of a customer.
 *
 * @returns the stored one, which another request may have stored before; undefined when the customer was deleted
 */
export async function rememberCustomer(
  em: EntityManager,
  known: { storeId: string; customerId: string; provider: ProviderName; reference: string },
): Promise<string | undefined> {
  const { storeId, customerId, provider, reference } = known;
  const [row] = await sql<{ reference: string }>(em, REMEMBER, [
    storeId,
    customerId,
    newId(),
    provider,
    reference,
  ]);
  return row?.reference;
}

/** Forgets a deleted customer here at once, and at the providers by a job. */
export const forgetCustomer: CustomerDeletedHook = async (em, { storeId, customerId }) => {
  await sql(
    em,
    `with gone as (
       delete from provider_customers where store_id = $1 and customer_id = $2 returning provider, reference
     )
     select enqueue_job($3, json_build_object('provider', provider, 'reference', reference)) from gone`,
    [storeId, customerId, FORGET_CUSTOMER],
  );
};
