import { Conditions } from '../../../platform/db/filtering/conditions.ts';
import { compileOperators } from '../../../platform/db/filtering/filter-operators.ts';
import type { StringFilter } from '../../../platform/graphql/lists/filter-inputs.ts';

/** Items that are fewer are found first, and their orders then; those of more items are found by walking the orders. */
const FEW_ITEMS = 50_000;

/**
 * Orders, over `t`, with an item whose SKU, as it was sold, meets the conditions. A text is compared with each SKU
 * once, not with each item.
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
  const items = `from order_items i where i.store_id = ? and ${few} limit ${FEW_ITEMS + 1}`;
  conditions.and(
    `case when (select count(*) from (select ${items}) as found) <= ${FEW_ITEMS}
      then t.id in (select i.order_id ${items})
      else exists (select from order_items i where i.order_id = t.id and ${item.text}) end`,
    storeId,
    ...values,
    storeId,
    ...values,
    ...item.values,
  );
}

/** Its values are numbered from one in their order, so they can be bound again in that order. */
function compiled(operators: StringFilter, column: string): { text: string; values: readonly unknown[] } {
  const conditions = new Conditions();
  compileOperators({ operators, field: { column, kind: 'text' }, conditions, path: 'where.sku' });
  return { text: conditions.predicate.replace(/\$\d+/g, '?'), values: conditions.values };
}
