import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Node } from '../../platform/graphql/node.resolver.ts';
import { MovementReason } from './movement-reason.ts';

/** A row of the ledger, written together with the change it describes. The database refuses to change it later. */
@ObjectType({
  implements: Node,
  description: 'A change of a quantity on hand. Movements form a ledger that is never edited.',
})
@Entity({ tableName: 'stock_movements' })
export class StockMovement {
  @Field(() => ID, { description: 'Globally unique id. Its prefix names the type.' })
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  storeId!: string;

  @Property({ type: 'uuid' })
  variantId!: string;

  @Property({ type: 'uuid' })
  locationId!: string;

  @Field(() => Int, {
    description: 'The change: positive for stock that came in, negative for stock that left, never 0.',
  })
  @Property({ type: 'integer' })
  quantity!: number;

  @Field(() => Int, { description: 'Quantity on hand after the change.' })
  @Property({ type: 'integer' })
  onHandAfter!: number;

  @Field(() => MovementReason, { description: 'The reason of the change.' })
  @Property({ type: 'text' })
  reason!: MovementReason;

  @Field(() => String, {
    nullable: true,
    description: 'Note of the person who made the change. Null when there is none.',
  })
  @Property({ type: 'text', nullable: true })
  note: string | null = null;

  @Field({ description: 'Who made the change: the id of a user, or `system:` and the name of a task.' })
  @Property({ type: 'text' })
  actor!: string;

  /** The order that was shipped or returned. The orders feature contributes the field that shows it. */
  @Property({ type: 'uuid', nullable: true })
  orderId: string | null = null;

  @Field(() => Date, { description: 'When the change happened.' })
  @Property({ type: 'timestamptz' })
  createdAt!: Date;
}
