import { Extensions, Field, Int, ObjectType } from 'type-graphql';
import { MutationPayload } from '../../../platform/graphql/errors/user-errors.ts';
import { Product } from '../product.entity.ts';

@ObjectType({ description: 'What became of one item of bulkUpsertProducts.' })
export class BulkUpsertProductsResult {
  @Field(() => Int, { description: 'Place of the item in the input, counted from 0.' })
  index!: number;

  @Field(() => Boolean, { description: 'Whether the product is new; false when the item was left out.' })
  isCreated!: boolean;

  @Field(() => Product, {
    nullable: true,
    description: 'The product as it is now; null when the item was left out, as `userErrors` tells.',
  })
  product?: Product;
}

@ObjectType({ description: 'The payload of bulkUpsertProducts.' })
export class BulkUpsertProductsPayload extends MutationPayload {
  @Extensions({ isResultOfBulk: true })
  @Field(() => [BulkUpsertProductsResult], {
    nullable: true,
    description: 'One for each item, in their order; null when the whole call was refused.',
  })
  results?: BulkUpsertProductsResult[];
}
