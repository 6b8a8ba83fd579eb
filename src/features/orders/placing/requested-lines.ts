import type { RequestContext } from '../../../platform/graphql/context.ts';
import { requirePermission } from '../../../platform/graphql/guards.ts';
import { optionalUuidOf } from '../../../platform/inputs/node-ids.ts';
import type { OrderItemInput } from '../orders.inputs.ts';
import type { RequestedLine } from './order-lines.ts';

/** Setting a price requires its own permission. */
export function requestedLines(context: RequestContext, items: readonly OrderItemInput[]): RequestedLine[] {
  if (items.some(({ unitPrice }) => unitPrice != null)) requirePermission(context, 'reprice', 'Order');
  return items.map(({ variantId, ...item }, index) => ({
    ...item,
    variantId: optionalUuidOf('var', variantId, `items.${index}.variantId`),
  }));
}
