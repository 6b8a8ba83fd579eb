import { PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { newId } from '../../values/ids.ts';

/** A row with an id and the two timestamps of every row. */
@ObjectType()
export abstract class Identified {
  @Field(() => ID, { description: 'Globally unique id. Its prefix names the type.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = newId();

  @Field(() => Date, { description: 'When the object was created.' })
  @Property({ type: 'timestamptz' })
  createdAt: Date = new Date();

  @Field(() => Date, { description: 'When the object last changed.' })
  @Property({ type: 'timestamptz', onUpdate: () => new Date() })
  updatedAt: Date = new Date();
}

/** A row that belongs to one store, which never changes. */
@ObjectType()
export abstract class StoreOwned extends Identified {
  @Property({ type: 'uuid' })
  storeId!: string;
}
