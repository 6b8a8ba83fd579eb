import { Field, ID, InputType, Int } from 'type-graphql';
import { MAX_BULK_ITEMS } from '../../../platform/db/bulk.ts';
import { GraphQLDecimal } from '../../../platform/graphql/scalars/scalars.ts';
import { KEY_DESCRIPTION } from '../../../platform/idempotency/idempotent-call.ts';
import { MAX_NAME_LENGTH } from '../../../platform/inputs/input-values.ts';
import { MAX_SKU_LENGTH } from '../../../values/sku.ts';
import { ProductStatus } from '../product-status.ts';
import { MAX_CATEGORIES } from '../products/product-categories.ts';
import { MAX_DESCRIPTION_LENGTH, MAX_OPTIONS } from '../products/products.service.ts';

const optional = (description: string) => ({ nullable: true, description });

/** The most variants of one call, over all its products. */
export const MAX_BULK_VARIANTS = 500;

@InputType({
  description:
    'A variant found by its SKU: changed if the product has it, else added. What is left out stays. Amounts are in ' +
    'the currency of the store.',
})
export class BulkUpsertVariantInput {
  @Field(() => String, {
    description: `Stock keeping unit: 1 to ${MAX_SKU_LENGTH} printable characters, unique in the store.`,
  })
  sku!: string;

  @Field(() => [String], optional("One value for each of the product's option names, in their order."))
  optionValues?: string[] | null;

  @Field(() => GraphQLDecimal, optional('What it costs, at least 0. A new variant needs it.'))
  price?: string | null;

  @Field(() => GraphQLDecimal, optional('The higher price that buyers can compare it with. Null clears it.'))
  compareAtPrice?: string | null;

  @Field(() => GraphQLDecimal, optional('What the shop paid, at least 0; null clears it.'))
  costPrice?: string | null;

  @Field(() => String, optional(`Barcode: 1 to ${MAX_SKU_LENGTH} printable characters; null clears it.`))
  barcode?: string | null;

  @Field(() => Int, optional('Weight with packaging in grams, at least 0; null clears it.'))
  weightGrams?: number | null;

  @Field(() => Boolean, optional('Whether it is for sale; true for a new variant by default.'))
  isActive?: boolean | null;

  @Field(() => Int, optional('Place among the variants; the last for a new variant by default.'))
  position?: number | null;
}

@InputType({
  description:
    'A product found by its id or else by its slug: changed if there is one, else created. What is left out or null ' +
    'stays, and so do variants that are not named.',
})
export class BulkUpsertProductsItemInput {
  @Field(() => ID, optional('The product to change. Without it the slug decides.'))
  productId?: string | null;

  @Field(
    () => String,
    optional(
      'Lower-case letters and digits joined by hyphens; made of the name of a new product by default.',
    ),
  )
  slug?: string | null;

  @Field(
    () => String,
    optional(`Name people see, 1 to ${MAX_NAME_LENGTH} characters. A new product needs it.`),
  )
  name?: string | null;

  @Field(
    () => String,
    optional(`Plain text, at most ${MAX_DESCRIPTION_LENGTH.toLocaleString('en')} characters.`),
  )
  description?: string | null;

  @Field(
    () => ProductStatus,
    optional('A status that may follow the present one; DRAFT for a new product by default.'),
  )
  status?: ProductStatus | null;

  @Field(() => [String], optional(`What its variants differ in, at most ${MAX_OPTIONS} different names.`))
  optionNames?: string[] | null;

  @Field(() => [ID], optional(`All categories it is in from now on, at most ${MAX_CATEGORIES}.`))
  categoryIds?: string[] | null;

  @Field(() => String, optional('Code of its tax class. A new product has `standard` by default.'))
  taxClass?: string | null;

  @Field(() => [BulkUpsertVariantInput], optional('Variants to change or add.'))
  variants?: BulkUpsertVariantInput[] | null;

  @Field(() => Int, optional('Leaves this item out when the product has another version, or is new.'))
  expectedVersion?: number | null;
}

@InputType({ description: 'Products to change or create.' })
export class BulkUpsertProductsInput {
  @Field(() => [BulkUpsertProductsItemInput], {
    description: `1 to ${MAX_BULK_ITEMS} products with at most ${MAX_BULK_VARIANTS} variants in all.`,
  })
  items!: BulkUpsertProductsItemInput[];

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}
