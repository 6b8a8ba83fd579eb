import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Row } from '../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../platform/graphql/context.ts';
import { Can } from '../../platform/graphql/guards.ts';
import { mutate } from '../../platform/graphql/mutation.ts';
import { addressAt, emailAt } from '../../platform/inputs/input-values.ts';
import { uuidOf } from '../../platform/inputs/node-ids.ts';
import { encodeId } from '../../values/ids.ts';
import { Cart } from './cart.entity.ts';
import { cartTarget, demandAt, demandsOf } from './cart-input-values.ts';
import {
  AddCartItemInput,
  AddCartItemsInput,
  ClearCartInput,
  CreateCartInput,
  RemoveCartItemInput,
  UpdateCartInput,
  UpdateCartItemInput,
} from './carts.inputs.ts';
import { cartById } from './carts.loaders.ts';
import {
  AddCartItemPayload,
  AddCartItemsPayload,
  ClearCartPayload,
  CreateCartPayload,
  RemoveCartItemPayload,
  UpdateCartItemPayload,
  UpdateCartPayload,
} from './carts.payloads.ts';
import { openCart } from './carts.queries.ts';
import type { CartsService } from './carts.service.ts';

@Resolver()
export class CartsResolver {
  readonly #carts: CartsService;

  constructor(carts: CartsService) {
    this.#carts = carts;
  }

  @Can('read', 'Cart')
  @Query(() => Cart, {
    nullable: true,
    description: 'The open cart with this token, or your own. Null when there is none or it was checked out.',
  })
  async cart(
    @Arg('cartToken', () => String, {
      nullable: true,
      description:
        'Token of the cart, from `createCart`. The default is your own cart as a signed-in customer.',
    })
    cartToken: string | undefined,
    @Ctx() context: RequestContext,
  ): Promise<Row<Cart> | undefined> {
    return openCart(context.reader, cartTarget(context, { cartToken }));
  }

  @Can('update', 'Cart')
  @Mutation(() => CreateCartPayload, {
    description:
      'Creates a cart. A visitor gets a new cart with a token. A signed-in customer gets their one open ' +
      'cart; if it is empty, it takes the `currency`.',
  })
  createCart(
    @Arg('input', () => CreateCartInput, {
      nullable: true,
      description: 'The currency and the first items of the cart.',
    })
    input: CreateCartInput | undefined,
    @Ctx() context: RequestContext,
  ): Promise<CreateCartPayload> {
    return mutate<CreateCartPayload>(context, async () => {
      const demands = demandsOf(input?.items ?? []);
      const { id: storeId, currency: storeCurrency } = context.store;
      const currency = input?.currency ?? null;
      const owner = { storeId, storeCurrency, currency, customerId: context.viewer?.customerId };
      const { cartId, token: cartToken } = await this.#carts.create({ ...owner, demands });
      return { cart: await context.loaders.load(cartById, cartId), cartToken };
    });
  }

  @Can('update', 'Cart')
  @Mutation(() => AddCartItemPayload, {
    description: 'Adds an item to a cart. Its quantity is added to that already in the cart.',
  })
  addCartItem(
    @Arg('input', () => AddCartItemInput, { description: 'The item.' }) input: AddCartItemInput,
    @Ctx() context: RequestContext,
  ): Promise<AddCartItemPayload> {
    return this.#answer(context, () => this.#carts.add(cartTarget(context, input), [demandAt(input)]));
  }

  @Can('update', 'Cart')
  @Mutation(() => AddCartItemsPayload, {
    description: 'Adds items to a cart, all or none. Quantities are added to those already in the cart.',
  })
  addCartItems(
    @Arg('input', () => AddCartItemsInput, { description: 'The items.' }) input: AddCartItemsInput,
    @Ctx() context: RequestContext,
  ): Promise<AddCartItemsPayload> {
    return this.#answer(context, () => this.#carts.add(cartTarget(context, input), demandsOf(input.items)));
  }

  @Can('update', 'Cart')
  @Mutation(() => UpdateCartItemPayload, { description: 'Changes the quantity of an item.' })
  updateCartItem(
    @Arg('input', () => UpdateCartItemInput, { description: 'The item and its new quantity.' })
    input: UpdateCartItemInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdateCartItemPayload> {
    return this.#answer(context, () => {
      const itemId = uuidOf('cit', input.itemId, 'itemId');
      return this.#carts.setQuantity(cartTarget(context, input), { itemId, quantity: input.quantity });
    });
  }

  @Can('update', 'Cart')
  @Mutation(() => RemoveCartItemPayload, { description: 'Removes an item from a cart.' })
  removeCartItem(
    @Arg('input', () => RemoveCartItemInput, { description: 'The item.' }) input: RemoveCartItemInput,
    @Ctx() context: RequestContext,
  ): Promise<RemoveCartItemPayload> {
    return mutate<RemoveCartItemPayload>(context, async () => {
      const itemId = uuidOf('cit', input.itemId, 'itemId');
      const cartId = await this.#carts.remove(cartTarget(context, input), itemId);
      return { cart: await context.loaders.load(cartById, cartId), deletedId: encodeId('cit', itemId) };
    });
  }

  @Can('update', 'Cart')
  @Mutation(() => ClearCartPayload, { description: 'Removes all items from a cart. Contact details stay.' })
  clearCart(
    @Arg('input', () => ClearCartInput, { description: 'The cart.' }) input: ClearCartInput,
    @Ctx() context: RequestContext,
  ): Promise<ClearCartPayload> {
    return this.#answer(context, () => this.#carts.clear(cartTarget(context, input)));
  }

  @Can('update', 'Cart')
  @Mutation(() => UpdateCartPayload, { description: 'Changes the contact details of a cart.' })
  updateCart(
    @Arg('input', () => UpdateCartInput, { description: 'The changes.' }) input: UpdateCartInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdateCartPayload> {
    return this.#answer(context, () => {
      const { email, shippingAddress, billingAddress } = input;
      const contact = {
        ...(email !== undefined && { email: emailAt('email', email) }),
        ...(shippingAddress !== undefined && {
          shippingAddress: addressAt('shippingAddress', shippingAddress),
        }),
        ...(billingAddress !== undefined && { billingAddress: addressAt('billingAddress', billingAddress) }),
      };
      return this.#carts.changeContact(cartTarget(context, input), contact);
    });
  }

  #answer(context: RequestContext, change: () => Promise<string>): Promise<AddCartItemPayload> {
    return mutate<AddCartItemPayload>(context, async () => ({
      cart: await context.loaders.load(cartById, await change()),
    }));
  }
}
