import { Field, ID, InputType, Int } from 'type-graphql';
import { MAX_NAME_LENGTH } from '../../../platform/inputs/input-values.ts';
import { ProductStatus } from '../product-status.ts';
import { NewVariantInput } from '../variants/variants.inputs.ts';
import { MAX_VARIANTS } from '../variants/variants.service.ts';
import { MAX_CATEGORIES } from './product-categories.ts';
import { MAX_DESCRIPTION_LENGTH, MAX_OPTIONS } from './products.service.ts';

const optional = (description: string) => ({ nullable: true, description });

@InputType({ description: 'A new product, optionally with its variants.' })
export class CreateProductInput {
  @Field({ description: `The displayed name, 1 to ${MAX_NAME_LENGTH} characters.` })
  name!: string;

  @Field(
    () => String,
    optional('Lower-case letters and digits joined by hyphens. The default is made from the name.'),
  )
  slug?: string;

  @Field(
    () => String,
    optional(`Plain text, at most ${MAX_DESCRIPTION_LENGTH.toLocaleString('en')} characters.`),
  )
  description?: string;

  @Field(() => ProductStatus, optional('The status. The default is DRAFT.'))
  status?: ProductStatus;

  @Field(
    () => [String],
    optional(`Names of the options in which its variants differ, at most ${MAX_OPTIONS} different names.`),
  )
  optionNames?: string[];

  @Field(() => [ID], optional(`Categories of the product, at most ${MAX_CATEGORIES}.`))
  categoryIds?: string[];

  @Field(() => String, optional('Code of its tax class. The default is `standard`.'))
  taxClass?: string;

  @Field(() => [NewVariantInput], optional(`Its variants, at most ${MAX_VARIANTS}. All are created or none.`))
  variants?: NewVariantInput[];
}

@InputType({ description: 'Changes to a product. A field that is left out or null stays unchanged.' })
export class UpdateProductInput {
  @Field(() => ID, { description: 'The product to change.' })
  productId!: string;

  @Field(
    () => String,
    optional(`The displayed name, 1 to ${MAX_NAME_LENGTH} characters. The slug does not change with it.`),
  )
  name?: string;

  @Field(
    () => String,
    optional('Lower-case letters and digits joined by hyphens. It must be unique in the store.'),
  )
  slug?: string;

  @Field(
    () => String,
    optional(`Plain text, at most ${MAX_DESCRIPTION_LENGTH.toLocaleString('en')} characters.`),
  )
  description?: string;

  @Field(() => ProductStatus, optional('The new status, which must be allowed after the present one.'))
  status?: ProductStatus;

  @Field(
    () => [String],
    optional('New names of its options. Their number cannot change while there are variants.'),
  )
  optionNames?: string[];

  @Field(
    () => [ID],
    optional(`The complete list of its categories, at most ${MAX_CATEGORIES}. It replaces the present one.`),
  )
  categoryIds?: string[];

  @Field(() => String, optional('Code of its tax class. Later prices of carts and orders use it.'))
  taxClass?: string;

  @Field(() => Int, optional('Fails when the product has another version.'))
  expectedVersion?: number;
}

@InputType({ description: 'A product to delete.' })
export class DeleteProductInput {
  @Field(() => ID, { description: 'A product none of whose variants is in a cart, was stocked or was sold.' })
  productId!: string;

  @Field(() => Int, optional('Fails when the product has another version.'))
  expectedVersion?: number | null;
}

@InputType({ description: 'A product to archive.' })
export class ArchiveProductInput {
  @Field(() => ID, { description: 'The product. Existing orders keep it.' })
  productId!: string;

  @Field(() => Int, optional('Fails when the product has another version.'))
  expectedVersion?: number;
}
