import { BigIntType } from '@mikro-orm/core';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { StoreOwned } from '../../../platform/db/store-owned.ts';
import { Node } from '../../../platform/graphql/node.resolver.ts';

/** Prices are written in bulk by SQL and read through the reader. They are never flushed. */
@ObjectType({ implements: Node, description: 'A price of a variant in a price list.' })
@Entity({ tableName: 'price_list_prices' })
export class PriceListPrice extends StoreOwned {
  @Property({ type: 'uuid' })
  priceListId!: string;

  @Property({ type: 'uuid' })
  variantId!: string;

  @Field(() => Int, { description: 'It counts for at least this number of units in one item.' })
  @Property({ type: 'integer' })
  minimumQuantity: number = 1;

  /** Minor units of the list's currency. */
  @Property({ type: new BigIntType('number') })
  amount!: number;

  @Property({ type: new BigIntType('number'), nullable: true })
  compareAtAmount: number | null = null;
}
