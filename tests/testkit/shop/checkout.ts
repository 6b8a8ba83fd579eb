import type { TestApp } from '../app.ts';
import type { GraphqlClient } from '../clients/graphql-client.ts';
import { inputTypeOf } from '../clients/operation-document.ts';
import { graphql } from '../generated/gql.ts';
import type { BoughtOrderFragment, MadePaymentFragment, MoneyErrorFragment } from '../generated/graphql.ts';

const BOUGHT_ORDER = graphql(`
  fragment BoughtOrder on Order { id number status paymentStatus version payments { id } }
`);
const MADE_PAYMENT = graphql(`
  fragment MadePayment on Payment {
    id status provider declineCode amount { amount } capturedAmount { amount } refundedAmount { amount }
    refunds { amount { amount } status reason }
  }
`);
const MONEY_ERROR = graphql(`
  fragment MoneyError on UserError {
    __typename code message field
    ... on InsufficientStockError { sku requested available }
    ... on PaymentDeclinedError { declineCode }
  }
`);

/** The payload of a mutation that moves money, with the one payment of a list. */
export interface CheckoutAnswer {
  order: BoughtOrderFragment | null;
  payment: MadePaymentFragment | null;
  userErrors: MoneyErrorFragment[];
}

interface Answer extends CheckoutAnswer {
  payments?: MadePaymentFragment[] | null;
}

export const ADDRESS = {
  name: 'Ada',
  line1: '1 Main Street',
  city: 'Springfield',
  region: 'IL',
  postalCode: '62701',
  countryCode: 'US',
};

export function someKey(): string {
  return `key-${Math.random().toString(36).slice(2)}`;
}

/** Runs `checkout`, `payOrder` or another mutation that moves money. */
export async function moveMoney(
  client: GraphqlClient,
  mutation: string,
  input: object,
): Promise<CheckoutAnswer> {
  const type = inputTypeOf(mutation);
  const listsPayments = mutation === 'checkout' || mutation === 'payOrder';
  const { result } = await client.run<{ result: Answer }>(
    `mutation ($input: ${type}!) {
      result: ${mutation}(input: $input) {
        order { ...BoughtOrder } ${listsPayments ? 'payments' : 'payment'} { ...MadePayment } userErrors { ...MoneyError }
      }
    }
    ${BOUGHT_ORDER} ${MADE_PAYMENT} ${MONEY_ERROR}`,
    { input: { idempotencyKey: someKey(), ...input } },
  );
  const { payments, payment, ...answer } = result;
  return { ...answer, payment: (listsPayments ? payments?.[0] : payment) ?? null };
}

/** Checks out as a guest who pays at the test provider. The input can override both. */
export function checkOut(client: GraphqlClient, input: object): Promise<CheckoutAnswer> {
  return moveMoney(client, 'checkout', {
    email: 'guest@example.com',
    shippingAddress: ADDRESS,
    payments: [{ provider: 'TEST' }],
    ...input,
  });
}

/** The types of all order events, in order. */
export async function eventTypes(app: TestApp): Promise<string[]> {
  const rows = await app.shop.core.reader.query<{ type: string }>(
    "select type from events where type like 'order.%' or type like 'payment.%' order by xid, seq",
  );
  return rows.map(({ type }) => type);
}

export async function countOf(app: TestApp, table: string): Promise<number> {
  const [row] = await app.shop.core.reader.query<{ count: number }>(`select count(*) as count from ${table}`);
  return row!.count;
}
