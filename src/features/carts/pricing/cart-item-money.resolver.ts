import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import { Money, toMoney } from '../../../platform/graphql/scalars/money.ts';
import {
  AppliedDiscount,
  discountsOf,
  TaxLine,
  taxLinesOf,
} from '../../pricing/breakdown/breakdown.payloads.ts';
import type { PricedLine } from '../../pricing/calculation/priced.ts';
import { CartItem } from '../cart.entity.ts';
import type { ShownLine } from '../carts.loaders.ts';
import type { CartPrices } from './cart-prices.ts';

/** What an item of a cart costs at present. */
@Resolver(() => CartItem)
export class CartItemMoneyResolver {
  readonly #prices: CartPrices;

  constructor(prices: CartPrices) {
    this.#prices = prices;
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      'Price of one unit in the catalog. In another currency than that of the variant: what everybody pays for one unit. ' +
      'Null when the variant is no longer on sale or has no price.',
  })
  listPrice(@Root() line: ShownLine, @Ctx() context: RequestContext): Promise<Money | null> {
    return this.#unit('listPrice', line, context);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: 'Present price of one unit. Null when the variant is no longer on sale or has no price.',
  })
  unitPrice(@Root() line: ShownLine, @Ctx() context: RequestContext): Promise<Money | null> {
    return this.#unit('unitPrice', line, context);
  }

  @FieldResolver(() => [AppliedDiscount], { description: 'The share of this item in each discount.' })
  async discounts(@Root() line: ShownLine, @Ctx() context: RequestContext): Promise<AppliedDiscount[]> {
    return discountsOf((await this.#costOf(line, context))?.discounts, line.currency);
  }

  @FieldResolver(() => Money, { description: 'Discount on this item.' })
  async discountTotal(@Root() line: ShownLine, @Ctx() context: RequestContext): Promise<Money> {
    return toMoney((await this.#costOf(line, context))?.discountTotal ?? 0, line.currency);
  }

  @FieldResolver(() => [TaxLine], { description: 'The share of this item in each tax.' })
  async taxLines(@Root() line: ShownLine, @Ctx() context: RequestContext): Promise<TaxLine[]> {
    return taxLinesOf((await this.#costOf(line, context))?.taxes, line.currency);
  }

  @FieldResolver(() => Money, {
    description: 'Tax on this item. A part of `total` when the cart has `taxesIncluded`.',
  })
  async taxTotal(@Root() line: ShownLine, @Ctx() context: RequestContext): Promise<Money> {
    return toMoney((await this.#costOf(line, context))?.taxTotal ?? 0, line.currency);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      'Present price of all units, less the discount. Null when the variant is no longer on sale or has no price, or when ' +
      'the amount is too large.',
  })
  async total(@Root() line: ShownLine, @Ctx() context: RequestContext): Promise<Money | null> {
    const cost = await this.#costOf(line, context);
    return cost ? toMoney(cost.total, line.currency) : null;
  }

  /** A line that costs too much still has a price for one unit. */
  async #unit(
    price: 'listPrice' | 'unitPrice',
    line: ShownLine,
    context: RequestContext,
  ): Promise<Money | null> {
    const { costs, price: priced } = await this.#prices.shown(line.cart, context.loaders);
    const cost = costs.get(line.variantId) ?? priced.lines.find(({ key }) => key === line.variantId);
    return cost ? toMoney(cost[price], line.currency) : null;
  }

  async #costOf(
    { variantId, cart }: ShownLine,
    { loaders }: RequestContext,
  ): Promise<PricedLine | undefined> {
    return (await this.#prices.shown(cart, loaders)).costs.get(variantId);
  }
}
