import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { StoreOwned } from '../../platform/db/store-owned.ts';
import { Node } from '../../platform/graphql/node.resolver.ts';

/**
 * Stock levels are read through the reader and changed only by the statements of the `*.locks.ts` files. They are never
 * flushed.
 */
@ObjectType({
  implements: Node,
  description: 'How much of a variant lies at a location. At all times 0 ≤ reserved ≤ onHand.',
})
@Entity({ tableName: 'stock_levels' })
export class StockLevel extends StoreOwned {
  @Property({ type: 'uuid' })
  variantId!: string;

  @Property({ type: 'uuid' })
  locationId!: string;

  @Field(() => Int, { description: 'What lies there, promised to orders or not: the sum of its movements.' })
  @Property({ type: 'integer' })
  onHand: number = 0;

  @Field(() => Int, { description: 'What is promised to orders that have not been shipped.' })
  @Property({ type: 'integer' })
  reserved: number = 0;

  @Field(() => Int, { description: 'What can still be sold: onHand − reserved.' })
  @Property({ type: 'integer', generated: '(on_hand - reserved) stored' })
  available!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'The level is low when no more than this is available; null is never low.',
  })
  @Property({ type: 'integer', nullable: true })
  reorderPoint: number | null = null;

  @Field({ description: 'Whether available ≤ reorderPoint.' })
  @Property({
    type: 'boolean',
    generated: '(coalesce(on_hand - reserved <= reorder_point, false)) stored',
  })
  isLow!: boolean;

  @Field(() => Int, { description: 'Rises with every change, reservations included.' })
  @Property({ type: 'integer', version: true })
  version!: number;
}
