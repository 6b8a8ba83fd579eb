import type { Feature } from '../../platform/feature.ts';
import { Category } from './category.entity.ts';
import { Product } from './product.entity.ts';
import { ProductVariant } from './product-variant.entity.ts';

export const catalogEntities = [Category, Product, ProductVariant];

export function catalogFeature(): Feature {
  return {
    entities: catalogEntities,
    resolvers: [],
    nodeTypes: [
      { type: 'Product', prefix: 'prd' },
      { type: 'ProductVariant', prefix: 'var' },
      { type: 'Category', prefix: 'cat' },
    ],
  };
}
