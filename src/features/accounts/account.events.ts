import { type Actor, eventMetadata } from '../../platform/auth/actor.ts';
import type { NewEvent } from '../../platform/events/stored-event.ts';
import { encodeId } from '../../values/ids.ts';

export type AccountEventType =
  | 'account.password_reset'
  | 'account.email_verified'
  | 'account.email_changed'
  | 'account.updated'
  | 'account.role_changed'
  | 'account.deactivated'
  | 'account.reactivated';

/** An event of an account. It contains neither secrets nor addresses, because events outlive both. */
export function accountEvent(actor: Actor, type: AccountEventType, userId: string): NewEvent {
  return {
    storeId: actor.storeId,
    type,
    subjectId: userId,
    data: { userId: encodeId('usr', userId) },
    metadata: eventMetadata(actor),
  };
}
