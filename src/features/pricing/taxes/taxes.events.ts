import { type Actor, eventMetadata } from '../../../platform/auth/actor.ts';
import type { NewEvent } from '../../../platform/events/stored-event.ts';
import { encodeId } from '../../../values/ids.ts';
import { formatRate } from '../../../values/rate.ts';
import type { TaxClass } from './tax-class.entity.ts';
import type { TaxRate } from './tax-rate.entity.ts';
import type { TaxRegistration } from './tax-registration.entity.ts';

export function taxClassEvent(
  actor: Actor,
  type: 'tax_class.created' | 'tax_class.updated' | 'tax_class.deleted',
  { id, code, name, version }: TaxClass,
): NewEvent {
  return eventOf(actor, type, { id, data: { taxClass: encodeId('txc', id), code, name, version } });
}

export function taxRateEvent(
  actor: Actor,
  type: 'tax_rate.created' | 'tax_rate.updated' | 'tax_rate.deleted',
  rate: TaxRate,
): NewEvent {
  const { id, country, region, taxClassCode, name, category, appliesWithin, validFrom, validTo, version } =
    rate;
  const data = {
    taxRate: encodeId('txr', id),
    country,
    region: region ?? null,
    taxClass: taxClassCode,
    name,
    rate: formatRate(rate.ratePpm),
    category,
    appliesWithin,
    validFrom: validFrom ?? null,
    validTo: validTo ?? null,
    version,
  };
  return eventOf(actor, type, { id, data });
}

export function taxRegistrationEvent(
  actor: Actor,
  type: 'tax_registration.created' | 'tax_registration.updated' | 'tax_registration.deleted',
  { id, country, region, scheme, taxId, validFrom, validTo, version }: TaxRegistration,
): NewEvent {
  const data = {
    taxRegistration: encodeId('trg', id),
    country,
    region: region ?? null,
    scheme,
    taxId: taxId ?? null,
    validFrom: validFrom ?? null,
    validTo: validTo ?? null,
    version,
  };
  return eventOf(actor, type, { id, data });
}

function eventOf(
  actor: Actor,
  type: string,
  { id, data }: { id: string; data: Readonly<Record<string, unknown>> },
): NewEvent {
  return { storeId: actor.storeId, type, subjectId: id, data, metadata: eventMetadata(actor) };
}
