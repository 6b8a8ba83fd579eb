import { encodeId, newId } from '../../../src/values/ids.ts';
import type { TestApp } from '../app.ts';

/**
 * Stores an event of a payment provider that was given up.
 *
 * @param storeId null for an event whose store is not known
 * @returns its API id
 */
export async function failedWebhookEvent({ shop }: TestApp, storeId: string | null): Promise<string> {
  const id = newId();
  await shop.core.reader.query(
    `insert into provider_events (id, store_id, provider, provider_reference, event_type, occurred_at, payload, state,
       attempts, next_attempt_at, ended_at, last_error)
     values ($1::uuid, $2, 'stripe', 'evt_' || $1::uuid::text, 'charge.updated', now(), '{"email":"payer@shop.example"}', 'FAILED', 80,
       null, now(), 'no answer')`,
    [id, storeId],
  );
  return encodeId('whe', id);
}
