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
  @FieldResolver(() => String, { description: 'Product and variant, as an order would call it.' })
  name(@Root() line: PricedLine): string {
    return line.name;
  }

  @FieldResolver(() => String, { description: 'SKU of the variant.' })
  sku(@Root() line: PricedLine): string {
    return line.sku;
  }

  @FieldResolver(() => ProductVariant, {
    nullable: true,
    description: 'What would be bought; null when it is no longer on sale.',
  })
  async variant(
    @Root() { variantId, isOnSale }: PricedLine,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Row<ProductVariant> | undefined> {
    return isOnSale ? loaders.load(variantById, variantId) : undefined;
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: 'Price of one at this moment; null when it is no longer on sale.',
  })
  unitPrice(@Root() { price, isOnSale, currency }: PricedLine): Money | undefined {
    return isOnSale ? toMoney(price, currency) : undefined;
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: 'Price of all of them; null when it is no longer on sale or beyond what can be paid.',
  })
  lineTotal(@Root() { cost, currency }: PricedLine): Money | undefined {
    return cost ? toMoney(cost.total, currency) : undefined;
  }

  @FieldResolver(() => [CartWarning], {
    description: 'What would make a checkout of this item fail at this moment.',
  })
  warnings(@Root() line: PricedLine, @Ctx() { loaders }: RequestContext): Promise<CartWarning[]> {
    return lineWarnings(line, loaders);
  }
}
