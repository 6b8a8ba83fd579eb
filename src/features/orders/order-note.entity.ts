import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { newId } from '../../values/ids.ts';

@ObjectType({ description: 'Something staff wrote down about an order; it never changes.' })
@Entity({ tableName: 'order_notes' })
export class OrderNote {
  @Field(() => ID, { description: 'Globally unique id with a prefix that names the type.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = newId();

  @Property({ type: 'uuid' })
  storeId!: string;

  @Property({ type: 'uuid' })
  orderId!: string;

  @Property({ type: 'uuid' })
  authorId!: string;

  @Field({ description: 'What was written, 1 to 5000 characters.' })
  @Property({ type: 'text' })
  body!: string;

  @Field({ description: 'Whether the customer sees it as well.' })
  @Property({ type: 'boolean' })
  isVisibleToCustomer: boolean = false;

  @Field(() => Date, { description: 'When it was written.' })
  @Property({ type: 'timestamptz' })
  createdAt: Date = new Date();
}
