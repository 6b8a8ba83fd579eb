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
    description: `What is in it, in the order it was put in; at most ${MAX_ITEMS}.`,
  })
  async items(@Root() { id }: Row<Cart>, @Ctx() { loaders }: RequestContext): Promise<readonly PricedLine[]> {
    return (await loaders.load(pricedCart, id)).lines;
  }

  @FieldResolver(() => Int, { description: 'How many pieces are in it, all items together.' })
  async totalQuantity(@Root() { id }: Row<Cart>, @Ctx() { loaders }: RequestContext): Promise<number> {
    const { lines } = await loaders.load(pricedCart, id);
    return lines.reduce((sum, { quantity }) => sum + quantity, 0);
  }

  @FieldResolver(() => Money, {
    description: 'Sum of the items that are on sale, at the prices of the moment.',
  })
  async subtotal(@Root() { id, currency }: Row<Cart>, @Ctx() { loaders }: RequestContext): Promise<Money> {
    return toMoney((await loaders.load(pricedCart, id)).totals.subtotal, currency);
  }

  @FieldResolver(() => Money, {
    description: 'What a checkout would cost at this moment; pass it as expectedTotal to be sure.',
  })
  async total(@Root() { id, currency }: Row<Cart>, @Ctx() { loaders }: RequestContext): Promise<Money> {
    return toMoney((await loaders.load(pricedCart, id)).totals.total, currency);
  }

  @FieldResolver(() => [CartWarning], {
    description: 'What would make a checkout fail at this moment; empty when nothing would.',
  })
  async warnings(@Root() { id }: Row<Cart>, @Ctx() { loaders }: RequestContext): Promise<CartWarning[]> {
    const { lines } = await loaders.load(pricedCart, id);
    return (await Promise.all(lines.map((line) => lineWarnings(line, loaders)))).flat();
  }
}
