import type { Row } from '../../platform/db/reading/reader.ts';
import { defineLoader } from '../../platform/graphql/loading/loaders.ts';
import { isAmong, rowById, rowsByKey } from '../../platform/graphql/loading/row-loaders.ts';
import { Category } from './category.entity.ts';
import { Product } from './product.entity.ts';
import { ProductVariant } from './product-variant.entity.ts';

export type VariantWithProduct = Row<ProductVariant> & { readonly product: Row<Product> };

/** Products of every status. Check the policy before you show one: see `catalog-visibility.ts`. */
export const productById = rowById(Product);
export const variantById = rowById(ProductVariant);
export const variantsByProduct = rowsByKey(ProductVariant, 'productId', 't.position, t.id');

/** Variants, each with its product, in one statement. */
export const variantWithProduct = defineLoader<string, VariantWithProduct | undefined>(
  async (ids, { reader, storeId }) => {
    const wanted = isAmong('t.id', ids, 2);
    const rows = await reader.query<VariantWithProduct>(
      `select ${reader.columns(ProductVariant)}, ${reader.columns(Product, { alias: 'p', under: 'product' })}
       from product_variants t join products p on p.id = t.product_id
       where t.store_id = $1 and ${wanted.text}`,
      [storeId, wanted.value],
      wanted,
    );
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id));
  },
);

export const categoryById = rowById(Category);
export const childrenByCategory = rowsByKey(Category, 'parentId', 't.position, t.name, t.id');

export const categoriesByProduct = defineLoader<string, Row<Category>[]>(
  async (productIds, { reader, storeId }) => {
    const wanted = isAmong('pc.product_id', productIds, 2);
    const rows = await reader.query<Row<Category> & { inProduct: string }>(
      `select ${reader.columns(Category)}, pc.product_id as "inProduct"
       from product_categories pc join categories t on t.id = pc.category_id
       where t.store_id = $1 and pc.store_id = $1 and ${wanted.text} order by t.name, t.id`,
      [storeId, wanted.value],
      wanted,
    );
    const groups = Map.groupBy(rows, ({ inProduct }) => inProduct);
    return productIds.map((id) => groups.get(id) ?? []);
  },
);
