import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Row } from '../../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import { ConnectionArgs } from '../../../platform/graphql/lists/connection-args.ts';
import { type Connection, toConnection } from '../../../platform/graphql/lists/connections.ts';
import type { MaybePromise } from '../../../platform/graphql/loading/maybe-promise.ts';
import { Money, toMoney } from '../../../platform/graphql/scalars/money.ts';
import { variantById } from '../../catalog/catalog.loaders.ts';
import { ProductVariant } from '../../catalog/product-variant.entity.ts';
import { loadGroups } from '../../customers/customers.loaders.ts';
import { CustomerGroup } from '../../customers/groups/customer-group.entity.ts';
import { PriceList } from './price-list.entity.ts';
import { PriceListPrice } from './price-list-price.entity.ts';
import { priceCountByList, priceListById, pricesPageByList } from './price-lists.loaders.ts';
import { PriceListPriceConnection } from './price-lists.payloads.ts';

@Resolver(() => PriceList)
export class PriceListFieldsResolver {
  @FieldResolver(() => [CustomerGroup], {
    nullable: true,
    description: 'The groups of customers that it is for. Null when it is for everybody.',
  })
  async customerGroups(
    @Root() { customerGroupIds }: Row<PriceList>,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Row<CustomerGroup>[] | null> {
    return customerGroupIds && loadGroups(loaders, customerGroupIds);
  }

  @FieldResolver(() => PriceListPriceConnection, { description: 'Its prices, the newest first.' })
  async prices(
    @Root() { id: priceListId }: Row<PriceList>,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Connection<Row<PriceListPrice>>> {
    const found = await loaders.load(pricesPageByList, { priceListId, page });
    return toConnection(found, () => loaders.load(priceCountByList, priceListId));
  }
}

@Resolver(() => PriceListPrice)
export class PriceListPriceResolver {
  @FieldResolver(() => ProductVariant, { description: 'The variant.' })
  variant(
    @Root() { variantId }: Row<PriceListPrice>,
    @Ctx() { loaders }: RequestContext,
  ): MaybePromise<Row<ProductVariant> | undefined> {
    return loaders.get(variantById, variantId);
  }

  @FieldResolver(() => Money, { description: 'Price of one unit.' })
  async amount(@Root() row: Row<PriceListPrice>, @Ctx() context: RequestContext): Promise<Money> {
    return toMoney(row.amount, await currencyOf(row, context));
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: 'The higher price that buyers can compare it with. Null when there is none.',
  })
  async compareAtAmount(
    @Root() row: Row<PriceListPrice>,
    @Ctx() context: RequestContext,
  ): Promise<Money | null> {
    const { compareAtAmount } = row;
    return compareAtAmount === null ? null : toMoney(compareAtAmount, await currencyOf(row, context));
  }
}

async function currencyOf(
  { priceListId }: Row<PriceListPrice>,
  { loaders }: RequestContext,
): Promise<string> {
  return (await loaders.load(priceListById, priceListId))!.currency;
}
