import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Row } from '../../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import type { MaybePromise } from '../../../platform/graphql/loading/maybe-promise.ts';
import { Prefetch } from '../../../platform/graphql/loading/prefetch.ts';
import { Money, toMoney } from '../../../platform/graphql/scalars/money.ts';
import { prefetchVariants, visibleVariant } from '../../catalog/catalog-visibility.ts';
import { ProductVariant } from '../../catalog/product-variant.entity.ts';
import { Order } from '../order.entity.ts';
import { OrderItem } from '../order-item.entity.ts';
import type { OrderItemRow } from '../orders.loaders.ts';

@Resolver(() => Order)
export class OrderMoneyResolver {
  @FieldResolver(() => Money, { description: 'Its items at their prices, before discounts.' })
  subtotal(@Root() { subtotal, currency }: Row<Order>): Money {
    return toMoney(subtotal, currency);
  }

  @FieldResolver(() => Money, { description: 'What discounts take off.' })
  discountTotal(@Root() { discountTotal, currency }: Row<Order>): Money {
    return toMoney(discountTotal, currency);
  }

  @FieldResolver(() => Money, { description: 'The tax that is added.' })
  taxTotal(@Root() { taxTotal, currency }: Row<Order>): Money {
    return toMoney(taxTotal, currency);
  }

  @FieldResolver(() => Money, { description: 'What shipping costs.' })
  shippingTotal(@Root() { shippingTotal, currency }: Row<Order>): Money {
    return toMoney(shippingTotal, currency);
  }

  @FieldResolver(() => Money, { description: 'What it costs: subtotal − discounts + tax + shipping.' })
  total(@Root() { total, currency }: Row<Order>): Money {
    return toMoney(total, currency);
  }

  @FieldResolver(() => Money, { description: 'What was paid, refunds not taken off.' })
  paidTotal(@Root() { paidTotal, currency }: Row<Order>): Money {
    return toMoney(paidTotal, currency);
  }

  @FieldResolver(() => Money, { description: 'What went back of what was paid.' })
  refundedTotal(@Root() { refundedTotal, currency }: Row<Order>): Money {
    return toMoney(refundedTotal, currency);
  }
}

@Resolver(() => OrderItem)
export class OrderItemFieldsResolver {
  @FieldResolver(() => Money, { description: 'Price of one, on that day.' })
  unitPrice(@Root() { unitPrice, currency }: OrderItemRow): Money {
    return toMoney(unitPrice, currency);
  }

  @FieldResolver(() => Money, { description: 'What discounts take off this line.' })
  discountTotal(@Root() { discountTotal, currency }: OrderItemRow): Money {
    return toMoney(discountTotal, currency);
  }

  @FieldResolver(() => Money, { description: 'The tax on this line.' })
  taxTotal(@Root() { taxTotal, currency }: OrderItemRow): Money {
    return toMoney(taxTotal, currency);
  }

  @FieldResolver(() => Money, { description: 'Unit price × quantity − discount.' })
  total(@Root() { total, currency }: OrderItemRow): Money {
    return toMoney(total, currency);
  }

  @Prefetch<OrderItemRow>((items, loaders) =>
    prefetchVariants(
      items.map(({ variantId }) => variantId),
      loaders,
    ),
  )
  @FieldResolver(() => ProductVariant, {
    nullable: true,
    description: 'The variant as it is now; null when you may not see it any more.',
  })
  variant(
    @Root() { variantId }: OrderItemRow,
    @Ctx() context: RequestContext,
  ): MaybePromise<Row<ProductVariant> | undefined> {
    return visibleVariant(context, variantId);
  }
}
