import { Field, ID, InputType, Int } from 'type-graphql';
import { AddressInput } from '../../platform/graphql/scalars/address.ts';
import { GraphQLCurrencyCode, GraphQLEmailAddress } from '../../platform/graphql/scalars/scalars.ts';
import { MAX_QUANTITY_TEXT } from '../../values/quantity.ts';
import { MAX_ITEMS } from './cart.entity.ts';

@InputType({ description: 'A quantity of one variant.' })
export class CartItemInput {
  @Field(() => ID, { description: 'The variant, which must be on sale.' })
  variantId!: string;

  @Field(() => Int, {
    defaultValue: 1,
    description: `Number of units to add. With those already in the cart, 1 to ${MAX_QUANTITY_TEXT}.`,
  })
  quantity!: number;
}

@InputType({ description: 'A new cart.' })
export class CreateCartInput {
  @Field(() => GraphQLCurrencyCode, {
    nullable: true,
    description:
      'One of `Store.currencies`, in which everything in the cart is priced. The default is the currency of the store, or ' +
      'of your open cart. A cart of yours with items in another currency is refused.',
  })
  currency?: string | null;

  @Field(() => [CartItemInput], {
    nullable: true,
    description: `Items to add immediately, at most ${MAX_ITEMS}.`,
  })
  items?: CartItemInput[] | null;
}

/** Identifies the cart that a mutation changes. */
@InputType()
export abstract class CartInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Token of the cart, from `createCart`. The default is your own cart as a signed-in customer.',
  })
  cartToken?: string | null;

  @Field(() => Int, { nullable: true, description: 'Fails when the cart has another version.' })
  expectedVersion?: number | null;
}

@InputType({ description: 'An item to add to a cart.' })
export class AddCartItemInput extends CartInput {
  @Field(() => ID, { description: 'The variant, which must be on sale.' })
  variantId!: string;

  @Field(() => Int, {
    defaultValue: 1,
    description: `Number of units to add. With those already in the cart, 1 to ${MAX_QUANTITY_TEXT}.`,
  })
  quantity!: number;
}

@InputType({ description: 'Items to add to a cart, all or none.' })
export class AddCartItemsInput extends CartInput {
  @Field(() => [CartItemInput], {
    description: `The items. A cart has at most ${MAX_ITEMS} different items.`,
  })
  items!: CartItemInput[];
}

@InputType({ description: 'A new quantity for an item.' })
export class UpdateCartItemInput extends CartInput {
  @Field(() => ID, { description: 'The item of the cart.' })
  itemId!: string;

  @Field(() => Int, {
    description: `The new number of units, 1 to ${MAX_QUANTITY_TEXT}. Use \`removeCartItem\` to remove the item.`,
  })
  quantity!: number;
}

@InputType({ description: 'An item to remove from a cart.' })
export class RemoveCartItemInput extends CartInput {
  @Field(() => ID, { description: 'The item of the cart.' })
  itemId!: string;
}

@InputType({ description: 'A cart to empty.' })
export class ClearCartInput extends CartInput {}

@InputType({
  description: 'Contact details of a cart. A field that is left out stays unchanged; null clears it.',
})
export class UpdateCartInput extends CartInput {
  @Field(() => GraphQLEmailAddress, {
    nullable: true,
    description: 'E-mail address for messages about the order.',
  })
  email?: string | null;

  @Field(() => AddressInput, { nullable: true, description: 'Shipping address.' })
  shippingAddress?: AddressInput | null;

  @Field(() => AddressInput, {
    nullable: true,
    description: 'Billing address, if it differs from the shipping address.',
  })
  billingAddress?: AddressInput | null;
}
