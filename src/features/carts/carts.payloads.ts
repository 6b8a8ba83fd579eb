import { Field, ID, ObjectType } from 'type-graphql';
import { MutationPayload } from '../../platform/graphql/errors/user-errors.ts';
import { Cart } from './cart.entity.ts';

/** The payload of every cart mutation. */
@ObjectType()
export abstract class CartPayload extends MutationPayload {
  @Field(() => Cart, { nullable: true, description: 'The changed cart, with present prices.' })
  cart?: Cart;
}

@ObjectType({ description: 'The payload of createCart.' })
export class CreateCartPayload extends CartPayload {
  @Field(() => String, {
    nullable: true,
    description:
      'Secret token of the cart, which is shown only once. Anybody who has it can change the cart and ' +
      'check it out. Null for a signed-in customer, who needs none, and when there are user errors.',
  })
  cartToken?: string;
}

@ObjectType({ description: 'The payload of addCartItem.' })
export class AddCartItemPayload extends CartPayload {}

@ObjectType({ description: 'The payload of addCartItems.' })
export class AddCartItemsPayload extends CartPayload {}

@ObjectType({ description: 'The payload of updateCartItem.' })
export class UpdateCartItemPayload extends CartPayload {}

@ObjectType({ description: 'The payload of removeCartItem.' })
export class RemoveCartItemPayload extends CartPayload {
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the removed item. Null when there are user errors.',
  })
  deletedId?: string;
}

@ObjectType({ description: 'The payload of clearCart.' })
export class ClearCartPayload extends CartPayload {}

@ObjectType({ description: 'The payload of updateCart.' })
export class UpdateCartPayload extends CartPayload {}
