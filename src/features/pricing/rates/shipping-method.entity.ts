import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { StoreOwned } from '../../../platform/db/store-owned.ts';
import { Node } from '../../../platform/graphql/node.resolver.ts';

/** From which amount of goods a method is free. */
export interface FreeFrom {
  readonly currency: string;
  /** Minor units. */
  readonly amount: number;
}

/** Its rates are rows of `shipping_rates`. */
@ObjectType({
  implements: Node,
  description:
    'A way to ship orders that buyers can choose. It fits a cart if one of its rates does: for the zone of the address, ' +
    "in the cart's currency, with the weight, the price or the number of the goods in its range.",
})
@Entity({ tableName: 'shipping_methods' })
export class ShippingMethod extends StoreOwned {
  @Field({ description: 'Short name for programs. It is unique in the store and never changes.' })
  @Property({ type: 'text' })
  code!: string;

  @Field({ description: 'The name that buyers see.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => Int, { description: 'Buyers see the methods in ascending order of it, then by code.' })
  @Property({ type: 'integer' })
  position: number = 0;

  @Field({ description: 'Whether buyers can choose it.' })
  @Property({ type: 'boolean' })
  isActive: boolean = true;

  @Field({
    description:
      'Whether it is the method of carts that choose none, if it fits. Of several, the first by `position` counts.',
  })
  @Property({ type: 'boolean' })
  isDefault: boolean = false;

  /** The code of the class. */
  @Property({ type: 'text', name: 'tax_class', nullable: true })
  taxClassCode: string | null = null;

  @Property({ type: 'smallint', nullable: true })
  minBusinessDays: number | null = null;

  @Property({ type: 'smallint', nullable: true })
  maxBusinessDays: number | null = null;

  /** At most one for each currency. */
  @Property({ type: 'json', name: 'free_from' })
  freeFromAmounts: FreeFrom[] = [];

  @Field(() => Int, { description: 'Rises with every change. Pass it as `expectedVersion`.' })
  @Property({ type: 'integer', version: true })
  version!: number;
}
