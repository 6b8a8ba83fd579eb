import { Field, ID, InputType, Int } from 'type-graphql';
import { ProductStatus } from '../product-status.ts';
import { NewVariantInput } from '../variants/variants.inputs.ts';

const optional = (description: string) => ({ nullable: true, description });

@InputType({ description: 'A new product, with its variants if you know them already.' })
export class CreateProductInput {
  @Field({ description: 'Name people see, 1 to 200 characters.' })
  name!: string;

  @Field(
    () => String,
    optional('Lower-case letters and digits joined by hyphens; made of the name by default.'),
  )
  slug?: string;

  @Field(() => String, optional('Plain text, at most 10,000 characters.'))
  description?: string;

  @Field(() => ProductStatus, optional('DRAFT by default.'))
  status?: ProductStatus;

  @Field(() => [String], optional('What its variants differ in, at most 5 different names.'))
  optionNames?: string[];

  @Field(() => [ID], optional('Categories it is in, at most 50.'))
  categoryIds?: string[];

  @Field(() => [NewVariantInput], optional('At most 100; all are created or none.'))
  variants?: NewVariantInput[];
}

@InputType({ description: 'Changes to a product; what is left out or null stays.' })
export class UpdateProductInput {
  @Field(() => ID, { description: 'The product to change.' })
  productId!: string;

  @Field(() => String, optional('Name people see; the slug stays as it is.'))
  name?: string;

  @Field(() => String, optional('Lower-case letters and digits joined by hyphens, unique in the store.'))
  slug?: string;

  @Field(() => String, optional('Plain text, at most 10,000 characters.'))
  description?: string;

  @Field(() => ProductStatus, optional('A status that may follow the present one.'))
  status?: ProductStatus;

  @Field(() => [String], optional('New names of its options; their number stays while there are variants.'))
  optionNames?: string[];

  @Field(() => [ID], optional('All categories it is in from now on, at most 50.'))
  categoryIds?: string[];

  @Field(() => Int, optional('Refuse when the product is at another version by now.'))
  expectedVersion?: number;
}

@InputType({ description: 'The product to take off sale.' })
export class ArchiveProductInput {
  @Field(() => ID, { description: 'The product; orders keep what they hold of it.' })
  productId!: string;

  @Field(() => Int, optional('Refuse when the product is at another version by now.'))
  expectedVersion?: number;
}
