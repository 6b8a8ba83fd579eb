import { Field, ID, ObjectType } from 'type-graphql';
import { MutationPayload } from '../../platform/graphql/errors/user-errors.ts';
import { connectionOf } from '../../platform/graphql/lists/connections.ts';
import { Money } from '../../platform/graphql/scalars/money.ts';
import { Category } from './category.entity.ts';
import { Product } from './product.entity.ts';
import { ProductVariant } from './product-variant.entity.ts';

export const ProductConnection = connectionOf(Product, { name: 'Product', isSearched: true });
export const CategoryConnection = connectionOf(Category, { name: 'Category' });

@ObjectType({ description: 'The lowest and the highest price of the variants that you may see.' })
export class PriceRange {
  @Field(() => Money, { description: 'The lowest price.' })
  min!: Money;

  @Field(() => Money, { description: 'The highest price.' })
  max!: Money;
}

@ObjectType({ description: 'The payload of createProduct.' })
export class CreateProductPayload extends MutationPayload {
  @Field(() => Product, { nullable: true, description: 'The new product.' })
  product?: Product;
}

@ObjectType({ description: 'The payload of updateProduct.' })
export class UpdateProductPayload extends MutationPayload {
  @Field(() => Product, { nullable: true, description: 'The changed product.' })
  product?: Product;
}

@ObjectType({ description: 'The payload of archiveProduct.' })
export class ArchiveProductPayload extends MutationPayload {
  @Field(() => Product, { nullable: true, description: 'The changed product.' })
  product?: Product;
}

@ObjectType({ description: 'The payload of deleteProduct.' })
export class DeleteProductPayload extends MutationPayload {
  @Field(() => ID, {
    nullable: true,
    description: 'The id of the deleted product. Null when there are user errors.',
  })
  deletedId?: string;
}

@ObjectType({ description: 'The payload of createVariant.' })
export class CreateVariantPayload extends MutationPayload {
  @Field(() => ProductVariant, { nullable: true, description: 'The new variant.' })
  variant?: ProductVariant;
}

@ObjectType({ description: 'The payload of updateVariant.' })
export class UpdateVariantPayload extends MutationPayload {
  @Field(() => ProductVariant, { nullable: true, description: 'The changed variant.' })
  variant?: ProductVariant;
}

@ObjectType({ description: 'The payload of deleteVariant.' })
export class DeleteVariantPayload extends MutationPayload {
  @Field(() => ID, { nullable: true, description: 'The id of the deleted object.' })
  deletedId?: string;

  @Field(() => Product, { nullable: true, description: 'The product of the deleted variant.' })
  product?: Product;
}

@ObjectType({ description: 'The payload of createCategory.' })
export class CreateCategoryPayload extends MutationPayload {
  @Field(() => Category, { nullable: true, description: 'The new category.' })
  category?: Category;
}

@ObjectType({ description: 'The payload of updateCategory.' })
export class UpdateCategoryPayload extends MutationPayload {
  @Field(() => Category, { nullable: true, description: 'The changed category.' })
  category?: Category;
}

@ObjectType({ description: 'The payload of deleteCategory.' })
export class DeleteCategoryPayload extends MutationPayload {
  @Field(() => ID, { nullable: true, description: 'The id of the deleted object.' })
  deletedId?: string;
}
