import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Row } from '../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../platform/graphql/context.ts';
import { Money, toMoney } from '../../platform/graphql/scalars/money.ts';
import { Cart, CartItem, MAX_ITEMS } from './cart.entity.ts';
import type { PricedLine } from './cart-pricing.ts';
import { pricedCart } from './carts.loaders.ts';
import { CartWarning } from './carts.payloads.ts';
import { lineWarnings } from './carts.queries.ts';

/** Computed fields of a cart. One read of the cart's lines serves all of them. */
@Resolver(() => Cart)
export class CartFieldsResolver {
  @FieldResolver(() => [CartItem], {
    description: `The items in the order in which they were added, at most ${MAX_ITEMS}.`,
  })
  async items(@Root() { id }: Row<Cart>, @Ctx() { loaders }: RequestContext): Promise<readonly PricedLine[]> {
    return (await loaders.load(pricedCart, id)).lines;
  }

  @FieldResolver(() => Int, { description: 'Number of units of all items.' })
  async totalQuantity(@Root() { id }: Row<Cart>, @Ctx() { loaders }: RequestContext): Promise<number> {
    const { lines } = await loaders.load(pricedCart, id);
    return lines.reduce((sum, { quantity }) => sum + quantity, 0);
  }

  @FieldResolver(() => Money, {
    description: 'Sum of the items that are on sale, at present prices.',
  })
  async subtotal(@Root() { id, currency }: Row<Cart>, @Ctx() { loaders }: RequestContext): Promise<Money> {
    return toMoney((await loaders.load(pricedCart, id)).totals.subtotal, currency);
  }

  @FieldResolver(() => Money, {
    description: 'Price of a checkout at present. Pass it as `expectedTotal` to be sure of it.',
  })
  async total(@Root() { id, currency }: Row<Cart>, @Ctx() { loaders }: RequestContext): Promise<Money> {
    return toMoney((await loaders.load(pricedCart, id)).totals.total, currency);
  }

  @FieldResolver(() => [CartWarning], {
    description:
      'Problems that would make a checkout fail now. Empty when there are none, and when the cart is not open.',
  })
  async warnings(@Root() { id }: Row<Cart>, @Ctx() { loaders }: RequestContext): Promise<CartWarning[]> {
    const { lines } = await loaders.load(pricedCart, id);
    return (await Promise.all(lines.map((line) => lineWarnings(line, loaders)))).flat();
  }
}
