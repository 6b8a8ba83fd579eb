import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Row } from '../../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import { Can } from '../../../platform/graphql/guards.ts';
import { handleMaybePromise, type MaybePromise } from '../../../platform/graphql/loading/maybe-promise.ts';
import { PrefetchById } from '../../../platform/graphql/loading/prefetch.ts';
import { ProductVariant } from '../../catalog/product-variant.entity.ts';
import { availabilityByVariant, stockLevelsByVariant } from '../inventory.loaders.ts';
import { StockLevel } from '../stock-level.entity.ts';

/** Stock fields of a variant. */
@Resolver(() => ProductVariant)
export class VariantStockResolver {
  @PrefetchById(availabilityByVariant)
  @FieldResolver(() => Boolean, { description: 'Whether at least one unit can be bought now.' })
  isInStock(@Root() { id }: Row<ProductVariant>, @Ctx() { loaders }: RequestContext): MaybePromise<boolean> {
    return handleMaybePromise(loaders.get(availabilityByVariant, id), (available) => available > 0);
  }

  @Can('read', 'StockLevel')
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Number of units that can be sold now over all active locations. Null unless you are staff; ' +
      'others have `isInStock`.',
  })
  available(@Root() { id }: Row<ProductVariant>, @Ctx() { loaders }: RequestContext): Promise<number> {
    return loaders.load(availabilityByVariant, id);
  }

  @Can('read', 'StockLevel')
  @FieldResolver(() => [StockLevel], {
    nullable: true,
    description: 'Its stock level at each location. Null unless you are staff.',
  })
  stockLevels(
    @Root() { id }: Row<ProductVariant>,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Row<StockLevel>[]> {
    return loaders.load(stockLevelsByVariant, id);
  }
}
