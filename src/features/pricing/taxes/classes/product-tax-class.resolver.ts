import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Row } from '../../../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../../../platform/graphql/context.ts';
import { Can } from '../../../../platform/graphql/guards.ts';
import type { MaybePromise } from '../../../../platform/graphql/loading/maybe-promise.ts';
import { Product } from '../../../catalog/product.entity.ts';
import { TaxClass } from '../tax-class.entity.ts';
import { taxClassByCode } from '../taxes.loaders.ts';

/** The field of a product that leads to its taxes. */
@Resolver(() => Product)
export class ProductTaxClassResolver {
  @Can('read', 'TaxRule')
  @FieldResolver(() => TaxClass, {
    nullable: true,
    description: 'The tax class, which decides the tax rate. Only for staff; null for others.',
  })
  taxClass(
    @Root() { taxClassCode }: Row<Product>,
    @Ctx() { loaders }: RequestContext,
  ): MaybePromise<Row<TaxClass> | undefined> {
    return loaders.get(taxClassByCode, taxClassCode);
  }
}
