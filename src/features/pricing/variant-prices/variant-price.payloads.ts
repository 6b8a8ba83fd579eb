import { Field, ObjectType } from 'type-graphql';
import { Money } from '../../../platform/graphql/scalars/money.ts';

@ObjectType({
  description:
    'What everybody pays at present for one unit of a variant in one currency. A cart may have a lower price, for a group ' +
    'of customers or for more units.',
})
export class VariantPrice {
  @Field(() => Money, { description: 'The price of one unit, before promotions.' })
  price!: Money;

  @Field(() => Money, {
    nullable: true,
    description: 'The higher price that buyers can compare it with. Null when there is none.',
  })
  compareAtPrice!: Money | null;
}
