import { ArgsType, Field, InputType, registerEnumType } from 'type-graphql';
import type { Combinable } from '../../../platform/db/filtering/filter.ts';
import { ConnectionArgs } from '../../../platform/graphql/lists/connection-args.ts';
import {
  ALL_HOLD,
  DateTimeFilter,
  type EnumFilter,
  enumFilter,
  IdFilter,
  MoneyFilter,
  ONE_HOLDS,
  StringFilter,
} from '../../../platform/graphql/lists/filter-inputs.ts';
import { SortDirection } from '../../../platform/graphql/lists/sort-direction.ts';
import { TimeConditions } from '../../../platform/graphql/lists/time-conditions.ts';
import { OrderSource } from '../order-source.ts';
import { OrderFulfillmentStatus, OrderPaymentStatus, OrderStatus } from '../order-status.ts';

const OrderStatusFilter = enumFilter(OrderStatus, 'OrderStatus');
const OrderPaymentStatusFilter = enumFilter(OrderPaymentStatus, 'OrderPaymentStatus');
const OrderFulfillmentStatusFilter = enumFilter(OrderFulfillmentStatus, 'OrderFulfillmentStatus');
const OrderSourceFilter = enumFilter(OrderSource, 'OrderSource');

const optional = (description: string) => ({ nullable: true, description });

@InputType({ description: 'Which orders; all conditions must hold.' })
export class OrderWhere extends TimeConditions implements Combinable<OrderWhere> {
  @Field(() => OrderStatusFilter, optional('By how far they have come.'))
  status?: EnumFilter<OrderStatus>;

  @Field(() => OrderPaymentStatusFilter, optional('By what was paid of them.'))
  paymentStatus?: EnumFilter<OrderPaymentStatus>;

  @Field(() => OrderFulfillmentStatusFilter, optional('By how much of them has left the house.'))
  fulfillmentStatus?: EnumFilter<OrderFulfillmentStatus>;

  @Field(() => OrderSourceFilter, optional('By how they came in.'))
  source?: EnumFilter<OrderSource>;

  @Field(() => IdFilter, optional('By whose they are.'))
  customerId?: IdFilter;

  @Field(() => IdFilter, optional('By the account of the sales representative who looks after them.'))
  salesRepId?: IdFilter;

  @Field(() => StringFilter, optional('By their number.'))
  number?: StringFilter;

  @Field(() => StringFilter, optional('By the SKU of one of their items, as it was sold.'))
  sku?: StringFilter;

  @Field(() => DateTimeFilter, optional('By when they were placed; drafts never were.'))
  placedAt?: DateTimeFilter;

  @Field(() => MoneyFilter, optional('By what they cost in all.'))
  total?: MoneyFilter;

  @Field(() => [OrderWhere], optional(ALL_HOLD))
  and?: OrderWhere[];

  @Field(() => [OrderWhere], optional(ONE_HOLDS))
  or?: OrderWhere[];

  @Field(() => OrderWhere, optional('This does not hold.'))
  not?: OrderWhere;
}

export enum OrderSortField {
  CREATED_AT = 'CREATED_AT',
  UPDATED_AT = 'UPDATED_AT',
  PLACED_AT = 'PLACED_AT',
  TOTAL = 'TOTAL',
  NUMBER = 'NUMBER',
}

registerEnumType(OrderSortField, {
  name: 'OrderSortField',
  description: 'What orders are sorted by.',
  valuesConfig: {
    CREATED_AT: { description: 'When they were created.' },
    UPDATED_AT: { description: 'When they last changed.' },
    PLACED_AT: { description: 'When they were placed; drafts come last.' },
    TOTAL: { description: 'What they cost in all.' },
    NUMBER: { description: 'Their number, as a text.' },
  },
});

@InputType({ description: 'The order of a list of orders.' })
export class OrderSort {
  @Field(() => OrderSortField, { description: 'What counts.' })
  field!: OrderSortField;

  @Field(() => SortDirection, { description: 'Which end comes first.' })
  direction!: SortDirection;
}

@ArgsType()
export class OrdersArgs extends ConnectionArgs {
  @Field(() => OrderWhere, optional('Only orders that meet these conditions.'))
  where?: OrderWhere | null;

  @Field(
    () => String,
    optional(
      'Words of the number, the e-mail address or the name of the customer, all of them; at most 200 characters.',
    ),
  )
  search?: string | null;

  @Field(() => OrderSort, optional('The order; the newest first by default.'))
  sortBy?: OrderSort | null;
}
