import type { ProviderPayment } from '../../../../src/features/payments/providers/provider-state.ts';
import { decodeId } from '../../../../src/values/ids.ts';
import type { TestApp } from '../../../testkit/app.ts';
import { appTest } from '../../../testkit/fixtures.ts';
import { deliver, type PushedEvent, PushingProvider } from '../../../testkit/providers/pushing-provider.ts';
import { eventually } from '../../../testkit/shop/jobs.ts';
import { type PlacedOrder, placeOrder } from '../payments-fixture.ts';

/** A server whose provider `STRIPE` says what the test tells it to. */
export function inboxTest(provider = new PushingProvider(), options: Parameters<typeof appTest>[0] = {}) {
  return appTest({ ...options, furtherProviders: [provider] }).extend(
    'provider',
    { scope: 'file' },
    () => provider,
  );
}

/** An order of 10.00 whose payment waits for the payer at the provider. */
export async function placePushed(app: TestApp): Promise<PlacedOrder & { reference: string }> {
  const placed = await placeOrder(app, { provider: 'STRIPE' });
  return { ...placed, reference: `pi_${decodeId('pay', placed.paymentId)}` };
}

let events = 0;

/** An event that tells the state of a payment. */
export function eventAbout(payment: ProviderPayment, id = `evt_${process.pid}_${++events}`): PushedEvent {
  return {
    id,
    type: 'payment.changed',
    changes: [{ kind: 'payment', payment }],
    ...(payment.ids && { ids: payment.ids }),
  };
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

/** Waits until the event has the state. */
export async function eventIn(app: TestApp, reference: string, state: string): Promise<StoredEvent> {
  const event = await eventually(
    () => storedEvent(app, reference),
    (found) => found?.state === state,
  );
  return event!;
}

/** Delivers and expects 200. */
export async function delivered(app: TestApp, event: PushedEvent): Promise<void> {
  const { status, body } = await deliver(app.url, event);
  if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body)}`);
}

/** Makes an event due now, as if its time had come. */
export async function passTime(app: TestApp, reference: string): Promise<void> {
  await app.shop.core.reader.query(
    'update provider_events set next_attempt_at = now() where provider_reference = $1 and ended_at is null',
    [reference],
  );
}

/** The state of an order and of its last payment. */
export async function booksOf(app: TestApp, { orderId }: { orderId: string }): Promise<object> {
  const [books] = await app.shop.core.reader.query<object>(
    `select o.status, o.payment_status as "paymentStatus", o.paid_total::int as paid, p.status as payment
     from orders o join payments p on p.order_id = o.id where o.id = $1 order by p.id desc limit 1`,
    [decodeId('ord', orderId)],
  );
  return books!;
}

export const PAID = { status: 'CONFIRMED', paymentStatus: 'PAID', paid: 1000, payment: 'CAPTURED' };
