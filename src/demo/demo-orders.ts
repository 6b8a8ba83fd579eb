import type { Shop } from '../app.ts';
import { OrderStatus } from '../features/orders/order-status.ts';
import { ProviderName } from '../features/payments/providers/provider-name.ts';
import type { Actor } from '../platform/auth/actor.ts';
import { DEMO_CODE } from './demo-prices.ts';

interface DemoOrder {
  /** Whether the customer in France, who has a price list, buys it. */
  readonly isWholesale?: boolean;
  readonly discountCodes?: readonly string[];
  readonly items: readonly { readonly sku: string; readonly quantity: number }[];
  readonly isPaid: boolean;
  /** The status to which staff moves it. */
  readonly moves: readonly OrderStatus[];
}

const { PROCESSING, SHIPPED, DELIVERED } = OrderStatus;

/** Orders in several states. The last one waits to be moved. */
const demoOrders: readonly DemoOrder[] = [
  {
    isWholesale: true,
    items: [
      { sku: 'COFFEE-1000', quantity: 10 },
      { sku: 'MUG-SAND', quantity: 6 },
    ],
    isPaid: true,
    moves: [PROCESSING, SHIPPED, DELIVERED],
  },
  { items: [{ sku: 'GRINDER', quantity: 1 }], isPaid: true, moves: [PROCESSING, SHIPPED] },
  { items: [{ sku: 'NOTE-A5', quantity: 10 }], isPaid: false, moves: [] },
  {
    items: [
      { sku: 'TEA-DARJ', quantity: 1 },
      { sku: 'MUG-SLATE', quantity: 2 },
    ],
    discountCodes: [DEMO_CODE],
    isPaid: true,
    moves: [],
  },
];

const PORTLAND = {
  name: 'Cleo Customer',
  line1: '12 Harbour Street',
  city: 'Portland',
  region: 'OR',
  postalCode: '97201',
  countryCode: 'US',
};
const PARIS = {
  name: 'Canal Café',
  line1: '8 quai de Valmy',
  city: 'Paris',
  postalCode: '75010',
  countryCode: 'FR',
};

/**
 * Places, pays and moves orders of two customers with the services that requests use. The idempotency keys are constant,
 * so a second call repeats nothing.
 */
export async function loadDemoOrders(
  shop: Shop,
  actor: Actor,
  { customerId, wholesalerId }: { customerId: string; wholesalerId: string },
): Promise<void> {
  const { orders, payments } = shop.features;
  for (const [at, { isWholesale = false, items, discountCodes, isPaid, moves }] of demoOrders.entries()) {
    const keyOf = (step: string) => `demo-${at}-${step}`;
    const orderId = await orders.staff.create(actor, {
      customerId: isWholesale ? wholesalerId : customerId,
      storeCurrency: 'USD',
      items,
      discountCodes,
      asDraft: false,
      shippingAddress: isWholesale ? PARIS : PORTLAND,
      shippingTotal: '4.90',
      idempotencyKey: keyOf('place'),
    });
    if (isPaid) {
      const choices = [{ provider: ProviderName.TEST, options: {} }];
      const holder = { storeId: actor.storeId, customerId: null, address: 'demo' };
      await payments.payments.pay({ actor, orderId, choices, holder, idempotencyKey: keyOf('pay') });
    }
    for (const to of moves) await orders.lifecycle.move({ actor, orderId, to, idempotencyKey: keyOf(to) });
  }
}
