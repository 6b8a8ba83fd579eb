import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { StoreOwned } from '../../../../platform/db/store-owned.ts';
import { Node } from '../../../../platform/graphql/node.resolver.ts';

/** Codes are written in bulk by SQL and read through the reader. They are never flushed. */
@ObjectType({ implements: Node, description: 'A code that buyers enter to get a promotion.' })
@Entity({ tableName: 'discount_codes' })
export class DiscountCode extends StoreOwned {
  @Property({ type: 'uuid' })
  promotionId!: string;

  @Field({ description: 'The code as it was written. Buyers may write it in upper or lower case.' })
  @Property({ type: 'text' })
  code!: string;

  /** The code as it is compared: see `discountCodeKey`. */
  @Property({ type: 'text' })
  codeKey!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'The largest number of orders that use this code. Null when only the limits of the promotion count.',
  })
  @Property({ type: 'integer', nullable: true })
  usageLimit: number | null = null;

  @Field({ description: 'Whether it can be used. `deactivateDiscountCode` ends that for good.' })
  @Property({ type: 'boolean' })
  isActive: boolean = true;
}
