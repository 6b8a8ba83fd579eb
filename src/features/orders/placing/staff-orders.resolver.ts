import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import { Can, requirePermission } from '../../../platform/graphql/guards.ts';
import { mutate, withInputNames } from '../../../platform/graphql/mutation.ts';
import { optionalUuidOf, uuidOf } from '../../../platform/inputs/node-ids.ts';
import { requireOrder } from '../order-permissions.ts';
import {
  AddOrderNoteInput,
  CreateOrderInput,
  DeleteDraftOrderInput,
  UpdateOrderInput,
} from '../orders.inputs.ts';
import { notesByOrder, orderById } from '../orders.loaders.ts';
import {
  AddOrderNotePayload,
  CreateOrderPayload,
  DeleteDraftOrderPayload,
  UpdateOrderPayload,
} from '../orders.payloads.ts';
import { requestedLines } from './requested-lines.ts';
import type { StaffOrders } from './staff-orders.service.ts';

@Resolver()
export class StaffOrdersResolver {
  readonly #orders: StaffOrders;

  constructor(orders: StaffOrders) {
    this.#orders = orders;
  }

  @Can('create', 'Order')
  @Mutation(() => CreateOrderPayload, {
    description:
      'Creates an order on behalf of a customer, and reserves its stock without a time limit. An order ' +
      'of a sales representative is assigned to them.',
  })
  createOrder(
    @Arg('input', () => CreateOrderInput, { description: 'The new order.' }) input: CreateOrderInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateOrderPayload> {
    return mutate<CreateOrderPayload>(context, async () => {
      const { actor, viewer, store, loaders } = context;
      const isRep = viewer?.role === 'SALES_REP';
      const orderId = await this.#orders.create(actor, {
        ...input,
        storeCurrency: store.currency,
        customerId: uuidOf('cus', input.customerId, 'customerId'),
        shippingMethodId: optionalUuidOf('shm', input.shippingMethodId, 'shippingMethodId'),
        items: requestedLines(context, input.items),
        asDraft: input.asDraft ?? false,
        salesRepId: salesRepOf(context, input.salesRepId) ?? (isRep ? viewer.userId : null),
      });
      return { order: await loaders.load(orderById, orderId) };
    });
  }

  @Can('update', 'Order')
  @Mutation(() => UpdateOrderPayload, {
    description:
      'Changes the details of an open order, such as addresses, shipping costs or the sales ' +
      'representative.',
  })
  updateOrder(
    @Arg('input', () => UpdateOrderInput, { description: 'The changes.' }) input: UpdateOrderInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdateOrderPayload> {
    return mutate<UpdateOrderPayload>(context, async () => {
      const salesRepId = salesRepOf(context, input.salesRepId);
      const orderId = await requireOrder(context, 'update', input.orderId);
      const shippingMethodId = optionalUuidOf('shm', input.shippingMethodId, 'shippingMethodId');
      const command = { ...input, actor: context.actor, orderId, salesRepId, shippingMethodId };
      await withInputNames({ items: 'shippingTotal' }, () => this.#orders.update(command));
      return { order: await context.loaders.load(orderById, orderId) };
    });
  }

  @Can('annotate', 'Order')
  @Mutation(() => AddOrderNotePayload, { description: 'Adds a note to an order.' })
  addOrderNote(
    @Arg('input', () => AddOrderNoteInput, { description: 'The note.' }) input: AddOrderNoteInput,
    @Ctx() context: RequestContext,
  ): Promise<AddOrderNotePayload> {
    return mutate<AddOrderNotePayload>(context, async () => {
      const { actor, viewer, loaders } = context;
      const noteId = await this.#orders.addNote({
        actor,
        orderId: await requireOrder(context, 'annotate', input.orderId),
        authorId: viewer!.userId,
        body: input.body,
        isVisibleToCustomer: input.isVisibleToCustomer ?? false,
        expectedVersion: input.expectedVersion,
        idempotencyKey: input.idempotencyKey,
      });
      const orderId = uuidOf('ord', input.orderId, 'orderId');
      const notes = await loaders.load(notesByOrder, orderId);
      return { note: notes.find(({ id }) => id === noteId), order: await loaders.load(orderById, orderId) };
    });
  }

  @Can('delete', 'Order')
  @Mutation(() => DeleteDraftOrderPayload, {
    description: 'Deletes a draft. Its events stay. Cancel an order that was placed instead.',
  })
  deleteDraftOrder(
    @Arg('input', () => DeleteDraftOrderInput, { description: 'The draft.' }) input: DeleteDraftOrderInput,
    @Ctx() context: RequestContext,
  ): Promise<DeleteDraftOrderPayload> {
    return mutate<DeleteDraftOrderPayload>(context, async () => {
      const { actor } = context;
      const orderId = await requireOrder(context, 'delete', input.orderId);
      await this.#orders.deleteDraft({ actor, orderId, expectedVersion: input.expectedVersion });
      return { deletedId: input.orderId };
    });
  }
}

/** Assigning an order to somebody else, or to nobody, requires its own permission. */
function salesRepOf(context: RequestContext, id: string | null | undefined): string | null | undefined {
  if (id === undefined) return undefined;
  const salesRepId = optionalUuidOf('usr', id, 'salesRepId') ?? null;
  if (salesRepId !== context.viewer?.userId) requirePermission(context, 'assign', 'Order');
  return salesRepId;
}
