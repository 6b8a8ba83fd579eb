import { Conditions } from '../../../platform/db/filtering/conditions.ts';
import type { FilterFields } from '../../../platform/db/filtering/filter.ts';
import { type ColumnFilter, compileOperators } from '../../../platform/db/filtering/filter-operators.ts';
import type { Reader } from '../../../platform/db/reading/reader.ts';
import type { IdFilter } from '../../../platform/graphql/lists/filter-inputs.ts';
import { TIME_FIELDS } from '../../../platform/graphql/lists/time-conditions.ts';
import { addVisibleVariants, type Visible } from '../catalog-visibility.ts';
import type { ProductWhere } from './product-list.inputs.ts';

interface FilterScope {
  readonly reader: Reader;
  readonly storeId: string;
  readonly currency: string;
  readonly visible: Visible;
}

/** The SQL condition of each property of `ProductWhere`. The products table has the alias `t`. */
export function productFilterFields(scope: FilterScope): FilterFields<ProductWhere> {
  return {
    ...TIME_FIELDS,
    status: { column: 't.status', kind: 'enum' },
    name: { column: 't.name', foldedColumn: 't.name_key', kind: 'text' },
    categoryId: (operators, conditions) => addCategory(conditions, scope, operators),
    price: (operators, conditions) =>
      addVariant(conditions, scope, {
        operators,
        path: 'where.price',
        field: { column: 'v.price', kind: 'money', currency: scope.currency },
      }),
    sku: (operators, conditions) =>
      addVariant(conditions, scope, {
        operators,
        path: 'where.sku',
        field: { column: 'v.sku', kind: 'text' },
      }),
  };
}

/**
 * Requires one variant that meets all conditions and that the viewer may see. So a filter cannot reveal hidden prices.
 */
function addVariant(
  conditions: Conditions,
  { reader, storeId, visible }: FilterScope,
  wanted: { operators: object; field: ColumnFilter; path: string },
): void {
  const variant = new Conditions().and('v.store_id = ?', storeId).and('v.product_id = t.id');
  addVisibleVariants(variant, { reader, visible, alias: 'v' });
  compileOperators({ ...wanted, conditions: variant });
  addSubquery(
    conditions,
    (predicate) => `exists (select from product_variants v where ${predicate})`,
    variant,
  );
}

function addCategory(conditions: Conditions, { storeId }: FilterScope, operators: IdFilter): void {
  const category = new Conditions().and('c.store_id = ?', storeId);
  const field = { column: 'c.id', kind: 'id', idPrefix: 'cat' } as const;
  compileOperators({ operators, field, conditions: category, path: 'where.categoryId' });
  addSubquery(
    conditions,
    (predicate) => `t.id in (
      with recursive below as (
        select c.id, c.store_id from categories c where ${predicate}
        union
        select c.id, c.store_id from below b join categories c on c.store_id = b.store_id and c.parent_id = b.id
      )
      select pc.product_id from below b join product_categories pc on pc.category_id = b.id)`,
    category,
  );
}

/** Inserts a compiled condition. Its values are bound again in the same order, so its placeholders stay correct. */
function addSubquery(
  conditions: Conditions,
  write: (predicate: string) => string,
  { predicate, values }: Conditions,
): void {
  conditions.and(write(predicate.replace(/\$\d+/g, '?')), ...values);
}
