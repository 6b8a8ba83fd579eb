import type { Shop } from '../app.ts';
import { COUNTRY_RATES } from '../features/pricing/taxes/rates/country-rates.ts';
import type { Actor } from '../platform/auth/actor.ts';

/**
 * The sample shop is in the US and registered in France: orders to France are taxed, and its other orders are not. A
 * second call repeats nothing.
 */
export async function loadDemoTaxes({ core, features }: Shop, actor: Actor): Promise<void> {
  const { storeId } = actor;
  await features.stores.service.update(storeId, { country: 'US' });
  const [found] = await core.reader.query<{ isRegistered: boolean; hasRates: boolean }>(
    `select exists (select from tax_registrations where store_id = $1) as "isRegistered",
       exists (select from tax_rates where store_id = $1) as "hasRates"`,
    [storeId],
  );
  const { registrations, rates } = features.taxes;
  if (!found?.isRegistered) await registrations.create(actor, { country: 'FR', taxId: 'FR12345678901' });
  if (!found?.hasRates) await rates.import(actor, COUNTRY_RATES.FR!);
}
