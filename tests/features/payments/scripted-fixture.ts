import type { ProviderChange } from '../../../src/features/payments/providers/provider-state.ts';
import { decodeId } from '../../../src/values/ids.ts';
import type { TestApp } from '../../testkit/app.ts';
import { appTest } from '../../testkit/fixtures.ts';
import type { ScriptedProvider } from '../../testkit/providers/scripted-provider.ts';
import { type PlacedOrder, placeOrder } from './payments-fixture.ts';

/** `it` with a server that has the scripted provider besides the usual ones. */
export function scriptedTest(provider: ScriptedProvider) {
  return appTest({ furtherProviders: [provider] });
}

export interface ScriptedOrder extends PlacedOrder {
  /** The id of the payment at the provider. */
  readonly reference: string;
  readonly rawPaymentId: string;
}

/** Places an order over 10.00 that is paid at the scripted provider. */
export async function placeAt(app: TestApp, provider: ScriptedProvider): Promise<ScriptedOrder> {
  const placed = await placeOrder(app, { provider: provider.name.toUpperCase() });
  const rawPaymentId = decodeId('pay', placed.paymentId)!;
  return { ...placed, rawPaymentId, reference: `pi_${rawPaymentId}` };
}

/** Applies what the provider reported since the last call, in that order. */
export async function deliver(app: TestApp, provider: ScriptedProvider): Promise<string[]> {
  const outcomes: string[] = [];
  for (const change of provider.reported.splice(0)) outcomes.push(await apply(app, provider, change));
  return outcomes;
}

export function apply(app: TestApp, { name }: ScriptedProvider, change: ProviderChange): Promise<string> {
  return app.shop.features.payments.changes.apply(change, { provider: name });
}

/** What is stored of a payment, its order and its refunds. */
export async function booksOf(app: TestApp, { rawPaymentId }: ScriptedOrder): Promise<Books> {
  const [books] = await app.shop.core.reader.query<Books>(
    `select p.status, p.captured_amount::int as captured, p.refunded_amount::int as refunded,
       p.charge_reference as charge, o.status as "orderStatus", o.payment_status as "paymentStatus",
       o.paid_total::int as paid, o.refunded_total::int as "refundedTotal",
       array(select r.status || ' ' || r.amount from payment_refunds r where r.payment_id = p.id order by r.id) as refunds,
       array(select d.kind || ' ' || d.amount from payment_discrepancies d where d.payment_id = p.id
         order by d.provider_reference) as discrepancies
     from payments p join orders o on o.id = p.order_id where p.id = $1`,
    [rawPaymentId],
  );
  return books!;
}

export interface Books {
  readonly status: string;
  readonly captured: number;
  readonly refunded: number;
  readonly charge: string | null;
  readonly orderStatus: string;
  readonly paymentStatus: string;
  readonly paid: number;
  readonly refundedTotal: number;
  readonly refunds: string[];
  readonly discrepancies: string[];
}

/** The commands of a payment with their status, the oldest first. */
export async function commandsOf(app: TestApp, { rawPaymentId }: ScriptedOrder): Promise<string[]> {
  const rows = await app.shop.core.reader.query<{ command: string }>(
    "select kind || ' ' || status as command from payment_commands where payment_id = $1 order by id",
    [rawPaymentId],
  );
  return rows.map(({ command }) => command);
}

/** The types of the events of a payment, the oldest first. */
export async function eventsOf(app: TestApp, { rawPaymentId }: ScriptedOrder): Promise<string[]> {
  const rows = await app.shop.core.reader.query<{ type: string }>(
    'select type from events where subject_id = $1 order by xid, seq',
    [rawPaymentId],
  );
  return rows.map(({ type }) => type);
}
