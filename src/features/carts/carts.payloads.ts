import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { MutationPayload } from '../../platform/graphql/errors/user-errors.ts';
import { Cart } from './cart.entity.ts';

/** Reasons why a line of a cart cannot be bought now. */
export enum CartWarningCode {
  INSUFFICIENT_STOCK = 'INSUFFICIENT_STOCK',
  VARIANT_UNAVAILABLE = 'VARIANT_UNAVAILABLE',
  AMOUNT_TOO_LARGE = 'AMOUNT_TOO_LARGE',
  NO_PRICE = 'NO_PRICE',
}

registerEnumType(CartWarningCode, {
  name: 'CartWarningCode',
  description: 'Why an item of a cart cannot be checked out now.',
  valuesConfig: {
    INSUFFICIENT_STOCK: { description: 'Less stock is available than the quantity of the item.' },
    VARIANT_UNAVAILABLE: { description: 'The variant is no longer on sale. Remove the item to check out.' },
    AMOUNT_TOO_LARGE: {
      description: 'The amount exceeds the largest amount of an order. Lower the quantity.',
    },
    NO_PRICE: {
      description:
        'No price list gives the variant a price in the currency of the cart, for this buyer and quantity. Remove the item ' +
        'to check out.',
    },
  },
});

@ObjectType({ description: 'A problem that would make the checkout of a cart fail now.' })
export class CartWarning {
  @Field(() => CartWarningCode, { description: 'The kind of problem, for programs.' })
  code!: CartWarningCode;

  @Field({ description: 'What is wrong and what to do, in English, for people.' })
  message!: string;

  @Field(() => ID, { description: 'The item of the cart.' })
  itemId!: string;

  @Field(() => String, { description: 'SKU of that item.' })
  sku!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of units that could be bought. Null unless the code is INSUFFICIENT_STOCK.',
  })
  available?: number;
}

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
