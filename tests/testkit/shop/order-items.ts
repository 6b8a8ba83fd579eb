import { encodeId } from '../../../src/values/ids.ts';
import type { GraphqlClient } from '../clients/graphql-client.ts';
import type { TestOrder } from './orders.ts';

const ANSWER = `{
  order { version total { amount } items { id sku quantity } }
  changes {
    subtotal { before { amount } after { amount } } total { before { amount } after { amount } }
    stock { sku before after }
  }
  userErrors { __typename code field ... on VersionConflictError { currentVersion } }
}`;
export const ITEM_MUTATIONS = {
  add: `mutation ($input: AddOrderItemsInput!) { answer: addOrderItems(input: $input) ${ANSWER} }`,
  update: `mutation ($input: UpdateOrderItemInput!) { answer: updateOrderItem(input: $input) ${ANSWER} }`,
  remove: `mutation ($input: RemoveOrderItemInput!) { answer: removeOrderItem(input: $input) ${ANSWER} }`,
};

interface ItemsAnswer {
  order: { version: number; items: { id: string; sku: string; quantity: number }[] } | null;
  changes: object | null;
  userErrors: object[];
}

let keys = 0;

/** Edits the items of an order with this input, under a new idempotency key unless the input has one. */
export async function editItems(
  client: GraphqlClient,
  kind: keyof typeof ITEM_MUTATIONS,
  order: TestOrder,
  input: object,
): Promise<ItemsAnswer> {
  const orderId = encodeId('ord', order.orderId);
  const { answer } = await client.run<{ answer: ItemsAnswer }>(ITEM_MUTATIONS[kind], {
    input: { orderId, idempotencyKey: `items-${++keys}`, ...input },
  });
  return answer;
}

/** The id of an order's first item. */
export async function firstItemOf(client: GraphqlClient, order: TestOrder): Promise<string> {
  const { order: found } = await client.run<{ order: { items: { id: string }[] } }>(
    'query ($id: ID!) { order(id: $id) { items { id } } }',
    { id: encodeId('ord', order.orderId) },
  );
  return found.items[0]!.id;
}
