import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { StoreOwned } from '../../../platform/db/store-owned.ts';
import { Node } from '../../../platform/graphql/node.resolver.ts';

/** Its places are rows of `shipping_zone_places`. */
@ObjectType({
  implements: Node,
  description:
    'Where shipping costs the same: countries and regions. An address is in one zone. A zone that names its region goes ' +
    'before one that names its country, which goes before the rest of the world.',
})
@Entity({ tableName: 'shipping_zones' })
export class ShippingZone extends StoreOwned {
  @Field({ description: 'The name, for staff.' })
  @Property({ type: 'text' })
  name!: string;

  @Field({
    description: 'Whether it has all addresses that no other zone has. A store has one such zone at most.',
  })
  @Property({ type: 'boolean' })
  isRestOfWorld: boolean = false;

  @Field(() => Int, { description: 'Rises with every change. Pass it as `expectedVersion`.' })
  @Property({ type: 'integer', version: true })
  version!: number;
}
