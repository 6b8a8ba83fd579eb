import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Row } from '../../../platform/db/reading/reader.ts';
import { badUserInput } from '../../../platform/errors/request-errors.ts';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import { PrefetchById } from '../../../platform/graphql/loading/prefetch.ts';
import { toMoney } from '../../../platform/graphql/scalars/money.ts';
import { GraphQLCurrencyCode } from '../../../platform/graphql/scalars/scalars.ts';
import { CURRENCY_RULE, isCurrency } from '../../../values/currency.ts';
import { ProductVariant } from '../../catalog/product-variant.entity.ts';
import { generalPrice, type VariantPrice as ListPrice } from '../lists/best-price.ts';
import type { StoreRules } from '../rules/store-rules.ts';
import { listPricesByVariant } from './variant-price.loaders.ts';
import { VariantPrice } from './variant-price.payloads.ts';

/** What a variant costs in a currency, by the price lists that carts are priced with. */
@Resolver(() => ProductVariant)
export class VariantPriceResolver {
  readonly #rules: StoreRules;

  constructor(rules: StoreRules) {
    this.#rules = rules;
  }

  @PrefetchById(listPricesByVariant)
  @FieldResolver(() => VariantPrice, {
    nullable: true,
    description:
      'What everybody pays for one unit in one of `Store.currencies`: the price of the price list that counts for everybody, ' +
      'or else `price`, if that is in this currency. Null when the variant has no price in it.',
  })
  async priceIn(
    @Root() { id, price, compareAtPrice, currency: own }: Row<ProductVariant>,
    @Arg('currency', () => GraphQLCurrencyCode, { description: 'The currency.' }) currency: string,
    @Ctx() context: RequestContext,
  ): Promise<VariantPrice | null> {
    if (!isCurrency(currency)) throw badUserInput(`currency ${CURRENCY_RULE}.`, 'currency');
    const listed = await this.#listed(id, currency, context);
    if (listed) return priceOf(listed[2], listed[3] ?? null, currency);
    return currency === own ? priceOf(price, compareAtPrice, currency) : null;
  }

  async #listed(
    variantId: string,
    currency: string,
    { loaders, store }: RequestContext,
  ): Promise<ListPrice | undefined> {
    const found = await loaders.load(listPricesByVariant, variantId);
    if (!found) return undefined;
    const { prices, version, readAt } = found;
    const { lists } = await this.#rules.at({ storeId: store.id, version });
    return generalPrice(lists, prices, { currency, now: new Date(readAt) });
  }
}

function priceOf(price: number, compareAt: number | null, currency: string): VariantPrice {
  return {
    price: toMoney(price, currency),
    compareAtPrice: compareAt === null ? null : toMoney(compareAt, currency),
  };
}
