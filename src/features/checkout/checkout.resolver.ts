import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { notFound } from '../../platform/errors/standard-errors.ts';
import type { RequestContext } from '../../platform/graphql/context.ts';
import { Can } from '../../platform/graphql/guards.ts';
import { asUserErrors, mutate } from '../../platform/graphql/mutation.ts';
import { optionalUuidOf } from '../../platform/inputs/node-ids.ts';
import { unvalidatedPhone, unvalidatedText } from '../../platform/inputs/unvalidated-values.ts';
import { holdOrder } from '../orders/access/held-orders.ts';
import { unvalidatedDetails } from '../orders/order-details.ts';
import { orderById } from '../orders/orders.loaders.ts';
import { paymentChoicesOf } from '../payments/payment-choice.ts';
import { declineErrors } from '../payments/payments.errors.ts';
import { paymentById } from '../payments/payments.loaders.ts';
import type { SavedMethodsService } from '../payments/saved-methods/saved-methods.service.ts';
import { currenciesOf } from '../stores/sold-currencies.ts';
import { CheckoutInput } from './checkout.inputs.ts';
import { CheckoutPayload } from './checkout.payloads.ts';
import type { CheckoutService } from './checkout.service.ts';
import type { CheckoutRequest } from './checkout-command.ts';

@Resolver()
export class CheckoutResolver {
  readonly #checkout: CheckoutService;
  readonly #savedMethods: SavedMethodsService;

  constructor(checkout: CheckoutService, savedMethods: SavedMethodsService) {
    this.#checkout = checkout;
    this.#savedMethods = savedMethods;
  }

  @Can('checkout', 'Cart')
  @Mutation(() => CheckoutPayload, {
    description:
      'Checks out a cart: places the order, reserves all of its stock or fails, and then starts the ' +
      'payment. A guest can read the order later with `orderAccessToken`.',
  })
  async checkout(
    @Arg('input', () => CheckoutInput, { description: 'The cart, the addresses and the payment.' })
    input: CheckoutInput,
    @Ctx() context: RequestContext,
  ): Promise<CheckoutPayload> {
    const { actor, loaders } = context;
    const payload = await mutate<CheckoutPayload>(context, async () => {
      const wanted = checkoutRequest(context, input);
      const choices = await this.#savedMethods.complete(context.viewer, wanted.choices);
      const call = { idempotencyKey: input.idempotencyKey, address: context.clientAddress };
      const done = await this.#checkout.checkout(actor, { ...wanted, choices }, call);
      const { orderId, paymentId, cartId, paymentIds = paymentId ? [paymentId] : [] } = done;
      if (!actor.viewer) holdOrder(context, orderId);
      if (done.order) loaders.prime(orderById, orderId, done.order);
      if (done.payment) loaders.prime(paymentById, done.payment.id, done.payment);
      const [order, ...payments] = await Promise.all([
        loaders.load(orderById, orderId),
        ...paymentIds.map((id) => loaders.load(paymentById, id)),
      ]);
      return { order, payments: payments.filter((payment) => payment !== undefined), cartId };
    });
    if (!payload.payments) return payload;
    return Object.assign(payload, { userErrors: asUserErrors(declineErrors(payload.payments)) });
  }
}

/** @throws DomainError NOT_FOUND when a visitor gives no cart token */
function checkoutRequest({ store, viewer }: RequestContext, input: CheckoutInput): CheckoutRequest {
  const { cartToken, payments } = input;
  if (!cartToken && !viewer?.customerId) throw notFound('cart', 'cartToken');
  return {
    cartToken: cartToken || null,
    details: unvalidatedDetails(input),
    name: unvalidatedText(input.name),
    phone: unvalidatedPhone(input.phone),
    shippingAddressId: optionalUuidOf('adr', input.shippingAddressId, 'shippingAddressId'),
    shippingMethodId: optionalUuidOf('shm', input.shippingMethodId, 'shippingMethodId'),
    choices: paymentChoicesOf(payments),
    expectedTotal: input.expectedTotal ?? null,
    expectedVersion: input.expectedVersion ?? null,
    currencies: currenciesOf(store),
  };
}
