import { type Actor, eventMetadata } from '../../../platform/auth/actor.ts';
import type { NewEvent } from '../../../platform/events/stored-event.ts';
import { encodeId } from '../../../values/ids.ts';
import { formatAmount } from '../../../values/money.ts';
import { type StoredRate, writtenRate } from './methods/shipping-rates.ts';
import type { ShippingMethod } from './shipping-method.entity.ts';
import type { ShippingZone } from './shipping-zone.entity.ts';
import type { ZoneCountry } from './zones/zone-places.ts';

export function shippingZoneEvent(
  actor: Actor,
  type: 'shipping_zone.created' | 'shipping_zone.updated' | 'shipping_zone.deleted',
  { zone, countries }: { zone: ShippingZone; countries: readonly ZoneCountry[] },
): NewEvent {
  const { id, name, isRestOfWorld, version } = zone;
  const data = { shippingZone: encodeId('shz', id), name, isRestOfWorld, countries, version };
  return { storeId: actor.storeId, type, subjectId: id, data, metadata: eventMetadata(actor) };
}

export function shippingMethodEvent(
  actor: Actor,
  type: 'shipping_method.created' | 'shipping_method.updated' | 'shipping_method.deleted',
  { method, rates }: { method: ShippingMethod; rates: readonly StoredRate[] },
): NewEvent {
  const { id, code, name, position, isActive, isDefault, minBusinessDays, maxBusinessDays, version } = method;
  const data = {
    shippingMethod: encodeId('shm', id),
    code,
    name,
    position,
    isActive,
    isDefault,
    taxClass: method.taxClassCode,
    minBusinessDays,
    maxBusinessDays,
    freeFrom: method.freeFromAmounts.map(({ amount, currency }) => {
      return { amount: formatAmount(amount, currency), currency };
    }),
    rates: rates.map(writtenRate),
    version,
  };
  return { storeId: actor.storeId, type, subjectId: id, data, metadata: eventMetadata(actor) };
}
