import { Field, ID, InputType } from 'type-graphql';
import { CartInput } from '../carts.inputs.ts';

@InputType({ description: 'The shipping method of a cart.' })
export class SetCartShippingMethodInput extends CartInput {
  @Field(() => ID, {
    nullable: true,
    description: 'One of `availableShippingMethods` of the cart. Null takes the choice back.',
  })
  methodId?: string | null;
}
