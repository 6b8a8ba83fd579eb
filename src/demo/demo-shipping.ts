import type { Shop } from '../app.ts';
import { ShippingRateBasis } from '../features/pricing/rates/shipping-rate-basis.ts';
import type { Actor } from '../platform/auth/actor.ts';
import { findId } from './find-id.ts';

const ZONE = 'Everywhere';

/** A method that costs nothing, for carts that choose none, and a faster one. A second call repeats nothing. */
export async function loadDemoShipping(shop: Shop, actor: Actor): Promise<void> {
  const { zones, methods } = shop.features.shippingRates;
  const { storeId } = actor;
  const zone = 'select id from shipping_zones where store_id = $1 and name = $2';
  const zoneId =
    (await findId(shop, zone, [storeId, ZONE])) ??
    (await zones.create(actor, { name: ZONE, isRestOfWorld: true }));
  const method = 'select id from shipping_methods where store_id = $1 and code = $2';
  const wanted = [
    { code: 'standard', name: 'Standard', days: [3, 5], amount: '0.00', position: 1, isDefault: true },
    { code: 'express', name: 'Express', days: [1, 2], amount: '9.90', position: 2, isDefault: false },
  ] as const;
  for (const { code, days, amount, ...values } of wanted) {
    if (await findId(shop, method, [storeId, code])) continue;
    const [minBusinessDays, maxBusinessDays] = days;
    const rates = [{ zoneId, currency: 'USD', basis: ShippingRateBasis.FLAT, amount }];
    await methods.create(actor, { code, ...values, estimate: { minBusinessDays, maxBusinessDays }, rates });
  }
}
