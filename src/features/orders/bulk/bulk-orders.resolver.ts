import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql';
import { MAX_BULK_ITEMS } from '../../../platform/db/bulk.ts';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import { Can, requirePermission } from '../../../platform/graphql/guards.ts';
import { mutate } from '../../../platform/graphql/mutation.ts';
import { decodeId } from '../../../values/ids.ts';
import { changeableOrders } from '../order-permissions.ts';
import { orderById } from '../orders.loaders.ts';
import { BulkUpdateOrdersInput, type BulkUpdateOrdersItemInput } from './bulk-orders.inputs.ts';
import { BulkUpdateOrdersPayload } from './bulk-orders.payloads.ts';
import type { BulkOrders } from './bulk-orders.service.ts';

@Resolver()
export class BulkOrdersResolver {
  readonly #orders: BulkOrders;

  constructor(orders: BulkOrders) {
    this.#orders = orders;
  }

  @Can('update', 'Order')
  @Extensions({ isBulk: true })
  @Mutation(() => BulkUpdateOrdersPayload, {
    description:
      `Changes up to ${MAX_BULK_ITEMS} orders as updateOrder and updateOrderStatus do. An item that fails is left out and reported ` +
      'in `userErrors` by its index; the others are done together.',
  })
  bulkUpdateOrders(
    @Arg('input', () => BulkUpdateOrdersInput, { description: 'What changes.' }) input: BulkUpdateOrdersInput,
    @Ctx() context: RequestContext,
  ): Promise<BulkUpdateOrdersPayload> {
    return mutate<BulkUpdateOrdersPayload>(context, async () => {
      const { items, idempotencyKey } = input;
      if (items.some((item) => assigns(item, context))) requirePermission(context, 'assign', 'Order');
      const ids = items.flatMap(({ orderId }) => decodeId('ord', orderId) ?? []);
      const changeable = await changeableOrders(context, 'update', ids);
      const mayChange = (orderId: string): boolean => changeable.has(orderId);
      const { done, errors: userErrors } = await this.#orders.update(context.actor, {
        items,
        mayChange,
        idempotencyKey,
      });
      const orders = done.map((item) => item && context.loaders.load(orderById, item.orderId));
      const results = (await Promise.all(orders)).map((order, index) => ({ index, order }));
      return { results, userErrors };
    });
  }
}

/** Whether an item gives an order to somebody else, or to nobody. */
function assigns({ salesRepId }: BulkUpdateOrdersItemInput, { viewer }: RequestContext): boolean {
  return salesRepId !== undefined && (!salesRepId || decodeId('usr', salesRepId) !== viewer?.userId);
}
