import type { Transactions } from '../../platform/db/transactions.ts';
import type { Feature } from '../../platform/feature.ts';
import type { Idempotency } from '../../platform/idempotency/idempotency.ts';
import { BulkProductsResolver } from './bulk/bulk-products.resolver.ts';
import { BulkProducts } from './bulk/bulk-products.service.ts';
import { UpsertVariants } from './bulk/upsert-variants.ts';
import { catalogAudits } from './catalog.audits.ts';
import { categoryById } from './catalog.loaders.ts';
import { visibleProduct, visibleVariant } from './catalog-visibility.ts';
import { CategoriesResolver } from './categories/categories.resolver.ts';
import { CategoriesService } from './categories/categories.service.ts';
import { Category } from './category.entity.ts';
import { Product } from './product.entity.ts';
import { ProductVariant } from './product-variant.entity.ts';
import { ProductsResolver } from './products/products.resolver.ts';
import { ProductsService } from './products/products.service.ts';
import { VariantsResolver } from './variants/variants.resolver.ts';
import { VariantsService } from './variants/variants.service.ts';

export const catalogEntities = [Category, Product, ProductVariant];

export function catalogFeature(parts: { transactions: Transactions; idempotency: Idempotency }): Feature & {
  products: ProductsService;
  variants: VariantsService;
  categories: CategoriesService;
} {
  const { transactions, idempotency } = parts;
  const variants = new VariantsService(transactions);
  const products = new ProductsService(transactions, variants);
  const upsertVariants = new UpsertVariants(variants);
  const bulk = new BulkProducts({ idempotency, products, upsertVariants });
  const categories = new CategoriesService(transactions);
  return {
    products,
    variants,
    categories,
    entities: catalogEntities,
    resolvers: [
      { type: ProductsResolver, instance: new ProductsResolver(products) },
      { type: VariantsResolver, instance: new VariantsResolver(variants) },
      { type: BulkProductsResolver, instance: new BulkProductsResolver(bulk) },
      { type: CategoriesResolver, instance: new CategoriesResolver(categories) },
    ],
    nodeTypes: [
      { type: 'Product', prefix: 'prd', find: visibleProduct },
      { type: 'ProductVariant', prefix: 'var', find: visibleVariant },
      { type: 'Category', prefix: 'cat', find: ({ loaders }, id) => loaders.load(categoryById, id) },
    ],
    audits: catalogAudits,
  };
}
