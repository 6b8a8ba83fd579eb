import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AvailableShippingMethod } from '../shipping/available-shipping-method.ts';

/** Reasons why a cart cannot be checked out now. */
export enum CartWarningCode {
  INSUFFICIENT_STOCK = 'INSUFFICIENT_STOCK',
  VARIANT_UNAVAILABLE = 'VARIANT_UNAVAILABLE',
  AMOUNT_TOO_LARGE = 'AMOUNT_TOO_LARGE',
  NO_PRICE = 'NO_PRICE',
  SHIPPING_METHOD_UNAVAILABLE = 'SHIPPING_METHOD_UNAVAILABLE',
}

registerEnumType(CartWarningCode, {
  name: 'CartWarningCode',
  description: 'Why a cart, or an item of it, cannot be checked out now.',
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
    SHIPPING_METHOD_UNAVAILABLE: {
      description: 'The chosen shipping method does not fit the cart any more. Choose another one.',
    },
  },
});

@ObjectType({ description: 'A problem that would make the checkout of a cart fail now.' })
export class CartWarning {
  @Field(() => CartWarningCode, { description: 'The kind of problem, for programs.' })
  code!: CartWarningCode;

  @Field({ description: 'What is wrong and what to do, in English, for people.' })
  message!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The item of the cart. Null for a problem of the whole cart.',
  })
  itemId?: string;

  @Field(() => String, { nullable: true, description: 'SKU of that item. Null without an item.' })
  sku?: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of units that could be bought. Null unless the code is INSUFFICIENT_STOCK.',
  })
  available?: number;

  @Field(() => [AvailableShippingMethod], {
    nullable: true,
    description: 'The shipping methods that fit. Null unless the code is SHIPPING_METHOD_UNAVAILABLE.',
  })
  availableShippingMethods?: AvailableShippingMethod[];
}
