import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Row } from '../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../platform/graphql/context.ts';
import { decodeId } from '../../values/ids.ts';
import { variantById } from '../catalog/catalog.loaders.ts';
import { ProductVariant } from '../catalog/product-variant.entity.ts';
import { locationById, stockLevelsByVariant } from '../inventory/inventory.loaders.ts';
import { Location } from '../inventory/location.entity.ts';
import { StockLevel } from '../inventory/stock-level.entity.ts';
import { StockEvent } from './stock-event.ts';

@Resolver(() => StockEvent)
export class StockEventResolver {
  @FieldResolver(() => StockLevel, {
    nullable: true,
    description:
      'The stock level in its present state, which may be later than the event. Null in a greeting.',
  })
  async stockLevel(
    @Root() { variantId, locationId }: StockEvent,
    @Ctx() { loaders, ability }: RequestContext,
  ): Promise<Row<StockLevel> | undefined> {
    if (!variantId || !ability.can('read', 'StockLevel')) return undefined;
    const levels = await loaders.load(stockLevelsByVariant, variantId);
    return levels.find((level) => level.locationId === decodeId('loc', locationId ?? ''));
  }

  @FieldResolver(() => ProductVariant, {
    nullable: true,
    description: 'The variant in its present state. Null in a greeting.',
  })
  async variant(
    @Root() { variantId }: StockEvent,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Row<ProductVariant> | undefined> {
    return variantId === undefined ? undefined : loaders.load(variantById, variantId);
  }

  @FieldResolver(() => Location, {
    nullable: true,
    description: 'The location in its present state. Null in a greeting.',
  })
  async location(
    @Root() { locationId }: StockEvent,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Row<Location> | undefined> {
    const id = decodeId('loc', locationId ?? '');
    return id === undefined ? undefined : loaders.load(locationById, id);
  }
}
