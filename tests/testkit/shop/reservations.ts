import { reserveStock } from '../../../src/features/inventory/inventory.locks.ts';
import type { TestApp } from '../app.ts';
import { seedProduct } from './catalog.ts';
import { rawId } from './ids.ts';
import { stockUp } from './inventory.ts';
import { DEFAULT_STORE } from './people.ts';

/** Creates a variant with this quantity in stock. Returns API ids. */
export async function stocked(
  app: TestApp,
  quantity: number,
): Promise<{ variantId: string; sku: string; locationId: string }> {
  const { variantId, sku } = await seedProduct(app);
  const locationId = await stockUp(app, { variantId, quantity });
  return { variantId, sku, locationId };
}

/** Lines for the service, which takes raw ids. */
export function withRawIds<Line extends { variantId: string }>(lines: readonly Line[]): Line[] {
  return lines.map((line) => ({ ...line, variantId: rawId(line.variantId) }));
}

/** Reserves stock for an order of the default store for 15 minutes. */
export function reserve(
  app: TestApp,
  orderId: string,
  lines: { variantId: string; sku: string; quantity: number; field?: string }[],
): Promise<void> {
  return app.shop.core.transactions.run((em) =>
    reserveStock(em, {
      storeId: DEFAULT_STORE,
      orderId: rawId(orderId),
      lines: withRawIds(lines),
      ttlSeconds: 900,
    }),
  );
}

/** The stored reservations of an order. */
export function reservationsOf(
  app: TestApp,
  orderId: string,
): Promise<{ quantity: number; status: string; expiresAt: Date | null }[]> {
  return app.shop.core.reader.query(
    `select quantity, status, expires_at as "expiresAt" from stock_reservations where order_id = $1
     order by status, quantity`,
    [rawId(orderId)],
  );
}
