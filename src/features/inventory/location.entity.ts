import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { StoreOwned } from '../../platform/db/store-owned.ts';
import { Node } from '../../platform/graphql/node.resolver.ts';

@ObjectType({ implements: Node, description: 'A place where stock is kept.' })
@Entity({ tableName: 'locations' })
export class Location extends StoreOwned {
  @Field({ description: 'Short name. It is unique in the store and never changes.' })
  @Property({ type: 'text' })
  code!: string;

  @Field({ description: 'The displayed name.' })
  @Property({ type: 'text' })
  name!: string;

  @Field({ description: 'Whether stock of the location can be sold.' })
  @Property({ type: 'boolean' })
  isActive: boolean = true;

  @Field(() => Int, { description: 'Orders take stock from the location with the lowest number first.' })
  @Property({ type: 'integer' })
  priority: number = 0;

  @Field(() => Int, { description: 'Rises with every change. Pass it as `expectedVersion`.' })
  @Property({ type: 'integer', version: true })
  version!: number;
}
