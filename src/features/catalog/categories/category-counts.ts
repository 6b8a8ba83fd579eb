import { Conditions } from '../../../platform/db/filtering/conditions.ts';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import { defineViewerLoader, type ViewerKey } from '../../../platform/graphql/loading/loaders.ts';
import { addVisibleProducts, visibleTo } from '../catalog-visibility.ts';

/** A category, and the viewer for whom its products are counted. */
export interface CategoryCountKey extends ViewerKey {
  readonly categoryId: string;
  readonly context: RequestContext;
}

/** The number of products in a category and its descendants that the viewer may see. Each product counts once. */
export const productCountByCategory = defineViewerLoader<CategoryCountKey, number>(
  async (keys, { reader, storeId }) => {
    const conditions = new Conditions([storeId, keys.map(({ categoryId }) => categoryId)]);
    addVisibleProducts(conditions, { reader, visible: visibleTo(keys[0]!.context), alias: 'p' });
    const counts = await reader.query<{ id: string; count: number }>(
      `with recursive below as (
         select id as root, id from categories where store_id = $1 and id = any($2::uuid[])
         union all
         select b.root, c.id from below b join categories c on c.store_id = $1 and c.parent_id = b.id
       )
       select b.root as id, count(distinct p.id) as count
       from below b
       join product_categories pc on pc.category_id = b.id
       join products p on p.id = pc.product_id and p.store_id = $1
       ${conditions.text} group by b.root`,
      conditions.values,
    );
    const found = new Map(counts.map(({ id, count }) => [id, count]));
    return keys.map(({ categoryId }) => found.get(categoryId) ?? 0);
  },
);
