import type { Transactions } from '../../platform/db/transactions.ts';
import type { Feature } from '../../platform/feature.ts';
import type { Idempotency } from '../../platform/idempotency/idempotency.ts';
import { BulkOrdersResolver } from './bulk/bulk-orders.resolver.ts';
import { BulkOrders } from './bulk/bulk-orders.service.ts';
import { UnlockedChanges } from './changing/unlocked-changes.ts';
import { OrderItemsResolver } from './editing/order-items.resolver.ts';
import { OrderItems } from './editing/order-items.service.ts';
import type { OrderEndedHook } from './lifecycle/order-ended-hook.ts';
import { OrderLifecycle } from './lifecycle/order-lifecycle.service.ts';
import { sweepExpiredOrders, sweepJobs } from './lifecycle/order-sweep.ts';
import { Order } from './order.entity.ts';
import { OrderItem } from './order-item.entity.ts';
import { OrderNote } from './order-note.entity.ts';
import { readableOrder } from './order-permissions.ts';
import { orderAudits } from './orders.audits.ts';
import { OrdersResolver } from './orders.resolver.ts';
import { StaffOrdersResolver } from './placing/staff-orders.resolver.ts';
import { StaffOrders } from './placing/staff-orders.service.ts';
import { CustomerOrdersResolver } from './reading/customer-orders.resolver.ts';
import { OrderFieldsResolver, OrderNoteFieldsResolver } from './reading/order-fields.resolver.ts';
import { indexOrders, orderIndexJobs } from './reading/order-index.ts';
import { OrderItemFieldsResolver, OrderMoneyResolver } from './reading/order-money.resolver.ts';

export const orderEntities = [Order, OrderItem, OrderNote];

export function ordersFeature(parts: {
  transactions: Transactions;
  idempotency: Idempotency;
  /** Hooks of the features above, called when an order ends unshipped. */
  endedHooks: readonly OrderEndedHook[];
}): Feature & {
  lifecycle: OrderLifecycle;
  items: OrderItems;
  staff: StaffOrders;
  sweep: () => Promise<number>;
  index: () => Promise<void>;
} {
  const { transactions, idempotency, endedHooks } = parts;
  const changes = new UnlockedChanges(transactions, idempotency);
  const lifecycle = new OrderLifecycle(changes, idempotency, endedHooks);
  const items = new OrderItems(changes);
  const staff = new StaffOrders(transactions, idempotency);
  const bulk = new BulkOrders({ idempotency, staff, lifecycle });
  const sweeping = sweepJobs(parts);
  const indexing = orderIndexJobs(transactions);
  return {
    lifecycle,
    items,
    staff,
    sweep: () => sweepExpiredOrders(parts),
    index: () => indexOrders(transactions),
    entities: orderEntities,
    resolvers: [
      { type: OrdersResolver, instance: new OrdersResolver(lifecycle) },
      { type: StaffOrdersResolver, instance: new StaffOrdersResolver(staff) },
      { type: BulkOrdersResolver, instance: new BulkOrdersResolver(bulk) },
      { type: OrderItemsResolver, instance: new OrderItemsResolver(items) },
      { type: OrderFieldsResolver, instance: new OrderFieldsResolver() },
      { type: OrderNoteFieldsResolver, instance: new OrderNoteFieldsResolver() },
      { type: OrderMoneyResolver, instance: new OrderMoneyResolver() },
      { type: OrderItemFieldsResolver, instance: new OrderItemFieldsResolver() },
      { type: CustomerOrdersResolver, instance: new CustomerOrdersResolver() },
    ],
    nodeTypes: [
      { type: 'Order', prefix: 'ord', find: readableOrder },
      { type: 'OrderItem', prefix: 'oit' },
      { type: 'OrderNote', prefix: 'nte' },
    ],
    jobs: {
      tasks: { ...sweeping.tasks, ...indexing.tasks },
      crontab: [...sweeping.crontab, ...indexing.crontab],
    },
    audits: orderAudits,
  };
}
