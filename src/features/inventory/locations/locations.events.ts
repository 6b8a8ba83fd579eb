import { type Actor, eventMetadata } from '../../../platform/auth/actor.ts';
import type { NewEvent } from '../../../platform/events/stored-event.ts';
import { encodeId } from '../../../values/ids.ts';
import type { Location } from '../location.entity.ts';

export function locationEvent(
  actor: Actor,
  type: 'location.created' | 'location.updated' | 'location.deleted',
  { id, code, name, isActive, priority, version }: Location,
): NewEvent {
  return {
    storeId: actor.storeId,
    type,
    subjectId: id,
    data: { location: encodeId('loc', id), code, name, isActive, priority, version },
    metadata: eventMetadata(actor),
  };
}
