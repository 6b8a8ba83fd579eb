import { Field, ID, InputType, Int } from 'type-graphql';
import { GraphQLDecimal } from '../../../platform/graphql/scalars/scalars.ts';
import { MAX_SKU_LENGTH } from '../../../values/sku.ts';

const optional = (description: string) => ({ nullable: true, description });

@InputType({ description: "A new variant. Amounts are in the store's currency." })
export class NewVariantInput {
  @Field({
    description: `Stock keeping unit: 1 to ${MAX_SKU_LENGTH} printable characters. It must be unique in the store.`,
  })
  sku!: string;

  @Field(() => [String], optional("One value for each of the product's option names, in their order."))
  optionValues?: string[];

  @Field(() => GraphQLDecimal, {
    description: 'Price of one unit, at least 0, with at most the decimals of the currency.',
  })
  price!: string;

  @Field(() => GraphQLDecimal, optional('The higher price that buyers can compare it with.'))
  compareAtPrice?: string | null;

  @Field(() => GraphQLDecimal, optional('Cost price: what the shop paid for one unit, at least 0.'))
  costPrice?: string | null;

  @Field(() => String, optional(`Barcode: 1 to ${MAX_SKU_LENGTH} printable characters.`))
  barcode?: string | null;

  @Field(() => Int, optional('Weight with packaging in grams, at least 0.'))
  weightGrams?: number | null;

  @Field(() => Boolean, optional('Whether the variant is for sale. The default is true.'))
  isActive?: boolean;

  @Field(() => Int, optional('Position among the variants. The default is the last one.'))
  position?: number;
}

@InputType({ description: 'A new variant of an existing product.' })
export class CreateVariantInput extends NewVariantInput {
  @Field(() => ID, { description: 'The product of the variant, which never changes.' })
  productId!: string;
}

@InputType({ description: 'Changes to a variant. A field that is left out stays unchanged.' })
export class UpdateVariantInput {
  @Field(() => ID, { description: 'The variant to change.' })
  variantId!: string;

  @Field(() => String, optional('New stock keeping unit. Existing orders keep the former one.'))
  sku?: string;

  @Field(() => [String], optional("One value for each of the product's option names, in their order."))
  optionValues?: string[];

  @Field(() => GraphQLDecimal, optional('New price of one unit. Existing orders keep their prices.'))
  price?: string;

  @Field(() => GraphQLDecimal, optional('The higher price that buyers can compare it with. Null clears it.'))
  compareAtPrice?: string | null;

  @Field(() => GraphQLDecimal, optional('Cost price: what the shop paid for one unit. Null clears it.'))
  costPrice?: string | null;

  @Field(() => String, optional('Barcode. Null clears it.'))
  barcode?: string | null;

  @Field(() => Int, optional('Weight with packaging in grams. Null clears it.'))
  weightGrams?: number | null;

  @Field(() => Boolean, optional('Whether the variant is for sale.'))
  isActive?: boolean;

  @Field(() => Int, optional('Place among the variants of the product, the lowest first.'))
  position?: number;

  @Field(() => Int, optional('Fails when the variant has another version.'))
  expectedVersion?: number;
}

@InputType({ description: 'The variant to delete.' })
export class DeleteVariantInput {
  @Field(() => ID, { description: 'A variant that no cart, stock level or order refers to.' })
  variantId!: string;

  @Field(() => Int, optional('Fails when the variant has another version.'))
  expectedVersion?: number;
}
