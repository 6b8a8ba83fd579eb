import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { Node } from '../../platform/graphql/node.resolver.ts';
import { newId } from '../../values/ids.ts';

@ObjectType({ implements: Node, description: 'A note of the staff on an order. It never changes.' })
@Entity({ tableName: 'order_notes' })
export class OrderNote {
  @Field(() => ID, { description: 'Globally unique id. Its prefix names the type.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = newId();

  @Property({ type: 'uuid' })
  storeId!: string;

  @Property({ type: 'uuid' })
  orderId!: string;

  @Property({ type: 'uuid' })
  authorId!: string;

  @Field({ description: 'The text of the note.' })
  @Property({ type: 'text' })
  body!: string;

  @Field({ description: 'Whether the customer can read it.' })
  @Property({ type: 'boolean' })
  isVisibleToCustomer: boolean = false;

  @Field(() => Date, { description: 'When the note was written.' })
  @Property({ type: 'timestamptz' })
  createdAt: Date = new Date();
}
