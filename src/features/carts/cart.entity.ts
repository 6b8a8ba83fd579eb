import { ArrayType } from '@mikro-orm/core';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { RequestedColumns } from '../../platform/db/reading/entity-columns.ts';
import { StoreOwned } from '../../platform/db/store-owned.ts';
import { invalid, notAllowedNow } from '../../platform/errors/standard-errors.ts';
import { Node } from '../../platform/graphql/node.resolver.ts';
import { Address } from '../../platform/graphql/scalars/address.ts';
import { GraphQLCurrencyCode, GraphQLEmailAddress } from '../../platform/graphql/scalars/scalars.ts';
import { expectQuantity } from '../../platform/inputs/input-values.ts';
import type { Address as AddressValue } from '../../values/address.ts';
import { MAX_QUANTITY, MAX_QUANTITY_TEXT } from '../../values/quantity.ts';

/** The largest number of different variants in a cart. */
export const MAX_ITEMS = 200;

/** The largest number of discount codes in a cart. A CHECK constraint of `carts` has the same limit. */
export const MAX_CODES = 20;

/** A cart ends once: it is checked out, or merged into the cart of a customer who signs in. */
export enum CartStatus {
  OPEN = 'OPEN',
  ORDERED = 'ORDERED',
  MERGED = 'MERGED',
}

registerEnumType(CartStatus, {
  name: 'CartStatus',
  description: 'Whether a cart can still be changed.',
  valuesConfig: {
    OPEN: { description: 'It can be changed and checked out.' },
    ORDERED: { description: 'It was checked out. It does not change any more.' },
    MERGED: {
      description: 'Its items went to the cart of the customer who signed in. It does not change any more.',
    },
  },
});

/** A quantity of a variant. `field` is its path in the input. */
export interface Demand {
  readonly variantId: string;
  readonly quantity: number;
  readonly field: string;
}

/**
 * A cart shows present prices. Lock its row before you change the cart or its items. Every change raises its version.
 */
@ObjectType({
  implements: Node,
  description:
    'The items that a visitor or a customer wants to buy. A cart reserves no stock and shows present ' +
    'prices.',
})
@RequestedColumns<Cart>({ currency: 'always', status: ['warnings'] })
@Entity({ tableName: 'carts' })
export class Cart extends StoreOwned {
  /** SHA-256 of the visitor's token. Null for a customer's cart, which needs none. */
  @Property({ type: 'text', nullable: true })
  tokenHash: string | null = null;

  @Property({ type: 'uuid', nullable: true })
  customerId: string | null = null;

  @Field(() => GraphQLCurrencyCode, {
    description: 'Currency of all of its prices and of its order. It is chosen with `createCart`.',
  })
  @Property({ type: 'character', length: 3 })
  currency!: string;

  @Field(() => GraphQLEmailAddress, {
    nullable: true,
    description:
      'E-mail address for messages about the order. A checkout can override it. Null when not given.',
  })
  @Property({ type: 'text', nullable: true })
  email: string | null = null;

  @Field(() => Address, {
    nullable: true,
    description: 'Shipping address. A checkout can override it. Null when not given.',
  })
  @Property({ type: 'json', nullable: true })
  shippingAddress: AddressValue | null = null;

  @Field(() => Address, {
    nullable: true,
    description: 'Billing address. A checkout can override it. Null when it is the shipping address.',
  })
  @Property({ type: 'json', nullable: true })
  billingAddress: AddressValue | null = null;

  /** Keys of discount codes, in the order in which they were entered. */
  @Field(() => [String], {
    description: `The discount codes that were entered, in capital letters, at most ${MAX_CODES}.`,
  })
  @Property({ type: new ArrayType() })
  discountCodes: string[] = [];

  @Property({ type: 'uuid', nullable: true })
  shippingMethodId: string | null = null;

  @Field(() => CartStatus, { description: 'Whether it can still be changed.' })
  @Property({ type: 'text' })
  status: CartStatus = CartStatus.OPEN;

  /** The order made from this cart. It belongs to a feature above, so it is no relation here. */
  @Property({ type: 'uuid', nullable: true })
  orderId: string | null = null;

  @Field(() => Int, {
    description: 'Rises with every change of the cart or its items. Pass it as `expectedVersion`.',
  })
  @Property({ type: 'integer', version: true })
  version!: number;

