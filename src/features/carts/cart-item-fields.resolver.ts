import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Row } from '../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../platform/graphql/context.ts';
import { variantById } from '../catalog/catalog.loaders.ts';
import { ProductVariant } from '../catalog/product-variant.entity.ts';
import { CartItem } from './cart.entity.ts';
import type { ShownLine } from './carts.loaders.ts';
import type { CartPrices } from './pricing/cart-prices.ts';
import { CartWarning } from './warnings/cart-warning.ts';
import { lineWarnings } from './warnings/cart-warnings.ts';

/** Computed fields of a cart item besides its price. */
@Resolver(() => CartItem)
export class CartItemFieldsResolver {
  readonly #prices: CartPrices;

  constructor(prices: CartPrices) {
    this.#prices = prices;
  }

  @FieldResolver(() => String, { description: 'Name of product and variant, as on an order.' })
  name(@Root() line: ShownLine): string {
    return line.name;
  }

  @FieldResolver(() => String, { description: 'SKU of the variant.' })
  sku(@Root() line: ShownLine): string {
    return line.sku;
  }

  @FieldResolver(() => ProductVariant, {
    nullable: true,
    description: 'The variant. Null when it is no longer on sale.',
  })
  async variant(
    @Root() { variantId, isOnSale }: ShownLine,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Row<ProductVariant> | undefined> {
    return isOnSale ? loaders.load(variantById, variantId) : undefined;
  }

  @FieldResolver(() => [CartWarning], {
    description:
      'Problems of this item that would make a checkout fail now. Empty when the cart is not open.',
  })
  async warnings(@Root() line: ShownLine, @Ctx() { loaders }: RequestContext): Promise<CartWarning[]> {
    const priced = await this.#prices.shown(line.cart, loaders);
    return lineWarnings(line, { priced, loaders });
  }
}
