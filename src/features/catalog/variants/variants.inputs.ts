import { Field, ID, InputType, Int } from 'type-graphql';
import { GraphQLDecimal } from '../../../platform/graphql/scalars/scalars.ts';

const optional = (description: string) => ({ nullable: true, description });

@InputType({ description: 'A new variant; amounts are in the currency of the store.' })
export class NewVariantInput {
  @Field({ description: 'Stock keeping unit: 1 to 64 printable characters, unique in the store.' })
  sku!: string;

  @Field(() => [String], optional("One value for each of the product's option names, in their order."))
  optionValues?: string[];

  @Field(() => GraphQLDecimal, {
    description: 'What it costs, at least 0, with no more digits than the currency has.',
  })
  price!: string;

  @Field(() => GraphQLDecimal, optional('What the shop paid, at least 0; staff only.'))
  costPrice?: string | null;

  @Field(() => String, optional('Barcode: 1 to 64 printable characters.'))
  barcode?: string | null;

  @Field(() => Int, optional('Weight with packaging in grams, at least 0.'))
  weightGrams?: number | null;

  @Field(() => Boolean, optional('Whether it is for sale; true by default.'))
  isActive?: boolean;

  @Field(() => Int, optional('Place among the variants; the last by default.'))
  position?: number;
}

@InputType({ description: 'A new variant of a product that exists.' })
export class CreateVariantInput extends NewVariantInput {
  @Field(() => ID, { description: 'The product it is a form of, which never changes.' })
  productId!: string;
}

@InputType({ description: 'Changes to a variant; what is left out stays, and so does what cannot be null.' })
export class UpdateVariantInput {
  @Field(() => ID, { description: 'The variant to change.' })
  variantId!: string;

  @Field(() => String, optional('Stock keeping unit; what was sold before keeps the former one.'))
  sku?: string;

  @Field(() => [String], optional("One value for each of the product's option names, in their order."))
  optionValues?: string[];

  @Field(
    () => GraphQLDecimal,
    optional('What it costs from now on; orders keep the price they were made at.'),
  )
  price?: string;

  @Field(() => GraphQLDecimal, optional('What the shop paid; null clears it.'))
  costPrice?: string | null;

  @Field(() => String, optional('Barcode; null clears it.'))
  barcode?: string | null;

  @Field(() => Int, optional('Weight with packaging in grams; null clears it.'))
  weightGrams?: number | null;

  @Field(() => Boolean, optional('Whether it is for sale.'))
  isActive?: boolean;

  @Field(() => Int, optional('Place among the variants of the product, the lowest first.'))
  position?: number;

  @Field(() => Int, optional('Refuse when the variant is at another version by now.'))
  expectedVersion?: number;
}

@InputType({ description: 'The variant to delete.' })
export class DeleteVariantInput {
  @Field(() => ID, { description: 'A variant that is in no cart, not stocked and never was sold.' })
  variantId!: string;

  @Field(() => Int, optional('Refuse when the variant is at another version by now.'))
  expectedVersion?: number;
}
