import { rowById, rowsByKey } from '../../platform/graphql/loaders.ts';
import { Category } from './category.entity.ts';
import { Product } from './product.entity.ts';
import { ProductVariant } from './product-variant.entity.ts';

/** Rows of every status: whoever shows them asks the policy first (`catalog-visibility.ts`). */
export const productById = rowById(Product);
export const variantById = rowById(ProductVariant);
export const variantsByProduct = rowsByKey(ProductVariant, 'productId', 't.position, t.id');
export const categoryById = rowById(Category);
export const childrenByCategory = rowsByKey(Category, 'parentId', 't.position, t.name, t.id');
