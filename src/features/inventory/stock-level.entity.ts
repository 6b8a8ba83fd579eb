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
  description: 'The quantities of a variant at a location. At all times 0 ≤ reserved ≤ onHand.',
})
@Entity({ tableName: 'stock_levels' })
export class StockLevel extends StoreOwned {
  @Property({ type: 'uuid' })
  variantId!: string;

  @Property({ type: 'uuid' })
  locationId!: string;

  @Field(() => Int, {
    description: 'Quantity that is physically there, reserved or not. It is the sum of all movements.',
  })
  @Property({ type: 'integer' })
  onHand: number = 0;

  @Field(() => Int, { description: 'Quantity reserved for orders that are not shipped yet.' })
  @Property({ type: 'integer' })
  reserved: number = 0;

  @Field(() => Int, { description: 'Quantity that can still be sold: onHand − reserved.' })
  @Property({ type: 'integer', generated: '(on_hand - reserved) stored' })
  available!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'The level is low when the available quantity is at most this. Null when it is never low.',
  })
  @Property({ type: 'integer', nullable: true })
  reorderPoint: number | null = null;

  @Field({ description: 'Whether the level is low: available ≤ reorderPoint.' })
  @Property({
    type: 'boolean',
    generated: '(coalesce(on_hand - reserved <= reorder_point, false)) stored',
  })
  isLow!: boolean;

  @Field(() => Int, { description: 'Rises with every change, including reservations.' })
  @Property({ type: 'integer', version: true })
  version!: number;
}
