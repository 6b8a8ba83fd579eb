import { registerEnumType } from 'type-graphql';
import { enumFilter } from '../../platform/graphql/lists/filter-inputs.ts';

/** Whether a product is a draft, on sale or archived. */
export enum ProductStatus {
  DRAFT = 'DRAFT',
  ACTIVE = 'ACTIVE',
  ARCHIVED = 'ARCHIVED',
}

registerEnumType(ProductStatus, {
  name: 'ProductStatus',
  description: 'Whether a product is a draft, on sale or archived.',
  valuesConfig: {
    DRAFT: { description: 'In preparation; only staff see it. It can become ACTIVE or ARCHIVED.' },
    ACTIVE: { description: 'On sale; everybody sees it. It can become DRAFT or ARCHIVED.' },
    ARCHIVED: { description: 'No longer sold; only staff see it. It can become DRAFT.' },
  },
});

export const ProductStatusFilter = enumFilter(ProductStatus, 'ProductStatus');

/** The allowed changes of status. An archived product must become a draft before it is sold again. */
export const PRODUCT_TRANSITIONS: Readonly<Record<ProductStatus, readonly ProductStatus[]>> = {
  [ProductStatus.DRAFT]: [ProductStatus.ACTIVE, ProductStatus.ARCHIVED],
  [ProductStatus.ACTIVE]: [ProductStatus.DRAFT, ProductStatus.ARCHIVED],
  [ProductStatus.ARCHIVED]: [ProductStatus.DRAFT],
};
