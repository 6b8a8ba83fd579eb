import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Row } from '../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../platform/graphql/context.ts';
import { Cart, CartItem, CartStatus, MAX_ITEMS } from './cart.entity.ts';
import { type ShownLine, shownCart } from './carts.loaders.ts';
import type { CartPrices } from './pricing/cart-prices.ts';
import { CartWarning } from './warnings/cart-warning.ts';
import { cartWarnings, lineWarnings } from './warnings/cart-warnings.ts';

/** Computed fields of a cart. One read of the cart's lines serves all of them. */
@Resolver(() => Cart)
export class CartFieldsResolver {
  readonly #prices: CartPrices;

  constructor(prices: CartPrices) {
    this.#prices = prices;
  }

  @FieldResolver(() => [CartItem], {
    description: `The items in the order in which they were added, at most ${MAX_ITEMS}.`,
  })
  async items(@Root() { id }: Row<Cart>, @Ctx() { loaders }: RequestContext): Promise<ShownLine[]> {
    const cart = await loaders.load(shownCart, id);
    return cart.lines.map((line) => ({ ...line, cart }));
  }

  @FieldResolver(() => Int, { description: 'Number of units of all items.' })
  async totalQuantity(@Root() { id }: Row<Cart>, @Ctx() { loaders }: RequestContext): Promise<number> {
    const { lines } = await loaders.load(shownCart, id);
    return lines.reduce((sum, { quantity }) => sum + quantity, 0);
  }

  @FieldResolver(() => [CartWarning], {
    description:
      'Problems that would make a checkout fail now. Empty when there are none, and when the cart is not open.',
  })
  async warnings(
    @Root() { id, status }: Row<Cart>,
    @Ctx() { loaders }: RequestContext,
  ): Promise<CartWarning[]> {
    const cart = await loaders.load(shownCart, id);
    const priced = await this.#prices.shown(cart, loaders);
    const ofLines = await Promise.all(cart.lines.map((line) => lineWarnings(line, { priced, loaders })));
    return [...ofLines.flat(), ...(status === CartStatus.OPEN ? cartWarnings(priced) : [])];
  }
}
