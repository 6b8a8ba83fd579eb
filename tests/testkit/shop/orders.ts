import { OrderSource } from '../../../src/features/orders/order-source.ts';
import {
  type OrderLine,
  type PlacedOrder,
  placeOrder,
} from '../../../src/features/orders/placing/order-placement.ts';
import { systemActor } from '../../../src/platform/auth/actor.ts';
import { encodeId } from '../../../src/values/ids.ts';
import type { TestApp } from '../app.ts';
import { seedProduct } from './catalog.ts';
import { seedGuest } from './customers.ts';
import { rawId } from './ids.ts';
import { stockUp } from './inventory.ts';
import { DEFAULT_STORE } from './people.ts';

export interface TestOrder {
  /** API id: `ord_…`. */
  readonly id: string;
  readonly rawOrderId: string;
  readonly number: string;
  /** Minor units. */
  readonly total: number;
  readonly order: PlacedOrder['order'];
  /** API id: `cus_…`. */
  readonly customerId: string;
  readonly rawCustomerId: string;
  readonly lines: readonly OrderLine[];
}

interface OrderOptions {
  readonly storeId?: string;
  /** A guest of the store by default. */
  readonly customerId?: string;
  readonly salesRep?: { id: string; name: string };
  /** By default one line of a new product with this quantity on hand. */
  readonly lines?: readonly OrderLine[];
  readonly quantity?: number;
  readonly stock?: number;
  readonly ttlSeconds?: number | null;
  readonly asDraft?: boolean;
  readonly currency?: string;
  /** Minor units. */
  readonly shippingTotal?: number;
}

/** Creates a product at 10.00 with stock at the main location. Returns an order line for it, with API ids. */
export async function seedLine(
  app: TestApp,
  options: { storeId?: string; quantity?: number; stock?: number; price?: string } = {},
): Promise<OrderLine> {
  const { storeId = DEFAULT_STORE, quantity = 1, stock = 100, price = '10.00' } = options;
  const { productId, variantId, sku } = await seedProduct(app, { storeId, price });
  if (stock > 0) await stockUp(app, { storeId, variantId, quantity: stock });
  return {
    productId,
    variantId,
    sku,
    name: `Name of ${sku}`,
    quantity,
    unitPrice: Number(price.replace('.', '')),
  };
}

/** Places an order as a checkout does. Takes API ids and raw ones. */
export async function placeTestOrder(app: TestApp, options: OrderOptions = {}): Promise<TestOrder> {
  const {
    storeId = DEFAULT_STORE,
    quantity = 1,
    stock = 100,
    ttlSeconds = 900,
    asDraft = false,
    salesRep,
  } = options;
  const lines = options.lines ?? [await seedLine(app, { storeId, quantity, stock })];
  const rawCustomerId = rawId(options.customerId ?? (await seedGuest(app, { storeId })));
  const { orderId: rawOrderId, ...placed } = await app.shop.core.transactions.run((em) =>
    placeOrder(em, {
      actor: systemActor(storeId, 'tests'),
      customerId: rawCustomerId,
      currency: options.currency ?? 'USD',
      lines: lines.map((line) => ({
        ...line,
        productId: rawId(line.productId),
        variantId: rawId(line.variantId),
      })),
      shippingTotal: options.shippingTotal ?? 0,
      details: {
        email: 'buyer@customer.example',
        shippingAddress: {
          line1: '1 Main Street',
          city: 'Springfield',
          region: 'IL',
          postalCode: '62701',
          countryCode: 'US',
        },
      },
      source: OrderSource.CHECKOUT,
      ttlSeconds,
      asDraft,
      salesRep: salesRep ? { ...salesRep, id: rawId(salesRep.id) } : null,
    }),
  );
  return {
    ...placed,
    id: encodeId('ord', rawOrderId),
    rawOrderId,
    customerId: encodeId('cus', rawCustomerId),
    rawCustomerId,
    lines,
  };
}

/** The type and data of an order's events, the oldest first. */
export function orderEventsOf(
  app: TestApp,
  orderId: string,
): Promise<{ type: string; data: Record<string, unknown> }[]> {
  return app.shop.core.reader.query(
    "select type, data from events where order_id = $1 and type like 'order.%' order by xid, seq",
    [rawId(orderId)],
  );
}
