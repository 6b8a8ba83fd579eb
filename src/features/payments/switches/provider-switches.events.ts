import { type Actor, eventMetadata } from '../../../platform/auth/actor.ts';
import type { NewEvent } from '../../../platform/events/stored-event.ts';
import type { ProviderName } from '../providers/provider-name.ts';

/** The event of a switch. The reason stays in the table: a person wrote it, and events cannot be erased. */
export function providerSwitchEvent(
  actor: Actor,
  type: 'payment_provider.disabled' | 'payment_provider.enabled',
  { id, provider }: { id: string; provider: ProviderName },
): NewEvent {
  return { storeId: actor.storeId, type, subjectId: id, data: { provider }, metadata: eventMetadata(actor) };
}
