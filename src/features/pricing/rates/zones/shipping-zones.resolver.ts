import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Row } from '../../../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../../../platform/graphql/context.ts';
import { Can } from '../../../../platform/graphql/guards.ts';
import type { Connection } from '../../../../platform/graphql/lists/connections.ts';
import type { MaybePromise } from '../../../../platform/graphql/loading/maybe-promise.ts';
import { mutate } from '../../../../platform/graphql/mutation.ts';
import { uuidOf } from '../../../../platform/inputs/node-ids.ts';
import { encodeId } from '../../../../values/ids.ts';
import { countriesByZone, shippingZoneById } from '../shipping.loaders.ts';
import { readShippingZones } from '../shipping.queries.ts';
import { ShippingZonesArgs } from '../shipping-lists.inputs.ts';
import { ShippingZone } from '../shipping-zone.entity.ts';
import {
  CreateShippingZoneInput,
  DeleteShippingZoneInput,
  UpdateShippingZoneInput,
} from './shipping-zones.inputs.ts';
import {
  CreateShippingZonePayload,
  DeleteShippingZonePayload,
  ShippingZoneConnection,
  ShippingZoneCountry,
  UpdateShippingZonePayload,
} from './shipping-zones.payloads.ts';
import type { ShippingZonesService } from './shipping-zones.service.ts';

@Resolver(() => ShippingZone)
export class ShippingZonesResolver {
  readonly #zones: ShippingZonesService;

  constructor(zones: ShippingZonesService) {
    this.#zones = zones;
  }

  @Can('read', 'ShippingRule')
  @Query(() => ShippingZone, {
    nullable: true,
    description: 'The shipping zone with this id. Null when there is none. Only for staff.',
  })
  shippingZone(
    @Arg('id', () => ID, { description: 'Id of the shipping zone.' }) id: string,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Row<ShippingZone> | undefined> {
    return loaders.load(shippingZoneById, uuidOf('shz', id, 'id'));
  }

  @Can('read', 'ShippingRule')
  @Query(() => ShippingZoneConnection, {
    description: 'Shipping zones of your store, by name. Only for staff.',
  })
  shippingZones(
    @Args(() => ShippingZonesArgs) list: ShippingZonesArgs,
    @Ctx() { reader, store }: RequestContext,
  ): Promise<Connection<Row<ShippingZone>>> {
    return readShippingZones(reader, { ...list, storeId: store.id });
  }

  @FieldResolver(() => [ShippingZoneCountry], {
    description: 'Its countries, in the order of their codes. Empty for the rest of the world.',
  })
  countries(
    @Root() { id }: Row<ShippingZone>,
    @Ctx() { loaders }: RequestContext,
  ): MaybePromise<readonly ShippingZoneCountry[]> {
    return loaders.get(countriesByZone, id);
  }

  @Can('create', 'ShippingRule')
  @Mutation(() => CreateShippingZonePayload, { description: 'Creates a shipping zone.' })
  createShippingZone(
    @Arg('input', () => CreateShippingZoneInput, { description: 'The new shipping zone.' })
    input: CreateShippingZoneInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateShippingZonePayload> {
    return mutate<CreateShippingZonePayload>(context, async () => {
      const id = await this.#zones.create(context.actor, input);
      return { shippingZone: await context.loaders.load(shippingZoneById, id) };
    });
  }

  @Can('update', 'ShippingRule')
  @Mutation(() => UpdateShippingZonePayload, { description: 'Changes a shipping zone.' })
  updateShippingZone(
    @Arg('input', () => UpdateShippingZoneInput, { description: 'The changes.' })
    input: UpdateShippingZoneInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdateShippingZonePayload> {
    return mutate<UpdateShippingZonePayload>(context, async () => {
      const id = uuidOf('shz', input.shippingZoneId, 'shippingZoneId');
      await this.#zones.update(context.actor, { ...input, id });
      return { shippingZone: await context.loaders.load(shippingZoneById, id) };
    });
  }

  @Can('delete', 'ShippingRule')
  @Mutation(() => DeleteShippingZonePayload, { description: 'Deletes a shipping zone.' })
  deleteShippingZone(
    @Arg('input', () => DeleteShippingZoneInput, { description: 'The shipping zone.' })
    input: DeleteShippingZoneInput,
    @Ctx() context: RequestContext,
  ): Promise<DeleteShippingZonePayload> {
    return mutate<DeleteShippingZonePayload>(context, async () => {
      const id = uuidOf('shz', input.shippingZoneId, 'shippingZoneId');
      await this.#zones.delete(context.actor, { ...input, id });
      return { deletedId: encodeId('shz', id) };
    });
  }
}
