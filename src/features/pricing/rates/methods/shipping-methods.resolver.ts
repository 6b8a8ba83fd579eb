import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Row } from '../../../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../../../platform/graphql/context.ts';
import { Can } from '../../../../platform/graphql/guards.ts';
import type { Connection } from '../../../../platform/graphql/lists/connections.ts';
import { mutate } from '../../../../platform/graphql/mutation.ts';
import { uuidOf } from '../../../../platform/inputs/node-ids.ts';
import { encodeId } from '../../../../values/ids.ts';
import { shippingMethodById } from '../shipping.loaders.ts';
import { readShippingMethods } from '../shipping.queries.ts';
import { ShippingMethodsArgs } from '../shipping-lists.inputs.ts';
import { ShippingMethod } from '../shipping-method.entity.ts';
import { ShippingRateBasis } from '../shipping-rate-basis.ts';
import {
  CreateShippingMethodInput,
  DeleteShippingMethodInput,
  UpdateShippingMethodInput,
} from './shipping-methods.inputs.ts';
import {
  CreateShippingMethodPayload,
  DeleteShippingMethodPayload,
  ShippingMethodConnection,
  UpdateShippingMethodPayload,
} from './shipping-methods.payloads.ts';
import type { ShippingMethodsService } from './shipping-methods.service.ts';

@Resolver()
export class ShippingMethodsResolver {
  readonly #methods: ShippingMethodsService;

  constructor(methods: ShippingMethodsService) {
    this.#methods = methods;
  }

  @Can('read', 'ShippingRule')
  @Query(() => ShippingMethod, {
    nullable: true,
    description: 'The shipping method with this id. Null when there is none. Only for staff.',
  })
  shippingMethod(
    @Arg('id', () => ID, { description: 'Id of the shipping method.' }) id: string,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Row<ShippingMethod> | undefined> {
    return loaders.load(shippingMethodById, uuidOf('shm', id, 'id'));
  }

  @Can('read', 'ShippingRule')
  @Query(() => ShippingMethodConnection, {
    description:
      'Shipping methods of your store, by position. Only for staff. Buyers see `availableShippingMethods` of their cart.',
  })
  shippingMethods(
    @Args(() => ShippingMethodsArgs) list: ShippingMethodsArgs,
    @Ctx() { reader, store }: RequestContext,
  ): Promise<Connection<Row<ShippingMethod>>> {
    return readShippingMethods(reader, { ...list, storeId: store.id });
  }

  @Can('create', 'ShippingRule')
  @Mutation(() => CreateShippingMethodPayload, {
    description: 'Creates a shipping method with its rates. Carts can choose it at once.',
  })
  createShippingMethod(
    @Arg('input', () => CreateShippingMethodInput, { description: 'The new shipping method.' })
    input: CreateShippingMethodInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateShippingMethodPayload> {
    return mutate<CreateShippingMethodPayload>(context, async () => {
      const id = await this.#methods.create(context.actor, { ...input, ...valuesOf(input, context) });
      return { shippingMethod: await context.loaders.load(shippingMethodById, id) };
    });
  }

  @Can('update', 'ShippingRule')
  @Mutation(() => UpdateShippingMethodPayload, {
    description:
      'Changes a shipping method. Carts are priced by the new rates at once, and orders keep their prices.',
  })
  updateShippingMethod(
    @Arg('input', () => UpdateShippingMethodInput, { description: 'The changes.' })
    input: UpdateShippingMethodInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdateShippingMethodPayload> {
    return mutate<UpdateShippingMethodPayload>(context, async () => {
      const id = uuidOf('shm', input.shippingMethodId, 'shippingMethodId');
      await this.#methods.update(context.actor, { ...input, ...valuesOf(input, context), id });
      return { shippingMethod: await context.loaders.load(shippingMethodById, id) };
    });
  }

  @Can('delete', 'ShippingRule')
  @Mutation(() => DeleteShippingMethodPayload, { description: 'Deletes a shipping method with its rates.' })
  deleteShippingMethod(
    @Arg('input', () => DeleteShippingMethodInput, { description: 'The shipping method.' })
    input: DeleteShippingMethodInput,
    @Ctx() context: RequestContext,
  ): Promise<DeleteShippingMethodPayload> {
    return mutate<DeleteShippingMethodPayload>(context, async () => {
      const id = uuidOf('shm', input.shippingMethodId, 'shippingMethodId');
      await this.#methods.delete(context.actor, { ...input, id });
      return { deletedId: encodeId('shm', id) };
    });
  }
}

function valuesOf(
  { rates, freeFrom }: Pick<CreateShippingMethodInput, 'rates' | 'freeFrom'>,
  { store }: RequestContext,
) {
  return {
    rates: rates?.map((rate, at) => ({
      ...rate,
      zoneId: uuidOf('shz', rate.zoneId, `rates.${at}.zoneId`),
      currency: rate.currency ?? store.currency,
      basis: rate.basis ?? ShippingRateBasis.FLAT,
    })),
    freeFrom: freeFrom?.map(({ amount, currency }) => ({ amount, currency: currency ?? store.currency })),
  };
}
