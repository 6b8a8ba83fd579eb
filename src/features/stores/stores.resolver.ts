import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Row } from '../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../platform/graphql/context.ts';
import { Can } from '../../platform/graphql/guards.ts';
import type { Connection } from '../../platform/graphql/lists/connections.ts';
import { mutate } from '../../platform/graphql/mutation.ts';
import { Store } from './store.entity.ts';
import { storeIdFromInput } from './store-id-from-input.ts';
import { CreateStoreInput, UpdateStoreInput } from './stores.inputs.ts';
import { CreateStorePayload, StoreConnection, UpdateStorePayload } from './stores.payloads.ts';
import { readStores } from './stores.queries.ts';
import type { StoresService } from './stores.service.ts';
import { StoresArgs } from './stores-list.inputs.ts';

@Resolver()
export class StoresResolver {
  readonly #stores: StoresService;

  constructor(stores: StoresService) {
    this.#stores = stores;
  }

  @Query(() => Store, { description: 'The store of this request.' })
  async store(@Ctx() context: RequestContext): Promise<Row<Store>> {
    const [store] = await context.reader.rows(Store, 'where t.id = $1', [context.store.id]);
    return store!;
  }

  @Can('list', 'Store')
  @Query(() => StoreConnection, {
    description: 'All stores of the installation, by code. Only for administrators of the default store.',
  })
  stores(
    @Args(() => StoresArgs) list: StoresArgs,
    @Ctx() { reader }: RequestContext,
  ): Promise<Connection<Row<Store>>> {
    return readStores(reader, list);
  }

  @Can('create', 'Store')
  @Mutation(() => CreateStorePayload, {
    description: 'Creates a store. Only for administrators of the default store.',
  })
  createStore(
    @Arg('input', () => CreateStoreInput, { description: 'The new store.' }) input: CreateStoreInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateStorePayload> {
    return mutate<CreateStorePayload>(context, async () => ({
      store: await this.#read(context, await this.#stores.create(input)),
    }));
  }

  @Can('update', 'Store')
  @Mutation(() => UpdateStorePayload, { description: 'Changes the settings of a store.' })
  updateStore(
    @Arg('input', () => UpdateStoreInput, { description: 'The changes.' }) input: UpdateStoreInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdateStorePayload> {
    return mutate<UpdateStorePayload>(context, async () => {
      const id = storeIdFromInput(context, input.storeId, 'storeId');
      return { store: await this.#read(context, await this.#stores.update(id, input)) };
    });
  }

  async #read(context: RequestContext, id: string): Promise<Row<Store> | undefined> {
    return (await context.reader.rows(Store, 'where t.id = $1', [id]))[0];
  }
}
