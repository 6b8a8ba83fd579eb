import type { Row } from '../../platform/db/reader.ts';
import { defineLoader, rowById, rowsByKey } from '../../platform/graphql/loaders.ts';
import { Category } from './category.entity.ts';
import { Product } from './product.entity.ts';
import { ProductVariant } from './product-variant.entity.ts';

/** Rows of every status: whoever shows them asks the policy first (`catalog-visibility.ts`). */
export const productById = rowById(Product);
export const variantById = rowById(ProductVariant);
export const variantsByProduct = rowsByKey(ProductVariant, 'productId', 't.position, t.id');
export const categoryById = rowById(Category);
export const childrenByCategory = rowsByKey(Category, 'parentId', 't.position, t.name, t.id');

export const categoriesByProduct = defineLoader<string, Row<Category>[]>(
  async (productIds, { reader, storeId }) => {
    const rows = await reader.query<Row<Category> & { inProduct: string }>(
      `select ${reader.columns(Category)}, pc.product_id as "inProduct"
       from product_categories pc join categories t on t.id = pc.category_id
       where t.store_id = $1 and pc.store_id = $1 and pc.product_id = any($2::uuid[]) order by t.name, t.id`,
      [storeId, productIds],
    );
    const groups = Map.groupBy(rows, ({ inProduct }) => inProduct);
    return productIds.map((id) => groups.get(id) ?? []);
  },
);
