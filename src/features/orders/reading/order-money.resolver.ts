import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Row } from '../../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import type { MaybePromise } from '../../../platform/graphql/loading/maybe-promise.ts';
import { Prefetch } from '../../../platform/graphql/loading/prefetch.ts';
import { Money, toMoney } from '../../../platform/graphql/scalars/money.ts';
import { prefetchVariants, visibleVariant } from '../../catalog/catalog-visibility.ts';
import { ProductVariant } from '../../catalog/product-variant.entity.ts';
import {
  AppliedDiscount,
  discountsOf,
  plainShipping,
  ShippingLine,
  shippingLineOf,
  TaxLine,
  taxLinesOf,
} from '../../pricing/breakdown/breakdown.payloads.ts';
import { Order } from '../order.entity.ts';
import { OrderItem } from '../order-item.entity.ts';
import { CANCELLED_OR_EXPIRED } from '../order-status.ts';
import { amountDueOf } from '../order-sums.ts';
import type { OrderItemRow } from '../orders.loaders.ts';

@Resolver(() => Order)
export class OrderMoneyResolver {
  @FieldResolver(() => Money, { description: 'Sum of the items at their unit prices, before discounts.' })
  subtotal(@Root() { subtotal, currency }: Row<Order>): Money {
    return toMoney(subtotal, currency);
  }

  @FieldResolver(() => Money, {
    description: 'Sum of the discounts on items. Those on shipping are in `shippingLine`.',
  })
  discountTotal(@Root() { discountTotal, currency }: Row<Order>): Money {
    return toMoney(discountTotal, currency);
  }

  @FieldResolver(() => Money, {
    description: 'Sum of the taxes. A part of the total when `taxesIncluded`; otherwise it is added.',
  })
  taxTotal(@Root() { taxTotal, currency }: Row<Order>): Money {
    return toMoney(taxTotal, currency);
  }

  @FieldResolver(() => Money, { description: 'Price of shipping after discounts.' })
  shippingTotal(@Root() { shippingTotal, currency }: Row<Order>): Money {
    return toMoney(shippingTotal, currency);
  }

  @FieldResolver(() => Money, {
    description:
      'What is added or taken off so that the total can be paid in coins or moved by a provider. Zero mostly; may be ' +
      'negative.',
  })
  roundingTotal(@Root() { roundingTotal, currency }: Row<Order>): Money {
    return toMoney(roundingTotal, currency);
  }

  @FieldResolver(() => [AppliedDiscount], {
    description:
      'Each promotion once, with its discounts on items and on shipping. Empty for an imported order, whose discounts have no source.',
  })
  discounts(@Root() { priceDetails, currency }: Row<Order>): AppliedDiscount[] {
    return discountsOf(priceDetails?.discounts, currency);
  }

  @FieldResolver(() => [TaxLine], {
    description: 'The taxes by category and rate. They sum to `taxTotal`. Empty for an imported order.',
  })
  taxLines(@Root() { priceDetails, currency }: Row<Order>): TaxLine[] {
    return taxLinesOf(priceDetails?.taxes, currency);
  }

  @FieldResolver(() => ShippingLine, { description: 'What `shippingTotal` is made of.' })
  shippingLine(@Root() order: Row<Order>): ShippingLine {
    const { priceDetails, shippingTotal, shippingMethodName, currency } = order;
    return shippingLineOf(
      priceDetails?.shipping ?? plainShipping({ name: shippingMethodName ?? null, amount: shippingTotal }),
      currency,
    );
  }

  @FieldResolver(() => Money, {
    description:
      'Total: `subtotal` − `discountTotal` + `shippingTotal` + `roundingTotal`, and + `taxTotal` unless `taxesIncluded`.',
  })
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

  @FieldResolver(() => Money, {
    description:
      'Price of one unit in the catalog on that day. It is above `unitPrice` when a price list lowered it.',
  })
  listPrice(@Root() { listPrice, unitPrice, currency }: OrderItemRow): Money {
    return toMoney(listPrice ?? unitPrice, currency);
  }

  @FieldResolver(() => [AppliedDiscount], {
    description: 'The share of this line in each discount. Empty for an imported order.',
  })
  discounts(@Root() { priceDetails, currency }: OrderItemRow): AppliedDiscount[] {
    return discountsOf(priceDetails?.discounts, currency);
  }

  @FieldResolver(() => [TaxLine], {
    description: 'The share of this line in each tax. Empty for an imported order.',
  })
  taxLines(@Root() { priceDetails, currency }: OrderItemRow): TaxLine[] {
    return taxLinesOf(priceDetails?.taxes, currency);
  }

  @FieldResolver(() => Money, { description: 'Discount on this line.' })
  discountTotal(@Root() { discountTotal, currency }: OrderItemRow): Money {
    return toMoney(discountTotal, currency);
  }

  @FieldResolver(() => Money, {
    description: 'Tax on this line. A part of `total` when the order has `taxesIncluded`.',
  })
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
