import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { StoreOwned } from '../../platform/db/store-owned.ts';
import { Node } from '../../platform/graphql/node.resolver.ts';

@ObjectType({ implements: Node, description: 'A category of products. Categories form a tree.' })
@Entity({ tableName: 'categories' })
export class Category extends StoreOwned {
  /** The parent category. Null for a root. The services prevent circles. */
  @Property({ type: 'uuid', nullable: true })
  parentId: string | null = null;

  @Field({ description: 'The displayed name.' })
  @Property({ type: 'text' })
  name!: string;

  @Field({ description: 'Name for URLs. It is unique in the store.' })
  @Property({ type: 'text' })
  slug!: string;

  @Field(() => Int, { description: 'Position among its siblings, the lowest first.' })
  @Property({ type: 'integer' })
  position: number = 0;

  @Field(() => Int, { description: 'Rises with every change. Pass it as `expectedVersion`.' })
  @Property({ type: 'integer', version: true })
  version!: number;
}
