import { Conditions } from '../../../platform/db/filtering/conditions.ts';
import { compileOperators } from '../../../platform/db/filtering/filter-operators.ts';
import type { StringFilter } from '../../../platform/graphql/lists/filter-inputs.ts';

/**
 * With at most this many items, the query finds the items first and then their orders. With more, it walks through the
 * orders.
 */
const MAX_ITEMS_READ_FIRST = 50_000;

/**
 * Adds a condition: an item's SKU, as it was sold, meets the filter. The orders table has the alias `t`. The filter
 * runs once per distinct SKU, not once per item.
 */
export function addSoldSku(
  conditions: Conditions,
  { storeId, operators }: { storeId: string; operators: StringFilter },
): void {
  const item = compiled(operators, 'i.sku');
  const known = compiled(operators, 'known.sku');
  const [few, values] =
    operators.contains === undefined
      ? [item.text, item.values]
      : [
          `i.sku in (select known.sku from sold_skus(?) as known (sku) where ${known.text})`,
          [storeId, ...known.values],
        ];
  const items = `from order_items i where i.store_id = ? and ${few} limit ${MAX_ITEMS_READ_FIRST + 1}`;
  conditions.and(
    `case when (select count(*) from (select ${items}) as found) <= ${MAX_ITEMS_READ_FIRST}
      then t.id in (select i.order_id ${items})
      else exists (select from order_items i where i.order_id = t.id and ${item.text}) end`,
    storeId,
    ...values,
    storeId,
    ...values,
    ...item.values,
  );
}

/** Compiles a condition. Its values are bound again in the same order, so its placeholders stay correct. */
function compiled(operators: StringFilter, column: string): { text: string; values: readonly unknown[] } {
  const conditions = new Conditions();
  compileOperators({ operators, field: { column, kind: 'text' }, conditions, path: 'where.sku' });
  return { text: conditions.predicate.replace(/\$\d+/g, '?'), values: conditions.values };
}
