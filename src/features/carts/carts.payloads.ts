import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { MutationPayload } from '../../platform/graphql/errors/user-errors.ts';
import { Cart } from './cart.entity.ts';

/** Reasons why a line of a cart cannot be bought now. */
export enum CartWarningCode {
  INSUFFICIENT_STOCK = 'INSUFFICIENT_STOCK',
  VARIANT_UNAVAILABLE = 'VARIANT_UNAVAILABLE',
  AMOUNT_TOO_LARGE = 'AMOUNT_TOO_LARGE',
}

registerEnumType(CartWarningCode, {
  name: 'CartWarningCode',
  description: 'Why a cart cannot be bought as it is.',
  valuesConfig: {
    INSUFFICIENT_STOCK: { description: 'Less is available at this moment than the item asks for.' },
    VARIANT_UNAVAILABLE: { description: 'It is no longer on sale; take it out to check out.' },
    AMOUNT_TOO_LARGE: { description: 'The amount is beyond what can be paid; lower the quantity.' },
  },
});

@ObjectType({ description: 'Something that would make the checkout of a cart fail at this moment.' })
export class CartWarning {
  @Field(() => CartWarningCode, { description: 'What is wrong, for programs.' })
  code!: CartWarningCode;

  @Field({ description: 'What is wrong and what to do, for people.' })
  message!: string;

  @Field(() => ID, { description: 'The item of the cart it is about.' })
  itemId!: string;

  @Field(() => String, { description: 'SKU of that item.' })
  sku!: string;

  @Field(() => Int, { nullable: true, description: 'With INSUFFICIENT_STOCK, how many could be bought.' })
  available?: number;
}

/** The payload of every cart mutation. */
@ObjectType()
abstract class CartPayload extends MutationPayload {
  @Field(() => Cart, { nullable: true, description: 'The cart as it is now, at the prices of the moment.' })
  cart?: Cart;
}

@ObjectType({ description: 'The answer of createCart.' })
export class CreateCartPayload extends CartPayload {
  @Field(() => String, {
    nullable: true,
    description:
      'Secret that opens the cart, shown this once: whoever holds it may change the cart and check it out. Null for ' +
      'a signed-in customer, whose own cart needs none.',
  })
  cartToken?: string;
}

@ObjectType({ description: 'The answer of addCartItem.' })
export class AddCartItemPayload extends CartPayload {}

@ObjectType({ description: 'The answer of addCartItems.' })
export class AddCartItemsPayload extends CartPayload {}

@ObjectType({ description: 'The answer of updateCartItem.' })
export class UpdateCartItemPayload extends CartPayload {}

@ObjectType({ description: 'The answer of removeCartItem.' })
export class RemoveCartItemPayload extends CartPayload {}

@ObjectType({ description: 'The answer of clearCart.' })
export class ClearCartPayload extends CartPayload {}

@ObjectType({ description: 'The answer of updateCart.' })
export class UpdateCartPayload extends CartPayload {}
