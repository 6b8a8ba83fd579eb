import type { OutsideCheck } from '../../../platform/audit/outside-audit.ts';
import type { Reader } from '../../../platform/db/reading/reader.ts';
import type { PaymentProvider, PaymentProviders } from '../payment-provider.ts';

/** A payment or a refund in our books. Amounts are minor units. */
interface Booked {
  readonly id: string;
  readonly paymentId: string;
  readonly storeId: string;
  readonly orderId: string;
  readonly provider: string;
  readonly reference: string;
  readonly paymentReference: string;
  readonly chargeReference: string | null;
  readonly amount: number;
  readonly currency: string;
  readonly createdAt: Date;
}

/** Providers keep older payments, but cannot be asked for them in reasonable time. */
const DAYS = 60;
const PAGE = 100;

const PAYMENT = `p.id as "paymentId", p.store_id as "storeId", p.order_id as "orderId", p.provider, p.currency,
  p.provider_reference as "paymentReference", p.charge_reference as "chargeReference"`;
const PAYMENTS = `
  select p.id, p.provider_reference as reference, p.captured_amount::float8 as amount, p.created_at as "createdAt", ${PAYMENT}
  from payments p where p.provider = $1 and p.provider_reference is not null and p.id > $2
    and p.created_at > now() - interval '${DAYS} days' order by p.id limit ${PAGE}`;
const REFUNDS = `
  select r.id, r.provider_reference as reference, r.amount::float8, r.created_at as "createdAt", ${PAYMENT}
  from payment_refunds r join payments p on p.store_id = r.store_id and p.id = r.payment_id
  where p.provider = $1 and r.status = 'SUCCEEDED' and r.provider_reference is not null and r.id > $2
    and r.created_at > now() - interval '${DAYS} days' order by r.id limit ${PAGE}`;

/**
 * Compares our books with those of the providers: what each payment captured, and that each refund was made. So captured
 * less refunded is the same in both. Providers without `fetchPayment` have no books.
 */
export function providerBooks(reader: Reader, providers: PaymentProviders): readonly OutsideCheck[] {
  return [
    {
      name: `What payments of the last ${DAYS} days captured is what their provider has captured`,
      find: () => differences(reader, providers, { text: PAYMENTS, ask: capturedAt }),
    },
    {
      name: `Refunds of the last ${DAYS} days were made by their provider`,
      find: () => differences(reader, providers, { text: REFUNDS, ask: refundedAt }),
    },
  ];
}

async function* differences(
  reader: Reader,
  providers: PaymentProviders,
  {
    text,
    ask,
  }: { text: string; ask: (provider: PaymentProvider, booked: Booked) => Promise<number | undefined> },
): AsyncGenerator<object> {
  for (const provider of providers.values()) {
    if (!provider.fetchPayment) continue;
    for await (const booked of pages(reader, text, provider.name)) {
      const there = await ask(provider, booked);
      const { id, amount: here, currency } = booked;
      if (there !== here) yield { id, provider: provider.name, here, there: there ?? 'unknown', currency };
    }
  }
}

async function* pages(reader: Reader, text: string, provider: string): AsyncGenerator<Booked> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const page = await reader.query<Booked>(text, [provider, after]);
    yield* page;
    if (page.length < PAGE) return;
    after = page.at(-1)!.id;
  }
}

async function capturedAt(provider: PaymentProvider, booked: Booked): Promise<number | undefined> {
  const said = await provider.fetchPayment?.(booked);
  return said && (said.status === 'CAPTURED' ? said.capturedAmount : 0);
}

/** A provider that cannot be asked for a refund is believed. */
async function refundedAt(provider: PaymentProvider, booked: Booked): Promise<number | undefined> {
  if (!provider.fetchRefund) return booked.amount;
  const said = await provider.fetchRefund({ ...booked, refundId: booked.id });
  return said && (said.status === 'SUCCEEDED' ? said.amount : 0);
}
