import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Row } from '../../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import { Money, toMoney } from '../../../platform/graphql/scalars/money.ts';
import {
  AppliedDiscount,
  discountsOf,
  ShippingLine,
  shippingLineOf,
  TaxLine,
  taxLinesOf,
} from '../../pricing/breakdown/breakdown.payloads.ts';
import type { Price, PriceTotals } from '../../pricing/calculation/priced.ts';
import { Cart } from '../cart.entity.ts';
import { shownCart } from '../carts.loaders.ts';
import type { CartPrices } from './cart-prices.ts';

/** What a cart costs at present. The price is computed once for all of the fields. */
@Resolver(() => Cart)
export class CartMoneyResolver {
  readonly #prices: CartPrices;

  constructor(prices: CartPrices) {
    this.#prices = prices;
  }

  @FieldResolver(() => Money, {
    description:
      'Sum of the items that are on sale and have a price, at their unit prices, before discounts.',
  })
  subtotal(@Root() cart: Row<Cart>, @Ctx() context: RequestContext): Promise<Money> {
    return this.#sum('subtotal', cart, context);
  }

  @FieldResolver(() => Money, {
    description: 'Sum of the discounts on items. Those on shipping are in `shippingLine`.',
  })
  discountTotal(@Root() cart: Row<Cart>, @Ctx() context: RequestContext): Promise<Money> {
    return this.#sum('discountTotal', cart, context);
  }

  @FieldResolver(() => Money, {
    description: 'Price of shipping after discounts. Zero while no shipping method is chosen.',
  })
  shippingTotal(@Root() cart: Row<Cart>, @Ctx() context: RequestContext): Promise<Money> {
    return this.#sum('shippingTotal', cart, context);
  }

  @FieldResolver(() => Money, {
    description:
      'Sum of the taxes. A part of the total when `taxesIncluded`; otherwise it is added. Without an address it is that ' +
      "of the store's country.",
  })
  taxTotal(@Root() cart: Row<Cart>, @Ctx() context: RequestContext): Promise<Money> {
    return this.#sum('taxTotal', cart, context);
  }

  @FieldResolver(() => Money, {
    description:
      'What is added or taken off so that the total can be paid in coins or moved by a provider. Zero mostly; may be ' +
      'negative.',
  })
  roundingTotal(@Root() cart: Row<Cart>, @Ctx() context: RequestContext): Promise<Money> {
    return this.#sum('roundingTotal', cart, context);
  }

  @FieldResolver(() => Money, {
    description:
      'Price of a checkout at present. Pass it as `expectedTotal` to be sure of it. It is `subtotal` − `discountTotal` + ' +
      '`shippingTotal` + `roundingTotal`, and + `taxTotal` unless `taxesIncluded`.',
  })
  total(@Root() cart: Row<Cart>, @Ctx() context: RequestContext): Promise<Money> {
    return this.#sum('total', cart, context);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether its prices include the tax, as the store says. The order keeps it.',
  })
  async taxesIncluded(@Root() cart: Row<Cart>, @Ctx() context: RequestContext): Promise<boolean> {
    return (await this.#priceOf(cart, context)).taxesIncluded;
  }

  @FieldResolver(() => [AppliedDiscount], {
    description: 'Each promotion that applies, with its discounts on items and on shipping.',
  })
  async discounts(@Root() cart: Row<Cart>, @Ctx() context: RequestContext): Promise<AppliedDiscount[]> {
    return discountsOf((await this.#priceOf(cart, context)).discounts, cart.currency);
  }

  @FieldResolver(() => [TaxLine], { description: 'The taxes by category and rate. They sum to `taxTotal`.' })
  async taxLines(@Root() cart: Row<Cart>, @Ctx() context: RequestContext): Promise<TaxLine[]> {
    return taxLinesOf((await this.#priceOf(cart, context)).taxes, cart.currency);
  }

  @FieldResolver(() => ShippingLine, { description: 'What `shippingTotal` is made of.' })
  async shippingLine(@Root() cart: Row<Cart>, @Ctx() context: RequestContext): Promise<ShippingLine> {
    return shippingLineOf((await this.#priceOf(cart, context)).shipping, cart.currency);
  }

  async #sum(sum: keyof PriceTotals, cart: Row<Cart>, context: RequestContext): Promise<Money> {
    return toMoney((await this.#priceOf(cart, context)).totals[sum], cart.currency);
  }

  async #priceOf({ id }: Row<Cart>, { loaders }: RequestContext): Promise<Price> {
    return (await this.#prices.shown(await loaders.load(shownCart, id), loaders)).price;
  }
}
