import { type Actor, eventMetadata } from '../../../platform/auth/actor.ts';
import type { NewEvent } from '../../../platform/events/stored-event.ts';
import { encodeId } from '../../../values/ids.ts';
import type { CustomerGroup } from './customer-group.entity.ts';

export function customerGroupEvent(
  actor: Actor,
  type: 'customer_group.created' | 'customer_group.updated' | 'customer_group.deleted',
  { id, code, name, version }: CustomerGroup,
): NewEvent {
  return {
    storeId: actor.storeId,
    type,
    subjectId: id,
    data: { customerGroup: encodeId('cgr', id), code, name, version },
    metadata: eventMetadata(actor),
  };
}
