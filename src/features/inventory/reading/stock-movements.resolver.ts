import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Row } from '../../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import { Can } from '../../../platform/graphql/guards.ts';
import type { Connection } from '../../../platform/graphql/lists/connections.ts';
import { variantById } from '../../catalog/catalog.loaders.ts';
import { ProductVariant } from '../../catalog/product-variant.entity.ts';
import { locationById } from '../inventory.loaders.ts';
import { StockMovementConnection } from '../inventory.payloads.ts';
import { Location } from '../location.entity.ts';
import { StockMovement } from '../stock-movement.entity.ts';
import { readStockMovements } from './inventory.queries.ts';
import { StockMovementsArgs } from './stock-lists.inputs.ts';

@Resolver(() => StockMovement)
export class StockMovementsResolver {
  @Can('read', 'StockLevel')
  @Query(() => StockMovementConnection, {
    description: 'The ledger of stock, the newest movement first.',
  })
  stockMovements(
    @Args(() => StockMovementsArgs) list: StockMovementsArgs,
    @Ctx() { reader, store }: RequestContext,
  ): Promise<Connection<Row<StockMovement>>> {
    return readStockMovements(reader, { ...list, storeId: store.id });
  }

  @FieldResolver(() => ProductVariant, { description: 'The variant that moved.' })
  variant(
    @Root() { variantId }: Row<StockMovement>,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Row<ProductVariant> | undefined> {
    return loaders.load(variantById, variantId);
  }

  @FieldResolver(() => Location, { description: 'The location of the stock.' })
  location(
    @Root() { locationId }: Row<StockMovement>,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Row<Location> | undefined> {
    return loaders.load(locationById, locationId);
  }
}
