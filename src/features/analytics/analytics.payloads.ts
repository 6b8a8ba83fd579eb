import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Money } from '../../platform/graphql/scalars/money.ts';
import { GraphQLBigInt, GraphQLCurrencyCode } from '../../platform/graphql/scalars/scalars.ts';
import { OrderStatus } from '../orders/order-status.ts';

@ObjectType({
  description:
    'Figures of a store about the orders of one currency that were placed in a period. An order ' +
    'counts as sold when it is confirmed and not cancelled. It counts in the period in which it was ' +
    'placed, with its present amounts.',
})
export class Analytics {
  @Field(() => Date, { description: 'Start of the period, inclusive.' })
  from!: Date;

  @Field(() => Date, { description: 'End of the period, exclusive.' })
  to!: Date;

  @Field({ description: 'IANA time zone of the report. Its days begin at midnight there.' })
  timeZone!: string;

  @Field(() => GraphQLCurrencyCode, { description: 'Currency of the orders and amounts.' })
  currency!: string;
}

/** The totals of sold orders. */
@ObjectType()
export abstract class SalesFigures {
  @Field(() => Int, { description: 'Number of orders sold.' })
  orderCount!: number;

  @Field(() => Money, {
    description: 'Total of their items before discounts. It includes tax where the prices of the order do.',
  })
  subtotal!: Money;

  @Field(() => Money, {
    description: 'Total of the discounts on their items. It includes tax where the prices of the order do.',
  })
  discountTotal!: Money;

  @Field(() => Money, {
    description: 'Total of their taxes, whether added to the prices or included in them.',
  })
  taxTotal!: Money;

  @Field(() => Money, {
    description: 'Total of their shipping after discounts. It includes tax where the prices of the order do.',
  })
  shippingTotal!: Money;

  @Field(() => Money, {
    description:
      'Total of goods and shipping after discounts, without tax whether prices include it or not. Refunds are not deducted.',
  })
  netTotal!: Money;

  @Field(() => Money, {
    description: 'Total of what their totals were rounded by. It may be negative.',
  })
  roundingTotal!: Money;

  @Field(() => Money, {
    description:
      'Sum of their totals with tax, in either mode: `netTotal` + `taxTotal` + `roundingTotal`. Refunds are not deducted.',
  })
  total!: Money;

  @Field(() => Money, {
    nullable: true,
    description: 'Average `total` of an order, rounded half up. Null when there is no order.',
  })
  averageOrderValue!: Money | null;
}

@ObjectType({ description: 'The sales of the whole period.' })
export class SalesOverview extends SalesFigures {}

@ObjectType({ description: 'The sales of one point in a series.' })
export class SalesPoint extends SalesFigures {
  @Field(() => Date, { description: 'Start of the period, inclusive.' })
  from!: Date;

  @Field(() => Date, { description: 'End of the period, exclusive.' })
  to!: Date;
}

@ObjectType({ description: 'The sales of a product with all its variants.' })
export class ProductSales {
  productId!: string;

  @Field(() => Int, { description: 'Number of orders with the product.' })
  orderCount!: number;

  @Field(() => GraphQLBigInt, { description: 'Number of units sold.' })
  quantity!: number;

  @Field(() => Money, {
    description:
      "Total of the product's lines after their discounts. It includes tax where the prices of the order do.",
  })
  revenue!: Money;

  @Field(() => Money, {
    description:
      "Total of the product's lines after their discounts, without tax. Tax that was given for a whole order was added to " +
      'its prices, so that no line contains it.',
  })
  netRevenue!: Money;
}

@ObjectType({ description: 'The purchases of a customer.' })
export class CustomerSales {
  customerId!: string;

  @Field(() => Int, { description: 'Number of orders.' })
  orderCount!: number;

  @Field(() => Money, { description: 'Total of the orders, with tax and shipping.' })
  total!: Money;
}

@ObjectType({ description: 'The orders of the period that have one status.' })
export class OrderStatusCount {
  @Field(() => OrderStatus, { description: 'Present status of the orders.' })
  status!: OrderStatus;

  @Field(() => Int, { description: 'Number of orders.' })
  orderCount!: number;

  @Field(() => Money, { description: 'Total of the orders, with tax and shipping.' })
  total!: Money;
}

export enum FunnelStage {
  PLACED = 'PLACED',
  CONFIRMED = 'CONFIRMED',
  SHIPPED = 'SHIPPED',
  DELIVERED = 'DELIVERED',
}

registerEnumType(FunnelStage, {
  name: 'FunnelStage',
  description: 'The stages of an order, from placed to delivered.',
  valuesConfig: {
    PLACED: { description: 'Placed, whether or not it was cancelled later.' },
    CONFIRMED: { description: 'Accepted by its payment or by staff, and not cancelled.' },
    SHIPPED: { description: 'Shipped to the customer.' },
    DELIVERED: { description: 'Delivered to the customer.' },
  },
});

@ObjectType({ description: 'The placed orders that have reached one stage.' })
export class FunnelStep {
  @Field(() => FunnelStage, { description: 'The stage.' })
  stage!: FunnelStage;

  @Field(() => Int, { description: 'Number of orders that have reached the stage.' })
  orderCount!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of the placed orders, from 0 to 1. Null when no order was placed.',
  })
  rate!: number | null;
}

@ObjectType({ description: 'Figures about the customers who bought.' })
export class CustomerFigures {
  @Field(() => Int, { description: 'Number of customers who bought something.' })
  customerCount!: number;

  @Field(() => Int, { description: 'Number of them who had never bought before.' })
  newCustomerCount!: number;

  @Field(() => Int, { description: 'Number of them who had bought at least twice by the end of the period.' })
  repeatCustomerCount!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of them who had bought at least twice, from 0 to 1. Null when nobody bought.',
  })
  repeatRate!: number | null;
}

@ObjectType({
  description: 'Successful refunds that were requested in the period, whenever their orders were placed.',
})
export class RefundFigures {
  @Field(() => Int, { description: 'Number of refunds.' })
  refundCount!: number;

  @Field(() => Int, { description: 'Number of orders with refunds.' })
  orderCount!: number;

  @Field(() => Money, { description: 'Total of the refunds, as the money that was paid back, with tax.' })
  total!: Money;
}

@ObjectType({
  description:
    'Figures about the stock of variants priced in the currency, at the end of the period or now, ' +
    'whichever is earlier.',
})
export class InventoryFigures {
  @Field(() => GraphQLBigInt, { description: 'Number of units on hand.' })
  unitCount!: number;

  @Field(() => Money, {
    description: 'Value of the units at present prices, with tax where the prices of the store include it.',
  })
  retailValue!: Money;

  @Field(() => GraphQLBigInt, {
    description: 'Number of units without a cost price. `costValue` leaves them out.',
  })
  unitsWithoutCost!: number;

  @Field(() => GraphQLBigInt, { description: 'Number of units sold.' })
  unitsSold!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Stock turnover: units sold divided by the mean of the units on hand at the start and at the end. ' +
      'Null when there was no stock.',
  })
  turnover!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Days until the stock is sold out at the present rate, to one decimal. Null when nothing was ' +
      'sold.',
  })
  daysOfCover!: number | null;
}
