import { ArrayType, BigIntType } from '@mikro-orm/core';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { RequestedColumns } from '../../platform/db/reading/entity-columns.ts';
import { StoreOwned } from '../../platform/db/store-owned.ts';
import { Node } from '../../platform/graphql/node.resolver.ts';
import { MAX_SKU_LENGTH } from '../../values/sku.ts';

@ObjectType({
  implements: Node,
  description: 'A variant of a product, which can be bought and stocked. Its SKU identifies it.',
})
@RequestedColumns<ProductVariant>({
  productId: 'always',
  isActive: 'always',
  price: ['Product.priceRange', 'priceIn'],
  compareAtPrice: ['priceIn'],
  currency: [
    'price',
    'compareAtPrice',
    'lowestPriceBeforeReduction',
    'priceIn',
    'costPrice',
    'Product.priceRange',
  ],
})
@Entity({ tableName: 'product_variants' })
export class ProductVariant extends StoreOwned {
  @Property({ type: 'uuid' })
  productId!: string;

  @Field({
    description:
      `Stock keeping unit: 1 to ${MAX_SKU_LENGTH} printable characters. It is unique in the store and ` +
      'case-sensitive.',
  })
  @Property({ type: 'text' })
  sku!: string;

  @Field({ description: 'Name besides that of the product, such as "L, red", made of the option values.' })
  @Property({ type: 'text' })
  name: string = '';

  @Field(() => [String], {
    description: "One value for each of the product's option names, in the same order.",
  })
  @Property({ type: new ArrayType() })
  optionValues: string[] = [];

  /** Minor units of `currency`. */
  @Property({ type: new BigIntType('number') })
  price!: number;

  /** What it is reduced from, in minor units of `currency`; above the price. */
  @Property({ type: new BigIntType('number'), nullable: true })
  compareAtPrice: number | null = null;

  /** The store's currency. It never changes. */
  @Property({ type: 'character', length: 3 })
  currency!: string;

  /** What the shop paid, in minor units of `currency`. Only some roles may read it. */
  @Property({ type: new BigIntType('number'), nullable: true })
  costPrice: number | null = null;

  @Field(() => String, {
    nullable: true,
    description: 'Barcode such as an EAN. It need not be unique. Null when there is none.',
  })
  @Property({ type: 'text', nullable: true })
  barcode: string | null = null;

  @Field(() => Int, {
    nullable: true,
    description: 'Weight with packaging in grams, for shipping rates. Null when unknown.',
  })
  @Property({ type: 'integer', nullable: true })
  weightGrams: number | null = null;

  @Field({ description: 'Whether the variant is for sale. Only staff see an inactive one.' })
  @Property({ type: 'boolean' })
  isActive: boolean = true;

  @Field(() => Int, { description: 'Position among the variants of the product, the lowest first.' })
  @Property({ type: 'integer' })
  position: number = 0;

  @Field(() => Int, { description: 'Rises with every change. Pass it as `expectedVersion`.' })
  @Property({ type: 'integer', version: true })
  version!: number;
}
