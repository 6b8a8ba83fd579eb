import type { GraphqlClient, Present } from '../clients/graphql-client.ts';
import { graphql } from '../generated/gql.ts';
import type { AddItemsMutation } from '../generated/graphql.ts';
import type { TestOrder } from './orders.ts';

graphql(`
  fragment EditedOrder on Order { version total { amount } items { id sku quantity } }
  fragment ItemChanges on OrderChanges {
    subtotal { before { amount } after { amount } } total { before { amount } after { amount } }
    stock { sku before after }
  }
  fragment EditError on UserError { __typename code field ... on VersionConflictError { currentVersion } }
`);

export const ITEM_MUTATIONS = {
  add: graphql(`
    mutation AddItems($input: AddOrderItemsInput!) { answer: addOrderItems(input: $input) {
      order { ...EditedOrder } changes { ...ItemChanges } userErrors { ...EditError }
    } }
  `),
  update: graphql(`
    mutation UpdateItem($input: UpdateOrderItemInput!) { answer: updateOrderItem(input: $input) {
      order { ...EditedOrder } changes { ...ItemChanges } userErrors { ...EditError }
    } }
  `),
  remove: graphql(`
    mutation RemoveItem($input: RemoveOrderItemInput!) { answer: removeOrderItem(input: $input) {
      order { ...EditedOrder } changes { ...ItemChanges } userErrors { ...EditError }
    } }
  `),
};

type ItemsAnswer = Present<AddItemsMutation>['answer'];

export const ITEMS_OF_ORDER = graphql(`query ItemsOfOrder($id: ID!) { order(id: $id) { items { id } } }`);

let keys = 0;

/** Edits the items of an order, with a new idempotency key unless the input has one. */
export async function editItems(
  client: GraphqlClient,
  kind: keyof typeof ITEM_MUTATIONS,
  order: TestOrder,
  input: object,
): Promise<ItemsAnswer> {
  const orderId = order.id;
  const { answer } = await client.run<{ answer: ItemsAnswer }>(ITEM_MUTATIONS[kind].toString(), {
    input: { orderId, idempotencyKey: `items-${++keys}`, ...input },
  });
  return answer;
}

/** The id of an order's first item. */
export async function firstItemOf(client: GraphqlClient, order: TestOrder): Promise<string> {
  const { order: found } = await client.run(ITEMS_OF_ORDER, { id: order.id });
  return found.items[0]!.id;
}
