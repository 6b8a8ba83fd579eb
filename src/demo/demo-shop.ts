import type { Shop } from '../app.ts';
import { UserRole } from '../features/accounts/user.entity.ts';
import { systemActor } from '../platform/auth/actor.ts';
import { loadDemoGiftCard } from './demo-gift-card.ts';
import { loadDemoGoods } from './demo-goods.ts';
import { loadDemoOrders } from './demo-orders.ts';
import { loadDemoPrices } from './demo-prices.ts';
import { loadDemoShipping } from './demo-shipping.ts';
import { loadDemoTaxes } from './demo-taxes.ts';

/** The password of all demo sign-ins. They only exist with demo data, never in production. */
export const DEMO_PASSWORD = 'ordinal-demo';

export interface DemoSignIn {
  readonly email: string;
  readonly name: string;
  readonly role: UserRole;
  /** What this sign-in can be used for. */
  readonly may: string;
}

/** One sign-in per role. */
export const demoSignIns: readonly DemoSignIn[] = [
  {
    email: 'admin@ordinal.example',
    name: 'Ada Admin',
    role: UserRole.ADMIN,
    may: 'everything, staff and settings too',
  },
  {
    email: 'manager@ordinal.example',
    name: 'Max Manager',
    role: UserRole.MANAGER,
    may: 'the whole shop',
  },
  {
    email: 'sales@ordinal.example',
    name: 'Sam Sales',
    role: UserRole.SALES_REP,
    may: 'customers and their orders',
  },
  {
    email: 'customer@ordinal.example',
    name: 'Cleo Customer',
    role: UserRole.CUSTOMER,
    may: 'shops, and sees their own',
  },
];

/**
 * Fills an empty database with a sample shop, with the services that requests use. If it was interrupted, a second call
 * continues: {@link isEmptyShop} is true until the administrator exists, who is created last.
 */
export async function loadDemoShop(shop: Shop): Promise<void> {
  const { directory, accounts, customers } = shop.features;
  const store = await directory.find({});
  if (!store) throw new Error('The database has no default store.');
  const actor = systemActor(store.id, 'demo', 'cli');
  await loadDemoGoods(shop, actor);
  await loadDemoTaxes(shop, actor);
  await loadDemoShipping(shop, actor);
  const wholesalerId = await loadDemoPrices(shop, actor);
  await loadDemoGiftCard(shop, actor);
  for (const { email, name, role } of demoSignIns.toReversed()) {
    const account = { email, name, password: DEMO_PASSWORD };
    const known = await findAccount(shop, { storeId: store.id, email });
    if (role !== UserRole.CUSTOMER) {
      if (!known) await accounts.accounts.createStaff({ ...account, storeId: store.id, role });
    } else {
      const { customerId } =
        known ?? (await customers.registration.open(actor, { ...account, address: 'demo' }));
      await loadDemoOrders(shop, actor, { customerId: customerId ?? '', wholesalerId });
    }
  }
}

async function findAccount(
  { core }: Shop,
  { storeId, email }: { storeId: string; email: string },
): Promise<{ customerId: string | null } | undefined> {
  const [account] = await core.reader.query<{ customerId: string | null }>(
    'select customer_id as "customerId" from users where store_id = $1 and email = $2',
    [storeId, email],
  );
  return account;
}

/**
 * Whether the shop has no administrator, and the default store contains only parts of the sample shop. Only then demo
 * data cannot mix with real data, typed or imported.
 */
export async function isEmptyShop(shop: Shop): Promise<boolean> {
  const [answer] = await shop.core.reader.query<{ isEmpty: boolean }>(
    `select not exists (select from users where role = 'ADMIN') and not exists (
       select from events where store_id = (select id from stores where is_default)
         and metadata ->> 'actor' <> 'system:demo') as "isEmpty"`,
  );
  return answer?.isEmpty === true;
}

/** Whether the demo sign-ins exist and can be offered. */
export async function hasDemoSignIns(shop: Shop): Promise<boolean> {
  const emails = demoSignIns.map(({ email }) => email);
  const found = await shop.core.reader.query(
    `select email from users where is_active and email = any($1)
     and store_id = (select id from stores where is_default)`,
    [emails],
  );
  return found.length === emails.length;
}
