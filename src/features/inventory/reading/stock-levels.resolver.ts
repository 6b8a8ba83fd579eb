import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Row } from '../../../platform/db/reading/reader.ts';
import { badUserInput } from '../../../platform/errors/request-errors.ts';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import { Can } from '../../../platform/graphql/guards.ts';
import type { Connection } from '../../../platform/graphql/lists/connections.ts';
import { variantById } from '../../catalog/catalog.loaders.ts';
import { ProductVariant } from '../../catalog/product-variant.entity.ts';
import { LATEST_MOVEMENTS, latestMovements, locationById } from '../inventory.loaders.ts';
import { StockLevelConnection } from '../inventory.payloads.ts';
import { Location } from '../location.entity.ts';
import { StockLevel } from '../stock-level.entity.ts';
import { StockMovement } from '../stock-movement.entity.ts';
import { readStockLevels } from './inventory.queries.ts';
import { StockLevelsArgs } from './stock-lists.inputs.ts';

@Resolver(() => StockLevel)
export class StockLevelsResolver {
  @Can('read', 'StockLevel')
  @Query(() => StockLevelConnection, {
    description:
      'Stock levels: the quantities of each variant at each location, by SKU by default. `where: { ' +
      'isLow: { eq: true } }` finds what to reorder.',
  })
  stockLevels(
    @Args(() => StockLevelsArgs) list: StockLevelsArgs,
    @Ctx() { reader, store }: RequestContext,
  ): Promise<Connection<Row<StockLevel>>> {
    return readStockLevels(reader, { ...list, storeId: store.id });
  }

  @FieldResolver(() => ProductVariant, { description: 'The variant.' })
  variant(
    @Root() { variantId }: Row<StockLevel>,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Row<ProductVariant> | undefined> {
    return loaders.load(variantById, variantId);
  }

  @FieldResolver(() => Location, { description: 'The location.' })
  location(
    @Root() { locationId }: Row<StockLevel>,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Row<Location> | undefined> {
    return loaders.load(locationById, locationId);
  }

  @FieldResolver(() => [StockMovement], {
    description: 'Its latest movements, the newest first. `stockMovements` has all of them.',
  })
  async movements(
    @Arg('first', () => Int, {
      defaultValue: 10,
      description: `Number of movements, 0 to ${LATEST_MOVEMENTS}.`,
    })
    first: number,
    @Root() { id }: Row<StockLevel>,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Row<StockMovement>[]> {
    if (first < 0 || first > LATEST_MOVEMENTS) {
      throw badUserInput(`\`first\` must be from 0 to ${LATEST_MOVEMENTS}.`, 'first');
    }
    return (await loaders.load(latestMovements, id)).slice(0, first);
  }
}
