import type { Reader } from '../../../platform/db/reading/reader.ts';
import type { ProviderName } from '../providers/provider-name.ts';
import type { DisabledPaymentProvider } from './provider-switches.payloads.ts';

/** The providers that a store has switched off, the latest first. */
export function readDisabledProviders(reader: Reader, storeId: string): Promise<DisabledPaymentProvider[]> {
  return reader.query<DisabledPaymentProvider>(
    `select provider, disabled_reason as reason, disabled_by as "disabledBy", disabled_at as "disabledAt"
     from payment_provider_switches where store_id = $1 and enabled_at is null order by disabled_at desc, provider`,
    [storeId],
  );
}

export async function readDisabledNames(reader: Reader, storeId: string): Promise<ProviderName[]> {
  const [store] = await reader.query<{ disabled: ProviderName[] }>(
    'select disabled_payment_providers as disabled from stores where id = $1',
    [storeId],
  );
  return store?.disabled ?? [];
}
