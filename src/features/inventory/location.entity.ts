import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { StoreOwned } from '../../platform/db/store-owned.ts';
import { Node } from '../../platform/graphql/node.resolver.ts';

@ObjectType({ implements: Node, description: 'A place where stock is kept.' })
@Entity({ tableName: 'locations' })
export class Location extends StoreOwned {
  @Field({ description: 'Short name, unique in the store.' })
  @Property({ type: 'text' })
  code!: string;

  @Field({ description: 'Name people see.' })
  @Property({ type: 'text' })
  name!: string;

  @Field({ description: 'Stock of an inactive location is not sold.' })
  @Property({ type: 'boolean' })
  isActive: boolean = true;

  @Field(() => Int, { description: 'Orders draw on the location with the lowest number first.' })
  @Property({ type: 'integer' })
  priority: number = 0;

  @Field(() => Int, { description: 'Rises with every change; pass it as expectedVersion.' })
  @Property({ type: 'integer', version: true })
  version!: number;
}
