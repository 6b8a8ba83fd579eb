import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { StoreOwned } from '../../../platform/db/store-owned.ts';
import { Node } from '../../../platform/graphql/node.resolver.ts';

@ObjectType({
  implements: Node,
  description: 'A kind of goods with the same tax rates. Products and shipping methods have a tax class.',
})
@Entity({ tableName: 'tax_classes' })
export class TaxClass extends StoreOwned {
  @Field({ description: 'Short name. It is unique in the store and never changes.' })
  @Property({ type: 'text' })
  code!: string;

  @Field({ description: 'The displayed name.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => Int, { description: 'Rises with every change. Pass it as `expectedVersion`.' })
  @Property({ type: 'integer', version: true })
  version!: number;
}
