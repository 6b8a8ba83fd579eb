import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Row } from '../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../platform/graphql/context.ts';
import { Cart } from '../carts/cart.entity.ts';
import { cartById } from '../carts/carts.loaders.ts';
import { CHECKOUT_DAYS, type OrderAccessTokens } from '../orders/access/order-access-tokens.ts';
import { CheckoutPayload } from './checkout.payloads.ts';

@Resolver(() => CheckoutPayload)
export class CheckoutPayloadResolver {
  readonly #tokens: OrderAccessTokens;

  constructor(tokens: OrderAccessTokens) {
    this.#tokens = tokens;
  }

  @FieldResolver(() => Cart, {
    nullable: true,
    description:
      'The cart that was ordered. Null when there are user errors other than a PaymentDeclinedError, and for a ' +
      'repeated checkout that an older version of the server made.',
  })
  cart(
    @Root() { cartId }: CheckoutPayload,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Row<Cart> | undefined> | null {
    return cartId ? loaders.load(cartById, cartId) : null;
  }

  /** A field of its own, since an RSA signature takes a millisecond: only those who ask for it wait. */
  @FieldResolver(() => String, {
    nullable: true,
    description:
      `Secret that lets the guest see the order, cancel it and pay it, for ${CHECKOUT_DAYS} days. A repeated checkout gives the same one. ` +
      'Null for a signed-in customer, who needs none, and when nothing was ordered.',
  })
  orderAccessToken(
    @Root() { order }: CheckoutPayload,
    @Ctx() { store, viewer }: RequestContext,
  ): string | null {
    if (!order || viewer?.customerId) return null;
    return this.#tokens.issueAtCheckout({ storeId: store.id, id: order.id });
  }
}
