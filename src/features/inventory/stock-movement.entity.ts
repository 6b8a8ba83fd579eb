import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { MovementReason } from './movement-reason.ts';

/** A row of the ledger, written together with the change it describes. The database refuses to change it later. */
@ObjectType({ description: 'One change of the quantity on hand; the ledger is never edited.' })
@Entity({ tableName: 'stock_movements' })
export class StockMovement {
  @Field(() => ID, { description: 'Globally unique id with a prefix that names the type.' })
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  storeId!: string;

  @Property({ type: 'uuid' })
  variantId!: string;

  @Property({ type: 'uuid' })
  locationId!: string;

  @Field(() => Int, { description: 'By how much it changed: positive in, negative out, never 0.' })
  @Property({ type: 'integer' })
  quantity!: number;

  @Field(() => Int, { description: 'What lay there afterwards.' })
  @Property({ type: 'integer' })
  onHandAfter!: number;

  @Field(() => MovementReason, { description: 'Why it changed.' })
  @Property({ type: 'text' })
  reason!: MovementReason;

  @Field(() => String, { nullable: true, description: 'What whoever did it wrote to it.' })
  @Property({ type: 'text', nullable: true })
  note: string | null = null;

  @Field({ description: 'Who did it: the id of a user, or system and the name of a task.' })
  @Property({ type: 'text' })
  actor!: string;

  /** The order that was shipped or returned. The orders feature contributes the field that shows it. */
  @Property({ type: 'uuid', nullable: true })
  orderId: string | null = null;

  @Field(() => Date, { description: 'When it happened.' })
  @Property({ type: 'timestamptz' })
  createdAt!: Date;
}
