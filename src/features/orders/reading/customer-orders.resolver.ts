import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Row } from '../../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import { type Connection, toConnection } from '../../../platform/graphql/lists/connections.ts';
import { Money, toMoney } from '../../../platform/graphql/scalars/money.ts';
import { Customer } from '../../customers/customer.entity.ts';
import type { Order } from '../order.entity.ts';
import { OrderConnection } from '../orders.payloads.ts';
import {
  lifetimeValueByCustomer,
  orderCountByCustomer,
  ordersPageByCustomer,
} from './customer-orders.queries.ts';
import { CustomerOrdersArgs } from './order-list.inputs.ts';

/** Order fields of a customer. */
@Resolver(() => Customer)
export class CustomerOrdersResolver {
  @FieldResolver(() => OrderConnection, {
    description: 'Their orders that you may see. The newest come first by default.',
  })
  async orders(
    @Root() { id: customerId }: Row<Customer>,
    @Args(() => CustomerOrdersArgs) list: CustomerOrdersArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Row<Order>>> {
    const { loaders } = context;
    const found = await loaders.load(ordersPageByCustomer, { customerId, context, list });
    return toConnection(found, () =>
      loaders.load(orderCountByCustomer, { customerId, context, where: list.where }),
    );
  }

  @FieldResolver(() => [Money], {
    description: 'Payments minus refunds, one amount per currency. Empty when they paid nothing.',
  })
  async lifetimeValue(@Root() { id }: Row<Customer>, @Ctx() { loaders }: RequestContext): Promise<Money[]> {
    const values = await loaders.load(lifetimeValueByCustomer, id);
    return values.map(({ currency, value }) => toMoney(value, currency));
  }
}
