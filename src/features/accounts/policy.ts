import { AbilityBuilder, createMongoAbility } from '@casl/ability';
import type { Ability } from '../../platform/auth/ability.ts';
import type { Viewer } from '../../platform/auth/viewer.ts';

type Allow = AbilityBuilder<Ability>['can'];

/**
 * What the holder of an order's access token may do with that order, besides what they may do anyway. They see it as a
 * visitor does: no customer, no sales representative, and only the notes for customers.
 */
export const HOLDER_ACTIONS: readonly string[] = ['read', 'cancel', 'pay'];

/**
 * All permissions. A rule with conditions covers the matching rows, and lists are filtered by the same conditions.
 * Everything else is refused.
 */
export function abilityFor(viewer: Viewer | undefined, store: { isDefault: boolean }): Ability {
  const { can: allow, build } = new AbilityBuilder<Ability>(createMongoAbility);
  everybody(allow);
  if (viewer) allow('update', 'OwnAccount');
  if (viewer) allow('read', 'SalesRepName');
  if (viewer?.role === 'CUSTOMER') customer(allow, viewer);
  if (viewer?.role === 'SALES_REP') salesRep(allow, viewer);
  if (viewer?.role === 'MANAGER') manager(allow);
  if (viewer?.role === 'ADMIN') admin(allow, store.isDefault);
  return build();
}

/** Visitors browse what is on sale, fill a cart whose secret they have, and check it out. */
function everybody(allow: Allow): void {
  allow('read', 'Store');
  allow('read', 'Category');
  allow('read', 'Product', { status: 'ACTIVE' });
  allow('read', 'ProductVariant', { isActive: true });
  allow('read', 'Cart');
  allow('update', 'Cart');
  allow('checkout', 'Cart');
}

/** Customers also see themselves and their orders, and may cancel an order while that is possible. */
function customer(allow: Allow, viewer: Viewer): void {
  const own = { customerId: viewer.customerId ?? '' };
  allow('read', 'Customer', { id: own.customerId });
  allow('update', 'Customer', { id: own.customerId });
  allow('read', 'Order', own);
  allow('cancel', 'Order', own);
  allow('pay', 'Order', own);
  allow('subscribe', 'OrderEvent', own);
  allow('manage', 'SavedPaymentMethod');
}

/** Sales representatives manage customers and the orders assigned to them. */
function salesRep(allow: Allow, viewer: Viewer): void {
  const own = { salesRepId: viewer.userId };
  allow('read', 'Product');
  allow('read', 'ProductVariant');
  allow('read', 'StockLevel');
  allow('read', 'Location');
  allow('read', 'Promotion');
  allow('read', 'TaxRule');
  allow('read', 'ShippingRule');
  allow('read', 'CustomerGroup');
  allow('read', 'PriceList');
  allow(['list', 'read', 'create', 'update'], 'Customer');
  allow('create', 'Order');
  allow(['read', 'update', 'cancel', 'annotate', 'pay', 'delete'], 'Order', own);
  allow('capture', 'Payment');
  allow('read', 'Credit');
  allow('subscribe', 'OrderEvent', own);
}

/** Managers may do everything except staff accounts and the store's settings. */
function manager(allow: Allow): void {
  allow('manage', 'Product');
  allow('read', 'ProductVariant');
  allow('manage', 'CostPrice');
  allow('manage', 'Category');
  allow('manage', 'Location');
  allow('manage', 'StockLevel');
  allow('manage', 'Promotion');
  allow('manage', 'TaxRule');
  allow('manage', 'ShippingRule');
  allow('manage', 'Customer');
  allow('manage', 'CustomerGroup');
  allow('manage', 'PriceList');
  allow('manage', 'Order');
  allow('manage', 'Payment');
  allow(['read', 'retry'], 'WebhookEvent');
  allow('read', 'DisabledPaymentProvider');
  allow('manage', 'Credit');
  allow(['read', 'resolve'], 'PaymentDiscrepancy');
  allow('manage', 'OrderEvent');
  allow('manage', 'StockEvent');
  allow('read', 'Mail');
  allow('read', 'Analytics');
}

/** Administrators may do everything in their store. Those of the default store also run the installation. */
function admin(allow: Allow, isOperator: boolean): void {
  manager(allow);
  allow('manage', 'User');
  allow('read', 'MailSecret');
  allow('manage', 'FailedJob');
  allow('read', 'WebhookPayload');
  allow('switch', 'PaymentProvider');
  allow('update', 'Store');
  if (!isOperator) return;
  allow(['list', 'create'], 'Store');
  allow('read', 'StorelessWebhookEvent');
}
