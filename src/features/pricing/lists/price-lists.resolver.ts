import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Row } from '../../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import { Can } from '../../../platform/graphql/guards.ts';
import type { Connection } from '../../../platform/graphql/lists/connections.ts';
import { mutate } from '../../../platform/graphql/mutation.ts';
import { uuidOf, uuidsOf } from '../../../platform/inputs/node-ids.ts';
import { encodeId } from '../../../values/ids.ts';
import { PriceList } from './price-list.entity.ts';
import { PriceListsArgs } from './price-list.inputs.ts';
import {
  CreatePriceListInput,
  DeletePriceListInput,
  SetPriceListPricesInput,
  UpdatePriceListInput,
} from './price-lists.inputs.ts';
import { priceListById } from './price-lists.loaders.ts';
import {
  CreatePriceListPayload,
  DeletePriceListPayload,
  PriceListConnection,
  SetPriceListPricesPayload,
  UpdatePriceListPayload,
} from './price-lists.payloads.ts';
import { readPriceLists } from './price-lists.queries.ts';
import type { PriceListsService } from './price-lists.service.ts';

@Resolver()
export class PriceListsResolver {
  readonly #lists: PriceListsService;

  constructor(lists: PriceListsService) {
    this.#lists = lists;
  }

  @Can('read', 'PriceList')
  @Query(() => PriceList, {
    nullable: true,
    description: 'The price list with this id. Null when there is none. Only for staff.',
  })
  priceList(
    @Arg('id', () => ID, { description: 'Id of the price list.' }) id: string,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Row<PriceList> | undefined> {
    return loaders.load(priceListById, uuidOf('prl', id, 'id'));
  }

  @Can('read', 'PriceList')
  @Query(() => PriceListConnection, {
    description: 'Price lists of your store, past ones too. Only for staff.',
  })
  priceLists(
    @Args(() => PriceListsArgs) list: PriceListsArgs,
    @Ctx() { reader, store }: RequestContext,
  ): Promise<Connection<Row<PriceList>>> {
    return readPriceLists(reader, { ...list, storeId: store.id });
  }

  @Can('create', 'PriceList')
  @Mutation(() => CreatePriceListPayload, {
    description: 'Creates a price list without prices, which `setPriceListPrices` sets.',
  })
  createPriceList(
    @Arg('input', () => CreatePriceListInput, { description: 'The new price list.' })
    input: CreatePriceListInput,
    @Ctx() context: RequestContext,
  ): Promise<CreatePriceListPayload> {
    return mutate<CreatePriceListPayload>(context, async () => {
      const id = await this.#lists.create(context.actor, {
        ...input,
        currency: input.currency ?? context.store.currency,
        customerGroupIds: uuidsOf('cgr', input.customerGroupIds, 'customerGroupIds'),
      });
      return { priceList: await context.loaders.load(priceListById, id) };
    });
  }

  @Can('update', 'PriceList')
  @Mutation(() => UpdatePriceListPayload, {
    description: 'Changes a price list. Carts are priced by it at once, and orders keep their prices.',
  })
  updatePriceList(
    @Arg('input', () => UpdatePriceListInput, { description: 'The changes.' }) input: UpdatePriceListInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdatePriceListPayload> {
    return mutate<UpdatePriceListPayload>(context, async () => {
      const { priceListId, ...changes } = input;
      const id = uuidOf('prl', priceListId, 'priceListId');
      const customerGroupIds = uuidsOf('cgr', input.customerGroupIds, 'customerGroupIds');
      await this.#lists.update(context.actor, { ...changes, id, customerGroupIds });
      return { priceList: await context.loaders.load(priceListById, id) };
    });
  }

  @Can('delete', 'PriceList')
  @Mutation(() => DeletePriceListPayload, {
    description: 'Deletes a price list with its prices. Orders keep their prices.',
  })
  deletePriceList(
    @Arg('input', () => DeletePriceListInput, { description: 'The price list.' })
    input: DeletePriceListInput,
    @Ctx() context: RequestContext,
  ): Promise<DeletePriceListPayload> {
    return mutate<DeletePriceListPayload>(context, async () => {
      const id = uuidOf('prl', input.priceListId, 'priceListId');
      await this.#lists.delete(context.actor, { ...input, id });
      return { deletedId: encodeId('prl', id) };
    });
  }

  @Can('update', 'PriceList')
  @Mutation(() => SetPriceListPricesPayload, {
    description:
      'Sets and removes prices of a price list, all of them or none. Doing it again changes nothing.',
  })
  setPriceListPrices(
    @Arg('input', () => SetPriceListPricesInput, { description: 'The prices.' })
    input: SetPriceListPricesInput,
    @Ctx() context: RequestContext,
  ): Promise<SetPriceListPricesPayload> {
    return mutate<SetPriceListPricesPayload>(context, async () => {
      const id = uuidOf('prl', input.priceListId, 'priceListId');
      const prices = input.prices.map(({ variantId, amount = null, ...price }, at) => ({
        ...price,
        amount,
        variantId: variantId == null ? null : uuidOf('var', variantId, `prices.${at}.variantId`),
      }));
      await this.#lists.setPrices(context.actor, { id, prices });
      return { priceList: await context.loaders.load(priceListById, id) };
    });
  }
}
