import { AbilityBuilder, createMongoAbility } from '@casl/ability';
import type { Ability } from '../../platform/auth/ability.ts';
import type { Viewer } from '../../platform/auth/viewer.ts';

type Allow = AbilityBuilder<Ability>['can'];

/**
 * Who may do what: the one page. A rule with conditions covers the rows they match, and lists are filtered by the
 * same conditions. What is not allowed here is refused.
 */
export function abilityFor(viewer: Viewer | undefined, store: { isDefault: boolean }): Ability {
  const { can: allow, build } = new AbilityBuilder<Ability>(createMongoAbility);
  everybody(allow);
  if (viewer) allow('update', 'OwnAccount');
  if (viewer?.role === 'CUSTOMER') customer(allow, viewer);
  if (viewer?.role === 'SALES_REP') salesRep(allow, viewer);
  if (viewer?.role === 'MANAGER') manager(allow);
  if (viewer?.role === 'ADMIN') admin(allow, store.isDefault);
  return build();
}

/** Visitors browse what is on sale, fill a cart they hold the secret of, and check it out. */
function everybody(allow: Allow): void {
  allow('read', 'Store');
  allow('read', 'Category');
  allow('read', 'Product', { status: 'ACTIVE' });
  allow('read', 'ProductVariant', { isActive: true });
  allow('read', 'Cart');
  allow('update', 'Cart');
  allow('checkout', 'Cart');
}

/** Customers also see themselves and what they bought, and may cancel it while that is possible. */
function customer(allow: Allow, viewer: Viewer): void {
  const own = { customerId: viewer.customerId ?? '' };
  allow('read', 'Customer', { id: own.customerId });
  allow('update', 'Customer', { id: own.customerId });
  allow('read', 'Order', own);
  allow('cancel', 'Order', own);
  allow('pay', 'Order', own);
  allow('subscribe', 'OrderEvent', own);
}

/** Sales representatives look after customers and the orders that carry their name. */
function salesRep(allow: Allow, viewer: Viewer): void {
  const own = { salesRepId: viewer.userId };
  allow('read', 'Product');
  allow('read', 'ProductVariant');
  allow('read', 'StockLevel');
  allow('read', 'Location');
  allow(['list', 'read', 'create', 'update'], 'Customer');
  allow('create', 'Order');
  allow(['read', 'update', 'cancel', 'annotate', 'pay', 'delete'], 'Order', own);
  allow('capture', 'Payment');
  allow('subscribe', 'OrderEvent', own);
}

/** Managers run the shop: everything but staff accounts and the store's settings. */
function manager(allow: Allow): void {
  allow('manage', 'Product');
  allow('read', 'ProductVariant');
  allow('manage', 'CostPrice');
  allow('manage', 'Category');
  allow('manage', 'Location');
  allow('manage', 'StockLevel');
  allow('manage', 'Customer');
  allow('manage', 'Order');
  allow('manage', 'Payment');
  allow('manage', 'OrderEvent');
  allow('manage', 'StockEvent');
  allow('read', 'Mail');
  allow('read', 'Analytics');
}

/** Administrators may do everything in their store; those of the default store also open further stores. */
function admin(allow: Allow, isOperator: boolean): void {
  manager(allow);
  allow('manage', 'User');
  allow('read', 'MailSecret');
  allow('manage', 'FailedJob');
  allow('update', 'Store');
  if (isOperator) allow(['list', 'create'], 'Store');
}
