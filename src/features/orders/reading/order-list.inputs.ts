import { ArgsType, Field, InputType, registerEnumType } from 'type-graphql';
import type { Combinable } from '../../../platform/db/filtering/filter.ts';
import { MAX_SEARCH_LENGTH } from '../../../platform/db/filtering/text-search.ts';
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

@InputType({ description: 'Conditions on orders. All of them must hold.' })
export class OrderWhere extends TimeConditions implements Combinable<OrderWhere> {
  @Field(() => OrderStatusFilter, optional('The status of the order.'))
  status?: EnumFilter<OrderStatus>;

  @Field(() => OrderPaymentStatusFilter, optional('How much of the order is paid.'))
  paymentStatus?: EnumFilter<OrderPaymentStatus>;

  @Field(() => OrderFulfillmentStatusFilter, optional('How much of the order is shipped.'))
  fulfillmentStatus?: EnumFilter<OrderFulfillmentStatus>;

  @Field(() => OrderSourceFilter, optional('The origin of the order.'))
  source?: EnumFilter<OrderSource>;

  @Field(() => IdFilter, optional('The id of the customer.'))
  customerId?: IdFilter;

  @Field(() => IdFilter, optional('The account of the sales representative in charge.'))
  salesRepId?: IdFilter;

  @Field(() => StringFilter, optional('The order number.'))
  number?: StringFilter;

  @Field(() => StringFilter, optional('The SKU of one of its items, as it was sold.'))
  sku?: StringFilter;

  @Field(() => DateTimeFilter, optional('When the order was placed. Drafts have no value.'))
  placedAt?: DateTimeFilter;

  @Field(() => StringFilter, optional('The currency.'))
  currency?: StringFilter;

  @Field(() => MoneyFilter, optional('The total of the order. Orders in another currency do not match.'))
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
  description: 'The fields by which orders can be sorted.',
  valuesConfig: {
    CREATED_AT: { description: 'By the time of creation.' },
    UPDATED_AT: { description: 'By the time of the last change.' },
    PLACED_AT: { description: 'By the time when they were placed. Drafts come last.' },
    TOTAL: { description: 'By their total.' },
    NUMBER: { description: 'By their number, compared as text.' },
  },
});

@InputType({ description: 'The sort order of a list of orders.' })
export class OrderSort {
  @Field(() => OrderSortField, { description: 'The field to sort by.' })
  field!: OrderSortField;

  @Field(() => SortDirection, { description: 'The direction of the sort order.' })
  direction!: SortDirection;
}

@ArgsType()
export class CustomerOrdersArgs extends ConnectionArgs {
  @Field(() => OrderWhere, optional('Returns only orders that match these conditions.'))
  where?: OrderWhere | null;

  @Field(() => OrderSort, optional('The sort order. The newest come first by default.'))
  sortBy?: OrderSort | null;
}

@ArgsType()
export class OrdersArgs extends CustomerOrdersArgs {
  @Field(
    () => String,
    optional(
      "Words to search for in the order number, the e-mail address and the customer's name. All must " +
        `match. At most ${MAX_SEARCH_LENGTH} characters.`,
    ),
  )
  search?: string | null;
}
