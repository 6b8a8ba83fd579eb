import { ProviderName } from '../../../../src/features/payments/providers/provider-name.ts';
import { razorpayProvider } from '../../../../src/features/payments/providers/razorpay/razorpay-provider.ts';
import { decodeId } from '../../../../src/values/ids.ts';
import type { TestApp } from '../../../testkit/app.ts';
import type { GraphqlClient } from '../../../testkit/clients/graphql-client.ts';
import { graphql } from '../../../testkit/generated/gql.ts';
import type { FakeRazorpay } from '../../../testkit/providers/fake-razorpay.ts';
import type { FakeEvent } from '../../../testkit/providers/razorpay/webhooks.ts';
import { rawId } from '../../../testkit/shop/ids.ts';
import { type PlacedOrder, placeOrder } from '../payments-fixture.ts';

const CONFIRM = graphql(`
  mutation ConfirmAtRazorpay($input: ConfirmRazorpayPaymentInput!) {
    confirmRazorpayPayment(input: $input) {
      order { ...BoughtOrder } payment { ...MadePayment } userErrors { ...MoneyError }
    }
  }
`);

export interface RazorpayOrder extends PlacedOrder {
  /** The id of the order at Razorpay. */
  readonly reference: string;
  readonly rawPaymentId: string;
}

/** Places an order over 10.00 that waits for its payment at Razorpay. */
export async function placeAtRazorpay(app: TestApp, client?: GraphqlClient): Promise<RazorpayOrder> {
  const placed = await placeOrder(app, { provider: 'RAZORPAY' }, client);
  const rawPaymentId = decodeId('pay', placed.paymentId)!;
  const { provider_reference: reference } = await paymentRow(app, rawPaymentId);
  return { ...placed, rawPaymentId, reference: reference ?? '' };
}

interface PaymentRow {
  readonly provider_reference: string | null;
  readonly charge_reference: string | null;
  readonly status: string;
  readonly captured_amount: number;
  readonly refunded_amount: number;
}

export async function paymentRow(app: TestApp, rawPaymentId: string): Promise<PaymentRow> {
  const [row] = await app.shop.core.reader.query<PaymentRow>(
    `select provider_reference, charge_reference, status, captured_amount::int, refunded_amount::int
     from payments where id = $1`,
    [rawPaymentId],
  );
  return row!;
}

/** What the page of a guest sends after the window of Razorpay has closed. */
export async function confirm(
  app: TestApp,
  { paymentId, cartToken }: PlacedOrder,
  returned: { razorpayPaymentId: string; razorpaySignature: string },
  { client = app.anonymous, ...more }: { client?: GraphqlClient; cartToken?: string | null } = {},
) {
  const input = { paymentId, cartToken, ...more, ...returned };
  return (await client.run(CONFIRM, { input })).confirmRazorpayPayment;
}

export const PAID = {
  userErrors: [],
  order: { status: 'CONFIRMED', paymentStatus: 'PAID' },
  payment: { status: 'CAPTURED', capturedAmount: { amount: '10.00' } },
};
/** The order of a payment as it is stored. */
export async function orderRow(app: TestApp, { orderId }: PlacedOrder) {
  const [row] = await app.shop.core.reader.query<{ status: string; payment_status: string }>(
    'select status, payment_status from orders where id = $1',
    [rawId(orderId)],
  );
  return row;
}

interface Deliveries {
  /** How often each event comes, all at once. */
  readonly times?: number;
  /** Changes the order of the events. */
  readonly arrange?: (events: FakeEvent[]) => FakeEvent[];
}

/** Razorpay reports what it has not reported yet. */
export async function report(app: TestApp, fake: FakeRazorpay, deliveries: Deliveries = {}): Promise<void> {
  const { times = 1, arrange = (events) => events } = deliveries;
  const { config } = app.shop.core;
  const { webhooks } = razorpayProvider(config.payments.razorpay!, config.payments);
  const { changes } = app.shop.features.payments;
  const push = async (event: FakeEvent): Promise<void> => {
    const { headers, body } = fake.webhooks.signed(event);
    const said = webhooks!.verify({ body: Buffer.from(body), headers, now: new Date() })!;
    for (const change of await webhooks!.changesOf(said)) {
      await changes.apply(change, { provider: ProviderName.RAZORPAY });
    }
  };
  const events = arrange(fake.webhooks.take().flatMap((event) => Array.from({ length: times }, () => event)));
  if (times > 1) await Promise.all(events.map(push));
  else for (const event of events) await push(event);
}
