import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Row } from '../../platform/db/reading/reader.ts';
import { badUserInput } from '../../platform/errors/request-errors.ts';
import type { RequestContext } from '../../platform/graphql/context.ts';
import { Can, requirePermission } from '../../platform/graphql/guards.ts';
import type { Connection } from '../../platform/graphql/lists/connections.ts';
import { mutate, withInputNames } from '../../platform/graphql/mutation.ts';
import { uuidOf } from '../../platform/inputs/node-ids.ts';
import type { OrderAccess } from './access/order-access.ts';
import type { OrderLifecycle } from './lifecycle/order-lifecycle.service.ts';
import { Order } from './order.entity.ts';
import { actsAsStaff, guestOf, readableOrder, requireOrder, requireOrderRow } from './order-permissions.ts';
import { CancelOrderInput, UpdateOrderStatusInput } from './orders.inputs.ts';
import { orderById } from './orders.loaders.ts';
import { CancelOrderPayload, OrderConnection, UpdateOrderStatusPayload } from './orders.payloads.ts';
import { OrdersArgs } from './reading/order-list.inputs.ts';
import { orderByNumber, readOrders } from './reading/orders.queries.ts';

/** Queries for orders, and the mutations that customers and staff share. */
@Resolver()
export class OrdersResolver {
  readonly #lifecycle: OrderLifecycle;
  readonly #access: OrderAccess;

  constructor(lifecycle: OrderLifecycle, access: OrderAccess) {
    this.#lifecycle = lifecycle;
    this.#access = access;
  }

  @Query(() => Order, {
    nullable: true,
    description:
      'The order with this id or number. Null when there is none that you may see. A guest gives `accessToken`.',
  })
  async order(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { nullable: true, description: 'Id of the order, in place of `number`.' })
    id?: string | null,
    @Arg('number', () => String, { nullable: true, description: 'Number of the order, in place of `id`.' })
    number?: string | null,
    @Arg('accessToken', () => String, {
      nullable: true,
      description:
        'Secret that checkout or a mailed link gave. The order is null when it is wrong, has expired or was revoked.',
    })
    accessToken?: string | null,
  ): Promise<Row<Order> | undefined> {
    if (accessToken == null) requirePermission(context, 'read', 'Order');
    if ((id == null) === (number == null)) throw badUserInput('Give `id` or `number`, and not both.', 'id');
    const wanted =
      number == null
        ? { by: 'id' as const, value: uuidOf('ord', id!, 'id') }
        : { by: 'number' as const, value: number };
    if (accessToken != null) await this.#access.admit(context, wanted, accessToken);
    return wanted.by === 'id' ? readableOrder(context, wanted.value) : orderByNumber(context, wanted.value);
  }

  @Can('read', 'Order')
  @Query(() => OrderConnection, {
    description:
      "Orders that you may see: a customer's own ones, and those assigned to a sales representative.",
  })
  orders(
    @Args(() => OrdersArgs) args: OrdersArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Row<Order>>> {
    return readOrders(context, args);
  }

  @Can('update', 'Order')
  @Mutation(() => UpdateOrderStatusPayload, {
    description:
      'Changes the status of an order. SHIPPED takes its stock from the locations; CANCELLED releases ' +
      'it. Only the system sets EXPIRED.',
  })
  updateOrderStatus(
    @Arg('input', () => UpdateOrderStatusInput, { description: 'The order and its new status.' })
    input: UpdateOrderStatusInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdateOrderStatusPayload> {
    return mutate<UpdateOrderStatusPayload>(context, async () => {
      const { status: to, expectedVersion, idempotencyKey } = input;
      const orderId = await requireOrder(context, 'update', input.orderId);
      await this.#lifecycle.move({ actor: context.actor, orderId, to, expectedVersion, idempotencyKey });
      return { order: await context.loaders.load(orderById, orderId) };
    });
  }

  @Mutation(() => CancelOrderPayload, {
    description: 'Cancels an order: releases its stock and refunds what was paid.',
  })
  cancelOrder(
    @Arg('input', () => CancelOrderInput, { description: 'The order and the reason.' })
    input: CancelOrderInput,
    @Ctx() context: RequestContext,
  ): Promise<CancelOrderPayload> {
    return mutate<CancelOrderPayload>(context, async () => {
      const { actor, loaders } = context;
      const { accessToken } = input;
      if (accessToken == null) requirePermission(context, 'cancel', 'Order');
      else {
        const value = uuidOf('ord', input.orderId, 'orderId');
        await this.#access.admit(context, { by: 'id', value }, accessToken);
      }
      const order = await requireOrderRow(context, 'cancel', input.orderId);
      const { id: orderId } = order;
      const command = {
        actor,
        orderId,
        reason: input.reason ?? null,
        expectedVersion: input.expectedVersion,
        idempotencyKey: input.idempotencyKey,
        owner: guestOf(context, orderId),
        by: actsAsStaff(context, order) ? ('staff' as const) : ('customer' as const),
      };
      await withInputNames({ status: 'orderId' }, () => this.#lifecycle.cancel(command));
      return { order: await loaders.load(orderById, orderId) };
    });
  }
}
