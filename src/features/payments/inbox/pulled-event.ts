import { createHash } from 'node:crypto';
import type { ProviderChange, ProviderEvent } from '../providers/provider-state.ts';

/** The type of an event that the provider did not send: a change that was found in its lists. */
const PULLED = 'ordinal.pulled';

/**
 * A change that could not be applied when it was found, as an event. Its id is made of what it says, so that finding it
 * again changes nothing.
 */
export function pulledEvent(change: ProviderChange): ProviderEvent {
  const payload = { change };
  const digest = createHash('sha256').update(JSON.stringify(payload)).digest('base64url');
  const ids = change.kind === 'payment' ? change.payment.ids : undefined;
  return {
    id: `pulled_${digest}`,
    type: PULLED,
    occurredAt: new Date(),
    payload,
    ...(ids && { ids }),
  };
}

/** The change of a pulled event. Undefined for an event that the provider sent. */
export function pulledChange(event: Pick<ProviderEvent, 'type' | 'payload'>): ProviderChange | undefined {
  if (event.type !== PULLED) return undefined;
  return withDates(event.payload.change) as ProviderChange;
}

const DATES: ReadonlySet<string> = new Set(['captureBefore', 'evidenceDueBy', 'occurredAt', 'availableOn']);

/** JSON has no dates. */
function withDates(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (name, field: unknown) =>
    DATES.has(name) && typeof field === 'string' ? new Date(field) : field,
  );
}
