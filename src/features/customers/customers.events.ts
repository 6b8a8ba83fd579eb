import { type Actor, eventMetadata } from '../../platform/auth/actor.ts';
import type { NewEvent } from '../../platform/events/stored-event.ts';
import { encodeId } from '../../values/ids.ts';

export type CustomerEventType = 'customer.created' | 'customer.updated' | 'customer.deleted';

/** An event of a customer. It has no personal data, because events outlive a deletion and cannot be changed. */
export function customerEvent(
  actor: Actor,
  type: CustomerEventType,
  customer: { readonly id: string; readonly isRegistered: boolean; readonly version: number },
): NewEvent {
  const { id, isRegistered, version } = customer;
  return {
    storeId: actor.storeId,
    type,
    subjectId: id,
    customerId: id,
    data: { customerId: encodeId('cus', id), isRegistered, version },
    metadata: eventMetadata(actor),
  };
}
