import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Row } from '../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../platform/graphql/context.ts';
import { Money, toMoney } from '../../platform/graphql/scalars/money.ts';
import { variantById } from '../catalog/catalog.loaders.ts';
import { ProductVariant } from '../catalog/product-variant.entity.ts';
import { CartItem } from './cart.entity.ts';
import type { PricedLine } from './cart-pricing.ts';
import { CartWarning } from './carts.payloads.ts';
import { lineWarnings } from './carts.queries.ts';

/** Computed fields of a cart item, such as its present price. */
@Resolver(() => CartItem)
export class CartItemFieldsResolver {
  @FieldResolver(() => String, { description: 'Name of product and variant, as on an order.' })
  name(@Root() line: PricedLine): string {
    return line.name;
  }

  @FieldResolver(() => String, { description: 'SKU of the variant.' })
  sku(@Root() line: PricedLine): string {
    return line.sku;
  }

  @FieldResolver(() => ProductVariant, {
    nullable: true,
    description: 'The variant. Null when it is no longer on sale.',
  })
  async variant(
    @Root() { variantId, isOnSale }: PricedLine,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Row<ProductVariant> | undefined> {
    return isOnSale ? loaders.load(variantById, variantId) : undefined;
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: 'Present price of one unit. Null when the variant is no longer on sale.',
  })
  unitPrice(@Root() { price, isOnSale, currency }: PricedLine): Money | undefined {
    return isOnSale ? toMoney(price, currency) : undefined;
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      'Present price of all units. Null when the variant is no longer on sale, or when the amount is ' +
      'too large.',
  })
  lineTotal(@Root() { cost, currency }: PricedLine): Money | undefined {
    return cost ? toMoney(cost.total, currency) : undefined;
  }

  @FieldResolver(() => [CartWarning], {
    description:
      'Problems of this item that would make a checkout fail now. Empty when the cart is not open.',
  })
  warnings(@Root() line: PricedLine, @Ctx() { loaders }: RequestContext): Promise<CartWarning[]> {
    return lineWarnings(line, loaders);
  }
}
