import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import { Can, requirePermission } from '../../../platform/graphql/guards.ts';
import { mutate, type PayloadRows, withInputNames } from '../../../platform/graphql/mutation.ts';
import { toMoney } from '../../../platform/graphql/scalars/money.ts';
import { uuidOf } from '../../../platform/inputs/node-ids.ts';
import { encodeId } from '../../../values/ids.ts';
import { requireOrder } from '../order-permissions.ts';
import {
  AddOrderItemsInput,
  type OrderItemsInput,
  RemoveOrderItemInput,
  UpdateOrderItemInput,
} from '../orders.inputs.ts';
import { orderById } from '../orders.loaders.ts';
import {
  AddOrderItemsPayload,
  type MoneyChange,
  type OrderChanges,
  RemoveOrderItemPayload,
  UpdateOrderItemPayload,
} from '../orders.payloads.ts';
import { requestedLines } from '../placing/requested-lines.ts';
import type { OrderDifferences, OrderSums } from './order-differences.ts';
import type { ItemsCommand, OrderItems } from './order-items.service.ts';

@Resolver()
export class OrderItemsResolver {
  readonly #items: OrderItems;

  constructor(items: OrderItems) {
    this.#items = items;
  }

  @Can('update', 'Order')
  @Mutation(() => AddOrderItemsPayload, {
    description: 'Adds items to an open order at present prices, and reserves their stock.',
  })
  addOrderItems(
    @Arg('input', () => AddOrderItemsInput, { description: 'The items.' }) input: AddOrderItemsInput,
    @Ctx() context: RequestContext,
  ): Promise<AddOrderItemsPayload> {
    return mutate<AddOrderItemsPayload>(context, async () => {
      const wanted = requestedLines(context, input.items);
      const command = await itemsCommand(context, input);
      return changed(context, command, await this.#items.add({ ...command, wanted }));
    });
  }

  @Can('update', 'Order')
  @Mutation(() => UpdateOrderItemPayload, {
    description: 'Changes the quantity or the price of an item, and its reserved stock.',
  })
  updateOrderItem(
    @Arg('input', () => UpdateOrderItemInput, { description: 'The item and its changes.' })
    input: UpdateOrderItemInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdateOrderItemPayload> {
    return mutate<UpdateOrderItemPayload>(context, async () => {
      const { quantity, unitPrice } = input;
      if (unitPrice != null) requirePermission(context, 'reprice', 'Order');
      const command = await itemsCommand(context, input);
      const itemId = uuidOf('oit', input.itemId, 'itemId');
      const changes = await withInputNames({ items: 'itemId' }, () =>
        this.#items.update({ ...command, itemId, quantity, unitPrice }),
      );
      return changed(context, command, changes);
    });
  }

  @Can('update', 'Order')
  @Mutation(() => RemoveOrderItemPayload, {
    description: 'Removes an item from an open order and releases its stock.',
  })
  removeOrderItem(
    @Arg('input', () => RemoveOrderItemInput, { description: 'The item and its changes.' })
    input: RemoveOrderItemInput,
    @Ctx() context: RequestContext,
  ): Promise<RemoveOrderItemPayload> {
    return mutate<RemoveOrderItemPayload>(context, async () => {
      const command = await itemsCommand(context, input);
      const itemId = uuidOf('oit', input.itemId, 'itemId');
      const changes = await withInputNames({ items: 'itemId' }, () =>
        this.#items.remove({ ...command, itemId }),
      );
      const deletedId = command.isDryRun ? undefined : encodeId('oit', itemId);
      return { ...(await changed(context, command, changes)), deletedId };
    });
  }
}

async function itemsCommand(context: RequestContext, input: OrderItemsInput): Promise<ItemsCommand> {
  return {
    actor: context.actor,
    orderId: await requireOrder(context, 'update', input.orderId),
    idempotencyKey: input.idempotencyKey,
    expectedVersion: input.expectedVersion,
    isDryRun: input.dryRun ?? false,
  };
}

async function changed(
  { loaders }: RequestContext,
  { orderId }: ItemsCommand,
  differences: OrderDifferences,
): Promise<PayloadRows<AddOrderItemsPayload>> {
  return { order: await loaders.load(orderById, orderId), changes: toChanges(differences) };
}

function toChanges({ currency, before, after, stock }: OrderDifferences): OrderChanges {
  const change = (sum: keyof OrderSums): MoneyChange => ({
    // A result that an older server stored lacks what it did not know.
    before: toMoney(before[sum] ?? 0, currency),
    after: toMoney(after[sum] ?? 0, currency),
  });
  return {
    subtotal: change('subtotal'),
    discountTotal: change('discountTotal'),
    shippingTotal: change('shippingTotal'),
    taxTotal: change('taxTotal'),
    roundingTotal: change('roundingTotal'),
    total: change('total'),
    stock: [...stock],
  };
}
