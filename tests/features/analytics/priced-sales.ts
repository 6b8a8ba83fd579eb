import { storedLinePrice, storedPrice } from '../../../src/features/orders/amounts/priced-order.ts';
import { price } from '../../../src/features/pricing/calculation/price.ts';
import type { PriceRequest } from '../../../src/features/pricing/calculation/price-request.ts';
import type { PricingRules } from '../../../src/features/pricing/rules/pricing-rules.ts';
import type { TestApp } from '../../testkit/app.ts';
import { seedLine } from '../../testkit/shop/orders.ts';
import { sell } from './analytics-fixture.ts';

interface PricedSale {
  readonly request: PriceRequest;
  readonly rules: PricingRules;
  readonly placedAt?: string;
  readonly status?: string;
  readonly storeId?: string;
}

/** Creates an order in the past that stores what the pricing function says, as a checkout does. */
export async function sellPriced(app: TestApp, { request, rules, ...sale }: PricedSale): Promise<void> {
  const priced = price(request, rules);
  const lines = [];
  for (const { quantity, unitPrice } of priced.lines) {
    const product = await seedLine(app, { ...(sale.storeId && { storeId: sale.storeId }) });
    lines.push({ ...product, quantity, unitPrice });
  }
  const { rawOrderId } = await sell(app, {
    placedAt: '2025-11-10T12:00:00Z',
    ...sale,
    currency: request.currency,
    lines,
  });
  const { pool } = app.shop.core;
  const { shippingMethodId: _none, ...order } = storedPrice(priced, { rules });
  await pool.query(
    `update order_items i set discount_total = stored."discountTotal", tax_total = stored."taxTotal",
       total = stored.total, price_details = nullif(stored."priceDetails", 'null')
     from rows from (jsonb_to_recordset($2) as (
       "discountTotal" bigint, "taxTotal" bigint, total bigint, "priceDetails" jsonb
     )) with ordinality as stored ("discountTotal", "taxTotal", total, "priceDetails", place)
     where i.order_id = $1 and i.position = stored.place - 1`,
    [rawOrderId, JSON.stringify(priced.lines.map((line, at) => storedLinePrice(line, request.lines[at]!)))],
  );
  await pool.query(
    `update orders set subtotal = $2, discount_total = $3, shipping_total = $4, tax_total = $5, rounding_total = $6,
       total = $7, taxes_included = $8, priced_by = $9, price_details = $10 where id = $1`,
    [
      rawOrderId,
      order.subtotal,
      order.discountTotal,
      order.shippingTotal,
      order.taxTotal,
      order.roundingTotal,
      order.total,
      order.taxesIncluded,
      order.pricedBy,
      order.priceDetails,
    ],
  );
}
