import { type Actor, eventMetadata } from '../../../platform/auth/actor.ts';
import type { NewEvent } from '../../../platform/events/stored-event.ts';
import { encodeId } from '../../../values/ids.ts';
import type { PriceList } from './price-list.entity.ts';

type PriceListEventType =
  | 'price_list.created'
  | 'price_list.updated'
  | 'price_list.deleted'
  | 'price_list.prices_changed';

export function priceListEvent(
  actor: Actor,
  type: PriceListEventType,
  { list, about = {} }: { list: PriceList; about?: Readonly<Record<string, unknown>> },
): NewEvent {
  const { id, name, currency, priority, startsAt, endsAt, version } = list;
  return {
    storeId: actor.storeId,
    type,
    subjectId: id,
    data: {
      priceList: encodeId('prl', id),
      name,
      currency,
      priority,
      startsAt: startsAt?.toISOString() ?? null,
      endsAt: endsAt?.toISOString() ?? null,
      version,
      ...about,
    },
    metadata: eventMetadata(actor),
  };
}
