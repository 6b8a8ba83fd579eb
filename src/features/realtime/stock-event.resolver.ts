import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Row } from '../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../platform/graphql/context.ts';
import { decodeId } from '../../values/ids.ts';
import { variantById } from '../catalog/catalog.loaders.ts';
import { ProductVariant } from '../catalog/product-variant.entity.ts';
import { locationById } from '../inventory/inventory.loaders.ts';
import { Location } from '../inventory/location.entity.ts';
import { StockEvent } from './stock-event.ts';

@Resolver(() => StockEvent)
export class StockEventResolver {
  @FieldResolver(() => ProductVariant, { nullable: true, description: 'The variant as it is now.' })
  variant(
    @Root() event: StockEvent,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Row<ProductVariant> | undefined> {
    return loaders.load(variantById, event.variantId);
  }

  @FieldResolver(() => Location, { nullable: true, description: 'The location as it is now.' })
  location(
    @Root() event: StockEvent,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Row<Location> | undefined> {
    return loaders.load(locationById, decodeId('loc', event.locationId) ?? '');
  }
}
