import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Money } from '../../platform/graphql/scalars/money.ts';
import { GraphQLBigInt, GraphQLCurrencyCode } from '../../platform/graphql/scalars/scalars.ts';
import { OrderStatus } from '../orders/order-status.ts';

@ObjectType({
  description:
    'Figures of the store: what was ordered in one currency in a span of time. Sold is what was confirmed and not ' +
    'cancelled; an order counts where it was placed, with what it says now.',
})
export class Analytics {
  @Field(() => Date, { description: 'Its first moment.' })
  from!: Date;

  @Field(() => Date, { description: 'The moment it ends before.' })
  to!: Date;

  @Field({ description: 'IANA time zone in which its days begin.' })
  timeZone!: string;

  @Field(() => GraphQLCurrencyCode, { description: 'Currency of its orders and amounts.' })
  currency!: string;
}

/** The totals of sold orders. */
@ObjectType()
export abstract class SalesFigures {
  @Field(() => Int, { description: 'How many orders were sold.' })
  orderCount!: number;

  @Field(() => Money, { description: 'Their items at their prices, before discounts.' })
  subtotal!: Money;

  @Field(() => Money, { description: 'What discounts took off.' })
  discountTotal!: Money;

  @Field(() => Money, { description: 'The tax that was added.' })
  taxTotal!: Money;

  @Field(() => Money, { description: 'What shipping cost.' })
  shippingTotal!: Money;

  @Field(() => Money, {
    description: 'What they cost: subtotal − discounts + tax + shipping. Refunds are a report of their own.',
  })
  total!: Money;

  @Field(() => Money, {
    nullable: true,
    description: 'What an order cost on average, rounded half up; null when there is none.',
  })
  averageOrderValue!: Money | null;
}

@ObjectType({ description: 'What was sold in all.' })
export class SalesOverview extends SalesFigures {}

@ObjectType({ description: 'What was sold in one part of the time.' })
export class SalesPoint extends SalesFigures {
  @Field(() => Date, { description: 'Its first moment.' })
  from!: Date;

  @Field(() => Date, { description: 'The moment it ends before.' })
  to!: Date;
}

@ObjectType({ description: 'What was sold of a product, in all its variants.' })
export class ProductSales {
  productId!: string;

  @Field(() => Int, { description: 'In how many orders it was.' })
  orderCount!: number;

  @Field(() => GraphQLBigInt, { description: 'How many of it were sold.' })
  quantity!: number;

  @Field(() => Money, { description: 'What its lines cost after their discounts.' })
  revenue!: Money;
}

@ObjectType({ description: 'What a customer bought.' })
export class CustomerSales {
  customerId!: string;

  @Field(() => Int, { description: 'How many orders.' })
  orderCount!: number;

  @Field(() => Money, { description: 'What they cost in all.' })
  total!: Money;
}

@ObjectType({ description: 'The orders of one status among those that were placed.' })
export class OrderStatusCount {
  @Field(() => OrderStatus, { description: 'The status they have now.' })
  status!: OrderStatus;

  @Field(() => Int, { description: 'How many.' })
  orderCount!: number;

  @Field(() => Money, { description: 'What they cost in all.' })
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
  description: 'How far orders get.',
  valuesConfig: {
    PLACED: { description: 'Placed, whatever became of it.' },
    CONFIRMED: { description: 'Accepted by its payment or by staff, and not cancelled.' },
    SHIPPED: { description: 'Left the house.' },
    DELIVERED: { description: 'Reached the customer.' },
  },
});

@ObjectType({ description: 'How many of the orders that were placed have come this far.' })
export class FunnelStep {
  @Field(() => FunnelStage, { description: 'The stage.' })
  stage!: FunnelStage;

  @Field(() => Int, { description: 'How many orders have reached it.' })
  orderCount!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Their part of those that were placed, from 0 to 1; null when there were none.',
  })
  rate!: number | null;
}

@ObjectType({ description: 'Who bought.' })
export class CustomerFigures {
  @Field(() => Int, { description: 'How many customers bought something.' })
  customerCount!: number;

  @Field(() => Int, { description: 'How many of them had never bought anything before.' })
  newCustomerCount!: number;

  @Field(() => Int, { description: 'How many of them had bought at least twice by the end.' })
  repeatCustomerCount!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The part of them that had bought at least twice, from 0 to 1; null when nobody bought.',
  })
  repeatRate!: number | null;
}

@ObjectType({ description: 'Money that went back, counted when it was sent, of whichever orders.' })
export class RefundFigures {
  @Field(() => Int, { description: 'How many refunds.' })
  refundCount!: number;

  @Field(() => Int, { description: 'Of how many orders.' })
  orderCount!: number;

  @Field(() => Money, { description: 'What went back in all.' })
  total!: Money;
}

@ObjectType({
  description: 'The stock of goods that are priced in the currency, at the end or now if that is earlier.',
})
export class InventoryFigures {
  @Field(() => GraphQLBigInt, { description: 'How many units lay on the shelves.' })
  unitCount!: number;

  @Field(() => Money, { description: 'What they bring at the prices of today.' })
  retailValue!: Money;

  @Field(() => GraphQLBigInt, {
    description: 'How many of the units have no cost price: `costValue` leaves them out.',
  })
  unitsWithoutCost!: number;

  @Field(() => GraphQLBigInt, { description: 'How many units were sold.' })
  unitsSold!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'How often the stock was sold: units sold by the mean of the stock at the start and at the end; null without stock.',
  })
  turnover!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'How many days, to a tenth, the stock lasts if it sells on like this; null when nothing was sold.',
  })
  daysOfCover!: number | null;
}