  /**
   * Adds quantities of variants to those already in the cart.
   *
   * @returns the new items
   * @throws DomainError when a quantity or the number of items exceeds its limit
   */
  add(items: readonly CartItem[], demands: readonly Demand[]): CartItem[] {
    touch(this);
    const held = new Map(items.map((item) => [item.variantId, item]));
    const fresh: CartItem[] = [];
    for (const { variantId, quantity, field } of demands) {
      expectQuantity(field, quantity);
      const item = held.get(variantId);
      if (item) {
        expectQuantity(field, item.quantity + quantity);
        item.quantity += quantity;
        continue;
      }
      if (held.size >= MAX_ITEMS) throw invalid(field, `A cart holds at most ${MAX_ITEMS} different items.`);
      const added = CartItem.of(this, variantId, quantity);
      held.set(variantId, added);
      fresh.push(added);
    }
    return fresh;
  }

  setQuantity(item: CartItem, quantity: number): void {
    expectQuantity('quantity', quantity);
    touch(this);
    item.quantity = quantity;
  }

  /** Raises the version. The caller deletes the rows. */
  itemsRemoved(): void {
    touch(this);
  }

  changeContact(changes: Partial<Pick<Cart, 'email' | 'shippingAddress' | 'billingAddress'>>): void {
    touch(this);
    Object.assign(this, changes);
  }

  /** Only an empty cart may change it. */
  changeCurrency(currency: string): void {
    touch(this);
    this.currency = currency;
  }

  /** @param methodId null takes the choice back */
  chooseShipping(methodId: string | null): void {
    touch(this);
    this.shippingMethodId = methodId;
  }

  /** @param codes keys of discount codes */
  changeCodes(codes: string[]): void {
    touch(this);
    this.discountCodes = codes;
  }

  /**
   * Merges another cart into this one. Quantities are summed up to their limit, and items beyond the limit are left
   * out, so that a full cart cannot make a sign-in fail. Contact details are copied only where this cart has none.
   *
   * @returns the new items
   */
  absorb(own: readonly CartItem[], other: Cart, items: readonly CartItem[]): CartItem[] {
    const room = MAX_ITEMS - own.length;
    const held = new Map(own.map((item) => [item.variantId, item]));
    const fresh = items.filter(({ variantId }) => !held.has(variantId)).slice(0, room);
    for (const { variantId, quantity } of items) {
      const item = held.get(variantId);
      if (item) item.quantity = Math.min(item.quantity + quantity, MAX_QUANTITY);
    }
    this.changeContact({
      email: this.email ?? other.email,
      shippingAddress: this.shippingAddress ?? other.shippingAddress,
      billingAddress: this.billingAddress ?? other.billingAddress,
    });
    this.discountCodes = [...new Set([...this.discountCodes, ...other.discountCodes])].slice(0, MAX_CODES);
    this.shippingMethodId ??= other.shippingMethodId;
    other.expectOpen();
    touch(other);
    other.status = CartStatus.MERGED;
    return fresh.map(({ variantId, quantity }) => CartItem.of(this, variantId, quantity));
  }

  /** @throws DomainError NOT_ALLOWED_NOW for a cart that has ended */
  expectOpen(): void {
    expectOpen(this.status);
  }
}

@ObjectType({ description: 'A quantity of one variant in a cart.' })
@Entity({ tableName: 'cart_items' })
export class CartItem extends StoreOwned {
  @ManyToOne({ entity: () => Cart, mapToPk: true, fieldName: 'cart_id' })
  cartId!: string;

  @Property({ type: 'uuid' })
  variantId!: string;

  @Field(() => Int, { description: `Number of units, 1 to ${MAX_QUANTITY_TEXT}.` })
  @Property({ type: 'integer' })
  quantity!: number;

  static of(cart: Cart, variantId: string, quantity: number): CartItem {
    const item = new CartItem();
    Object.assign(item, { storeId: cart.storeId, cartId: cart.id, variantId, quantity });
    return item;
  }
}

/** @throws DomainError NOT_ALLOWED_NOW for a cart that has ended */
export function expectOpen(status: CartStatus): void {
  if (status === CartStatus.OPEN) return;
  throw notAllowedNow(
    status === CartStatus.ORDERED
      ? 'This cart has been ordered already; a new one takes further items.'
      : 'This cart went over into the cart of the customer who signed in.',
    'cartToken',
  );
}

/** Raises the version even if only items changed, which are rows of another table. */
function touch(cart: Cart): void {
  cart.updatedAt = new Date(Math.max(Date.now(), cart.updatedAt.getTime() + 1));
}
