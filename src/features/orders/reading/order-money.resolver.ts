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
import { CANCELLED_OR_EXPIRED } from '../order-status.ts';
import { amountDueOf } from '../order-sums.ts';
import type { OrderItemRow } from '../orders.loaders.ts';

@Resolver(() => Order)
export class OrderMoneyResolver {
  @FieldResolver(() => Money, { description: 'Sum of the items before discounts.' })
  subtotal(@Root() { subtotal, currency }: Row<Order>): Money {
    return toMoney(subtotal, currency);
  }

  @FieldResolver(() => Money, { description: 'Sum of the discounts.' })
  discountTotal(@Root() { discountTotal, currency }: Row<Order>): Money {
    return toMoney(discountTotal, currency);
  }

  @FieldResolver(() => Money, { description: 'Sum of the taxes that are added.' })
  taxTotal(@Root() { taxTotal, currency }: Row<Order>): Money {
    return toMoney(taxTotal, currency);
  }

  @FieldResolver(() => Money, { description: 'Price of shipping.' })
  shippingTotal(@Root() { shippingTotal, currency }: Row<Order>): Money {
    return toMoney(shippingTotal, currency);
  }

  @FieldResolver(() => Money, { description: 'Total: subtotal − discounts + tax + shipping.' })
  total(@Root() { total, currency }: Row<Order>): Money {
    return toMoney(total, currency);
  }

  @FieldResolver(() => Money, {
    description: 'Amount still to pay. Zero for an order that was cancelled or has expired.',
  })
  amountDue(@Root() order: Row<Order>): Money {
    const isOver = CANCELLED_OR_EXPIRED.includes(order.status);
    return toMoney(isOver ? 0 : amountDueOf(order), order.currency);
  }

  @FieldResolver(() => Money, { description: 'Paid amount. Refunds are not deducted.' })
  paidTotal(@Root() { paidTotal, currency }: Row<Order>): Money {
    return toMoney(paidTotal, currency);
  }

  @FieldResolver(() => Money, { description: 'Refunded amount.' })
  refundedTotal(@Root() { refundedTotal, currency }: Row<Order>): Money {
    return toMoney(refundedTotal, currency);
  }
}

@Resolver(() => OrderItem)
export class OrderItemFieldsResolver {
  @FieldResolver(() => Money, { description: 'Price of one unit on that day.' })
  unitPrice(@Root() { unitPrice, currency }: OrderItemRow): Money {
    return toMoney(unitPrice, currency);
  }

  @FieldResolver(() => Money, { description: 'Discount on this line.' })
  discountTotal(@Root() { discountTotal, currency }: OrderItemRow): Money {
    return toMoney(discountTotal, currency);
  }

  @FieldResolver(() => Money, { description: 'Tax on this line.' })
  taxTotal(@Root() { taxTotal, currency }: OrderItemRow): Money {
    return toMoney(taxTotal, currency);
  }

  @FieldResolver(() => Money, { description: 'Total of this line: unit price × quantity − discount.' })
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
    description: 'The variant in its present state. Null when you may not see it any more.',
  })
  variant(
    @Root() { variantId }: OrderItemRow,
    @Ctx() context: RequestContext,
  ): MaybePromise<Row<ProductVariant> | undefined> {
    return visibleVariant(context, variantId);
  }
}
