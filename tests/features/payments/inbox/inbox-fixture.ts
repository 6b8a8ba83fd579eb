import type { TestApp } from '../../../testkit/app.ts';
import { appTest } from '../../../testkit/fixtures.ts';
import { deliver, type PushedEvent, PushingProvider } from '../../../testkit/providers/pushing-provider.ts';

/** A server whose provider `STRIPE` says what the test tells it to. */
export function inboxTest(provider = new PushingProvider(), options: Parameters<typeof appTest>[0] = {}) {
  return appTest({ ...options, furtherProviders: [provider] }).extend(
    'provider',
    { scope: 'file' },
    () => provider,
  );
}

export interface StoredEvent {
  readonly id: string;
  readonly state: string;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly payload: string | null;
  readonly storeId: string | null;
  readonly paymentId: string | null;
}

/** The event as it is stored. */
export async function storedEvent(app: TestApp, reference: string): Promise<StoredEvent | undefined> {
  const [event] = await app.shop.core.reader.query<StoredEvent>(
    `select id, state, attempts, last_error as "lastError", payload, store_id as "storeId", payment_id as "paymentId"
     from provider_events where provider_reference = $1`,
    [reference],
  );
  return event;
}

/** Delivers and expects 200. */
export async function delivered(app: TestApp, event: PushedEvent): Promise<void> {
  const { status, body } = await deliver(app.url, event);
  if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body)}`);
}

/** Makes the events of the inbox due now, as if their time had come. */
export async function passTime(app: TestApp, reference: string): Promise<void> {
  await app.shop.core.reader.query(
    'update provider_events set next_attempt_at = now() where provider_reference = $1 and ended_at is null',
    [reference],
  );
}
