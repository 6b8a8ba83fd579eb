import { ArrayType } from '@mikro-orm/core';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { StoreOwned } from '../../../platform/db/store-owned.ts';
import { Node } from '../../../platform/graphql/node.resolver.ts';
import { GraphQLCurrencyCode } from '../../../platform/graphql/scalars/scalars.ts';

/** Its prices are rows of their own, which are read with the lines that are priced. */
@ObjectType({
  implements: Node,
  description:
    'Prices of variants in one currency, for everybody or for groups of customers. For each item the list of the ' +
    'highest `priority` counts that is in force, for the buyer, in the currency of the cart, and has a price for the ' +
    'quantity; without one, the price of the variant, if it is in that currency. A list in a currency that the store does ' +
    'not sell in does not count.',
})
@Entity({ tableName: 'price_lists' })
export class PriceList extends StoreOwned {
  @Field({ description: 'The displayed name, which customers do not see.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => GraphQLCurrencyCode, { description: 'Currency of its prices. It never changes.' })
  @Property({ type: 'character', length: 3 })
  currency!: string;

  @Property({ type: new ArrayType(), columnType: 'uuid[]', nullable: true })
  customerGroupIds: string[] | null = null;

  @Field(() => Int, {
    description: 'The list with the highest number counts, and the older one where it is equal.',
  })
  @Property({ type: 'integer' })
  priority: number = 0;

  @Field(() => Date, { nullable: true, description: 'When it begins. Null when it has no beginning.' })
  @Property({ type: 'timestamptz', nullable: true })
  startsAt: Date | null = null;

  @Field(() => Date, {
    nullable: true,
    description: 'When it ends; it no longer counts at this moment. Null when it has no end.',
  })
  @Property({ type: 'timestamptz', nullable: true })
  endsAt: Date | null = null;

  @Field(() => Int, {
    description: 'Rises with every change of the list, but not of its prices. Pass it as `expectedVersion`.',
  })
  @Property({ type: 'integer', version: true })
  version!: number;
}
