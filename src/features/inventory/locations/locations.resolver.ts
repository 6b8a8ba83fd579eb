import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Row } from '../../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import { Can } from '../../../platform/graphql/guards.ts';
import type { Connection } from '../../../platform/graphql/lists/connections.ts';
import { mutate } from '../../../platform/graphql/mutation.ts';
import { uuidOf } from '../../../platform/inputs/node-ids.ts';
import { encodeId } from '../../../values/ids.ts';
import { locationById } from '../inventory.loaders.ts';
import {
  CreateLocationPayload,
  DeleteLocationPayload,
  LocationConnection,
  UpdateLocationPayload,
} from '../inventory.payloads.ts';
import type { Location } from '../location.entity.ts';
import { LocationsArgs } from './location-list.inputs.ts';
import { CreateLocationInput, DeleteLocationInput, UpdateLocationInput } from './locations.inputs.ts';
import { readLocations } from './locations.queries.ts';
import type { LocationsService } from './locations.service.ts';

@Resolver()
export class LocationsResolver {
  readonly #locations: LocationsService;

  constructor(locations: LocationsService) {
    this.#locations = locations;
  }

  @Can('read', 'Location')
  @Query(() => LocationConnection, {
    description:
      'Locations of your store. By default they are sorted by the order in which orders take stock from ' +
      'them.',
  })
  locations(
    @Args(() => LocationsArgs) list: LocationsArgs,
    @Ctx() { reader, store }: RequestContext,
  ): Promise<Connection<Row<Location>>> {
    return readLocations(reader, { ...list, storeId: store.id });
  }

  @Can('create', 'Location')
  @Mutation(() => CreateLocationPayload, { description: 'Creates a location.' })
  createLocation(
    @Arg('input', () => CreateLocationInput, { description: 'The new location.' }) input: CreateLocationInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateLocationPayload> {
    return mutate<CreateLocationPayload>(context, async () => {
      const id = await this.#locations.create(context.actor, input);
      return { location: await context.loaders.load(locationById, id) };
    });
  }

  @Can('update', 'Location')
  @Mutation(() => UpdateLocationPayload, {
    description: 'Changes a location. An inactive one sells nothing and keeps its stock.',
  })
  updateLocation(
    @Arg('input', () => UpdateLocationInput, { description: 'The changes.' }) input: UpdateLocationInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdateLocationPayload> {
    return mutate<UpdateLocationPayload>(context, async () => {
      const id = uuidOf('loc', input.locationId, 'locationId');
      await this.#locations.update(context.actor, { ...input, id });
      return { location: await context.loaders.load(locationById, id) };
    });
  }

  @Can('delete', 'Location')
  @Mutation(() => DeleteLocationPayload, {
    description:
      'Deletes a location where stock never moved. Set `isActive` to false for others, because the ' +
      'ledger refers to them.',
  })
  deleteLocation(
    @Arg('input', () => DeleteLocationInput, { description: 'The location.' }) input: DeleteLocationInput,
    @Ctx() context: RequestContext,
  ): Promise<DeleteLocationPayload> {
    return mutate<DeleteLocationPayload>(context, async () => {
      const id = uuidOf('loc', input.locationId, 'locationId');
      await this.#locations.delete(context.actor, { ...input, id });
      return { deletedId: encodeId('loc', id) };
    });
  }
}
