import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import { Can } from '../../../platform/graphql/guards.ts';
import { mutate } from '../../../platform/graphql/mutation.ts';
import { requireOrder } from '../order-permissions.ts';
import { orderById } from '../orders.loaders.ts';
import { RequestOrderAccessInput, RevokeOrderAccessInput } from './order-access.inputs.ts';
import { RequestOrderAccessPayload, RevokeOrderAccessPayload } from './order-access.payloads.ts';
import type { OrderAccessService } from './order-access.service.ts';

@Resolver()
export class OrderAccessResolver {
  readonly #access: OrderAccessService;

  constructor(access: OrderAccessService) {
    this.#access = access;
  }

  @Mutation(() => RequestOrderAccessPayload, {
    description:
      'Mails a link to an order, if the store has one with this number and e-mail address. The answer does not tell. ' +
      'Limited per network address, per mailbox and per order.',
  })
  requestOrderAccess(
    @Arg('input', () => RequestOrderAccessInput, { description: 'The order.' })
    { number, email }: RequestOrderAccessInput,
    @Ctx() context: RequestContext,
  ): Promise<RequestOrderAccessPayload> {
    return mutate<RequestOrderAccessPayload>(context, async () => {
      await this.#access.request(context.actor, { number, email, address: context.clientAddress });
      return {};
    });
  }

  @Can('update', 'Order')
  @Mutation(() => RevokeOrderAccessPayload, {
    description:
      'Ends all access tokens of an order, for example when a link reached the wrong person. Its buyer can ask for a new link.',
  })
  revokeOrderAccess(
    @Arg('input', () => RevokeOrderAccessInput, { description: 'The order.' }) input: RevokeOrderAccessInput,
    @Ctx() context: RequestContext,
  ): Promise<RevokeOrderAccessPayload> {
    return mutate<RevokeOrderAccessPayload>(context, async () => {
      const { actor, loaders } = context;
      const { expectedVersion, idempotencyKey } = input;
      const orderId = await requireOrder(context, 'update', input.orderId);
      await this.#access.revoke({ actor, orderId, expectedVersion, idempotencyKey });
      return { order: await loaders.load(orderById, orderId) };
    });
  }
}
