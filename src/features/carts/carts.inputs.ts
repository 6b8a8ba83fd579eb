import { Field, ID, InputType, Int } from 'type-graphql';
import { AddressInput } from '../../platform/graphql/scalars/address.ts';
import { MAX_QUANTITY_TEXT } from '../../values/quantity.ts';
import { MAX_ITEMS } from './cart.entity.ts';

@InputType({ description: 'So many of one variant.' })
export class CartItemInput {
  @Field(() => ID, { description: 'The variant, which must be on sale.' })
  variantId!: string;

  @Field(() => Int, {
    defaultValue: 1,
    description: `How many: 1 to ${MAX_QUANTITY_TEXT} with what is there already.`,
  })
  quantity!: number;
}

@InputType({ description: 'A new cart.' })
export class CreateCartInput {
  @Field(() => [CartItemInput], {
    nullable: true,
    description: `What to put in at once; at most ${MAX_ITEMS} items.`,
  })
  items?: CartItemInput[] | null;
}

/** Identifies the cart that a mutation changes. */
@InputType()
abstract class CartInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Secret of the cart, as createCart gave it; without it your own cart as a signed-in customer.',
  })
  cartToken?: string | null;

  @Field(() => Int, { nullable: true, description: 'Refuse when the cart is at another version by now.' })
  expectedVersion?: number | null;
}

@InputType({ description: 'One more item for a cart.' })
export class AddCartItemInput extends CartInput {
  @Field(() => ID, { description: 'The variant, which must be on sale.' })
  variantId!: string;

  @Field(() => Int, {
    defaultValue: 1,
    description: `How many: 1 to ${MAX_QUANTITY_TEXT} with what is there already.`,
  })
  quantity!: number;
}

@InputType({ description: 'More items for a cart: all of them or, when one is refused, none.' })
export class AddCartItemsInput extends CartInput {
  @Field(() => [CartItemInput], {
    description: `What to put in; a cart holds at most ${MAX_ITEMS} different items.`,
  })
  items!: CartItemInput[];
}

@InputType({ description: 'Another quantity for an item.' })
export class UpdateCartItemInput extends CartInput {
  @Field(() => ID, { description: 'The item of the cart.' })
  itemId!: string;

  @Field(() => Int, {
    description: `The new quantity, 1 to ${MAX_QUANTITY_TEXT}; removeCartItem takes the item out.`,
  })
  quantity!: number;
}

@InputType({ description: 'An item to take out.' })
export class RemoveCartItemInput extends CartInput {
  @Field(() => ID, { description: 'The item of the cart.' })
  itemId!: string;
}

@InputType({ description: 'A cart to empty.' })
export class ClearCartInput extends CartInput {}

@InputType({ description: 'Contact details of a cart; what is left out stays, and null removes.' })
export class UpdateCartInput extends CartInput {
  @Field(() => String, { nullable: true, description: 'Where the messages about the order will go.' })
  email?: string | null;

  @Field(() => AddressInput, { nullable: true, description: 'Where it will go.' })
  shippingAddress?: AddressInput | null;

  @Field(() => AddressInput, {
    nullable: true,
    description: 'Who will be billed, when that is not the shipping address.',
  })
  billingAddress?: AddressInput | null;
}
