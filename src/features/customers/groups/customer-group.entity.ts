import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { StoreOwned } from '../../../platform/db/store-owned.ts';
import { Node } from '../../../platform/graphql/node.resolver.ts';

@ObjectType({
  implements: Node,
  description:
    'A group of customers, such as wholesale. Price lists and promotions can be limited to groups.',
})
@Entity({ tableName: 'customer_groups' })
export class CustomerGroup extends StoreOwned {
  @Field({ description: 'Short name. It is unique in the store and never changes.' })
  @Property({ type: 'text' })
  code!: string;

  @Field({ description: 'The displayed name, which customers do not see.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => Int, { description: 'Rises with every change. Pass it as `expectedVersion`.' })
  @Property({ type: 'integer', version: true })
  version!: number;
}
