import type { TestApp } from '../../../testkit/app.ts';
import type { GraphqlClient } from '../../../testkit/clients/graphql-client.ts';
import { graphql } from '../../../testkit/generated/gql.ts';
import type { AdjustStoreCreditInput, IssueGiftCardInput } from '../../../testkit/generated/graphql.ts';
import { fillCart, seedVariant } from '../../../testkit/shop/carts.ts';
import { ADDRESS, someKey } from '../../../testkit/shop/checkout.ts';
import { rawId } from '../../../testkit/shop/ids.ts';

const ISSUE = graphql(`
  mutation IssueCard($input: IssueGiftCardInput!) {
    issueGiftCard(input: $input) {
      code
      giftCard {
        id lastFour balance { amount currency } heldAmount { amount } state note expiresAt disabledAt version
        customer { id }
      }
      userErrors { __typename code message field }
    }
  }
`);
const DISABLE = graphql(`
  mutation DisableCard($input: DisableGiftCardInput!) {
    disableGiftCard(input: $input) {
      giftCard { id state disabledAt balance { amount } version }
      userErrors { __typename code message field }
    }
  }
`);
const ADJUST = graphql(`
  mutation AdjustCredit($input: AdjustStoreCreditInput!) {
    adjustStoreCredit(input: $input) {
      customer { id }
      storeCredit { balance { amount currency } heldAmount { amount } }
      userErrors { __typename code message field ... on CreditError { reason balance { amount } } }
    }
  }
`);
const BALANCE = graphql(`
  query BalanceOfCard($code: String!) { giftCardBalance(code: $code) { balance { amount currency } state expiresAt } }
`);
const ENTRIES = graphql(`
  query EntriesOfCredit($where: CreditEntryWhere) {
    creditEntries(first: 100, where: $where) {
      totalCount
      nodes {
        id kind amount { amount } balanceAfter { amount } reason createdBy
        giftCard { id } customer { id } payment { id provider }
      }
    }
  }
`);

/** Issues a card of 50.00 unless the input says otherwise. */
export async function issueCard(client: GraphqlClient, input: Partial<IssueGiftCardInput> = {}) {
  const call = { amount: '50.00', idempotencyKey: someKey(), ...input };
  return (await client.run(ISSUE, { input: call })).issueGiftCard;
}

/** Issues a card and returns its id and its code. */
export async function newCard(client: GraphqlClient, amount: string): Promise<{ id: string; code: string }> {
  const { giftCard, code, userErrors } = await issueCard(client, { amount });
  if (!giftCard || !code) throw new Error(JSON.stringify(userErrors));
  return { id: giftCard.id, code };
}

export async function disableCard(client: GraphqlClient, giftCardId: string, idempotencyKey = someKey()) {
  return (await client.run(DISABLE, { input: { giftCardId, idempotencyKey } })).disableGiftCard;
}

export async function adjustCredit(
  client: GraphqlClient,
  input: Partial<AdjustStoreCreditInput> & { customerId: string },
) {
  const call = { amount: '20.00', reason: 'A late parcel', idempotencyKey: someKey(), ...input };
  return (await client.run(ADJUST, { input: call })).adjustStoreCredit;
}

export async function balanceOf(client: GraphqlClient, code: string) {
  return (await client.send(BALANCE, { code })).data?.giftCardBalance ?? null;
}

/** The ledger, the oldest entry first, as `HELD -5.00`. */
export async function ledgerOf(client: GraphqlClient, giftCardId: string): Promise<string[]> {
  const { creditEntries } = await client.run(ENTRIES, { where: { giftCardId: { eq: giftCardId } } });
  return creditEntries.nodes.map(({ kind, amount }) => `${kind} ${amount.amount}`).toReversed();
}

export async function entriesOf(client: GraphqlClient, where: object) {
  return (await client.run(ENTRIES, { where })).creditEntries;
}

const CANCEL = graphql(`
  mutation CancelPaidOrder($input: CancelOrderInput!) { cancelOrder(input: $input) { userErrors { message } } }
`);

export async function cancelOrder(client: GraphqlClient, orderId: string): Promise<void> {
  const { cancelOrder: answer } = await client.run(CANCEL, { input: { orderId, idempotencyKey: someKey() } });
  if (answer.userErrors.length > 0) throw new Error(JSON.stringify(answer.userErrors));
}

const PAID = `
  order { id status paymentStatus amountDue { amount } }
  payments { id provider status declineCode amount { amount } capturedAmount { amount } }
  userErrors {
    __typename code message field
    ... on CreditError { reason balance { amount } }
    ... on PaymentDeclinedError { declineCode }
  }`;

interface Money {
  readonly amount: string;
}

export interface PaidAnswer {
  readonly order: { id: string; status: string; paymentStatus: string; amountDue: Money } | null;
  readonly payments:
    | { id: string; provider: string; status: string; amount: Money; capturedAmount: Money }[]
    | null;
  readonly userErrors: { __typename: string; code: string; message: string; field: string[] }[];
}

/** Checks out a cart over 10.00, unless the input has a cart. */
export async function buyWith(
  app: TestApp,
  payments: readonly object[],
  {
    client = app.anonymous,
    ...input
  }: { client?: GraphqlClient; cartToken?: string; idempotencyKey?: string } = {},
): Promise<PaidAnswer> {
  const cartToken = input.cartToken ?? (await filledCart(app));
  const call = { email: 'guest@example.com', shippingAddress: ADDRESS, idempotencyKey: someKey(), ...input };
  const { checkout } = await client.run<{ checkout: PaidAnswer }>(
    `mutation ($input: CheckoutInput!) { checkout(input: $input) { ${PAID} } }`,
    { input: { ...call, cartToken, payments } },
  );
  return checkout;
}

/** A visitor's cart with one piece for 10.00. */
export async function filledCart(app: TestApp): Promise<string> {
  const { variantId } = await seedVariant(app, { stock: 5 });
  return fillCart(app.anonymous, [{ variantId }]);
}

export async function payWith(client: GraphqlClient, input: object): Promise<PaidAnswer> {
  const { payOrder } = await client.run<{ payOrder: PaidAnswer }>(
    `mutation ($input: PayOrderInput!) { payOrder(input: $input) { ${PAID} } }`,
    { input: { idempotencyKey: someKey(), ...input } },
  );
  return payOrder;
}

/** A part of a payment by a gift card. */
export function byCard(code: string, amount?: string): object {
  return { provider: 'GIFT_CARD', giftCard: { code }, ...(amount !== undefined && { amount }) };
}

/** Balance and held amount of a card, such as `40.00 + 6.00`. */
export async function stateOfCard(app: TestApp, cardId: string): Promise<string> {
  const [row] = await app.shop.core.reader.query<{ text: string }>(
    `select (balance / 100.0)::numeric(12, 2) || ' + ' || (held / 100.0)::numeric(12, 2) as text
     from credit_accounts where id = $1`,
    [rawId(cardId)],
  );
  return row!.text;
}

const ORDER = graphql(`
  query OrderPaidByCredit($id: ID!) { order(id: $id) { status paymentStatus payments { provider status } } }
`);

export async function orderOf(client: GraphqlClient, id: string) {
  return (await client.run(ORDER, { id })).order;
}
