import type { Attempts } from '../../platform/attempts/attempts.ts';
import type { PurposeSignatures } from '../../platform/auth/purpose-signatures.ts';
import type { Transactions } from '../../platform/db/transactions.ts';
import type { Feature } from '../../platform/feature.ts';
import type { Idempotency } from '../../platform/idempotency/idempotency.ts';
import type { MailOutbox } from '../../platform/mail/mail-outbox.ts';
import type { MailRequestLimits } from '../accounts/recovery/mail-request-limits.ts';
import type { StoreRules } from '../pricing/rules/store-rules.ts';
import { OrderAccessResolver } from './access/order-access.resolver.ts';
import { OrderAccessService } from './access/order-access.service.ts';
import { OrderAccess } from './access/order-access.ts';
import { OrderAccessLimits } from './access/order-access-limits.ts';
import { ORDER_ACCESS, OrderAccessTokens } from './access/order-access-tokens.ts';
import { OrderMails } from './access/order-mails.ts';
import { OrderPrices } from './amounts/order-prices.ts';
import { BulkOrdersResolver } from './bulk/bulk-orders.resolver.ts';
import { BulkOrders } from './bulk/bulk-orders.service.ts';
import { UnlockedChanges } from './changing/unlocked-changes.ts';
import { OrderItemsResolver } from './editing/order-items.resolver.ts';
import { OrderItems } from './editing/order-items.service.ts';
import { OrderTimelineResolver } from './events/order-timeline.resolver.ts';
import { readableEvent } from './events/readable-event.ts';
import { guestOrderJobs } from './joining/guest-orders.ts';
import type { OrderEndedHook } from './lifecycle/order-ended-hook.ts';
import { OrderLifecycle } from './lifecycle/order-lifecycle.service.ts';
import { sweepExpiredOrders, sweepJobs } from './lifecycle/order-sweep.ts';
import { Order } from './order.entity.ts';
import { OrderItem } from './order-item.entity.ts';
import { OrderNote } from './order-note.entity.ts';
import { readableItem, readableNote, readableOrder } from './order-permissions.ts';
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
  attempts: Attempts;
  mails: MailOutbox;
  mailLimits: MailRequestLimits;
  storefrontUrl: string | undefined;
  signaturesFor: (purpose: string) => PurposeSignatures;
  rules: StoreRules;
  /** Hooks of the features above, called when an order ends unshipped. */
  endedHooks: readonly OrderEndedHook[];
}): Feature & {
  access: OrderAccess;
  accessTokens: OrderAccessTokens;
  lifecycle: OrderLifecycle;
  items: OrderItems;
  staff: StaffOrders;
  sweep: () => Promise<number>;
  index: () => Promise<void>;
} {
  const { transactions, idempotency, endedHooks } = parts;
  const changes = new UnlockedChanges(transactions, idempotency);
  const lifecycle = new OrderLifecycle(changes, idempotency, endedHooks);
  const prices = new OrderPrices(parts.rules);
  const items = new OrderItems(changes, prices);
  const staff = new StaffOrders({ transactions, idempotency, prices });
  const bulk = new BulkOrders({ idempotency, staff, lifecycle });
  const accessTokens = new OrderAccessTokens(parts.signaturesFor(ORDER_ACCESS));
  const access = new OrderAccess(accessTokens);
  const accessService = new OrderAccessService({
    transactions,
    idempotency,
    tokens: accessTokens,
    limits: new OrderAccessLimits({ attempts: parts.attempts, mails: parts.mailLimits }),
    mails: new OrderMails(parts),
  });
  const links = accessService.jobs();
  const joining = guestOrderJobs(transactions);
  const sweeping = sweepJobs(parts);
  const indexing = orderIndexJobs(transactions);
  return {
    access,
    accessTokens,
    lifecycle,
    items,
    staff,
    sweep: () => sweepExpiredOrders(parts),
    index: () => indexOrders(transactions),
    entities: orderEntities,
    resolvers: [
      { type: OrdersResolver, instance: new OrdersResolver(lifecycle, access) },
      { type: OrderAccessResolver, instance: new OrderAccessResolver(accessService) },
      { type: StaffOrdersResolver, instance: new StaffOrdersResolver(staff) },
      { type: BulkOrdersResolver, instance: new BulkOrdersResolver(bulk) },
      { type: OrderItemsResolver, instance: new OrderItemsResolver(items) },
      { type: OrderFieldsResolver, instance: new OrderFieldsResolver() },
      { type: OrderTimelineResolver, instance: new OrderTimelineResolver() },
      { type: OrderNoteFieldsResolver, instance: new OrderNoteFieldsResolver() },
      { type: OrderMoneyResolver, instance: new OrderMoneyResolver() },
      { type: OrderItemFieldsResolver, instance: new OrderItemFieldsResolver() },
      { type: CustomerOrdersResolver, instance: new CustomerOrdersResolver() },
    ],
    nodeTypes: [
      { type: 'Order', prefix: 'ord', find: readableOrder },
      { type: 'OrderItem', prefix: 'oit', find: readableItem },
      { type: 'OrderNote', prefix: 'nte', find: readableNote },
      { type: 'OrderEvent', prefix: 'evt', find: readableEvent },
    ],
    jobs: {
      tasks: { ...sweeping.tasks, ...indexing.tasks, ...links.tasks, ...joining.tasks },
      crontab: [...sweeping.crontab, ...indexing.crontab, ...joining.crontab],
    },
    audits: orderAudits,
  };
}
