import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../platform/auth/actor.ts';
import type { Idempotency } from '../../platform/idempotency/idempotency.ts';
import { newId } from '../../values/ids.ts';
import { hashCartToken } from '../carts/cart-token.ts';
import type { BuyerDetails } from '../carts/pricing/cart-facts.ts';
import type { CartPrices } from '../carts/pricing/cart-prices.ts';
import { answeredOutcome } from '../orders/placing/first-change.ts';
import type { PaymentChoice } from '../payments/outcomes/open-payment.ts';
import type { PaymentsService } from '../payments/payments.service.ts';
import { MAX_PRICINGS, StalePriceError } from '../pricing/facts/stale-price.ts';
import { priceChanged, pricesKeepChanging } from './checkout.errors.ts';
import { checkOut, type Placed, type Purchase, type StoredCheckout } from './checkout.locks.ts';
import { SwitchedOffError } from './checkout.refusals.ts';
import {
  type CheckedOut,
  type CheckoutCommand,
  type CheckoutRequest,
  checkoutFingerprint,
  expectedAmount,
  validatedCheckout,
} from './checkout-command.ts';
import { type CheckoutCart, readPricedCart } from './priced-cart.ts';

type CreditSourcesOfChoices = Awaited<ReturnType<PaymentsService['creditSources']>>;

/**
 * Turns a cart into an order at present prices, then starts the payment. A retry with the same key returns the same
 * order, and completes the payment if the first call crashed before it could.
 */
export class CheckoutService {
  readonly #idempotency: Idempotency;
  readonly #payments: PaymentsService;
  readonly #prices: CartPrices;

  constructor(parts: { idempotency: Idempotency; payments: PaymentsService; prices: CartPrices }) {
    this.#idempotency = parts.idempotency;
    this.#payments = parts.payments;
    this.#prices = parts.prices;
  }

  /**
   * A declined payment is not an error here: see the payment's status.
   *
   * @returns the ids, and the rows unless they have to be read: a repeated call, or a provider that was asked afterwards
   * @throws DomainError for everything a buyer can act on
   */
  async checkout(
    actor: Actor,
    request: CheckoutRequest,
    { idempotencyKey, address }: { idempotencyKey: string; address: string },
  ): Promise<CheckedOut & Partial<Placed>> {
    const tokenHash = request.cartToken && hashCartToken(request.cartToken);
    const call = {
      actor,
      key: idempotencyKey,
      operation: 'checkout',
      input: checkoutFingerprint(request),
      validate: () => this.#validate(request),
      // A visitor has no user id, so the cart's token owns the idempotency key.
      ...(!actor.viewer && tokenHash && { owner: `cart:${tokenHash}` }),
    };
    const orderId = newId();
    const paymentId = newId();
    const { choices } = request;
    const holder = { storeId: actor.storeId, customerId: actor.viewer?.customerId ?? null, address };
    const sources = await this.#payments.creditSources(choices, holder);
    const intent = this.#payments.immediateIntent(choices, paymentId);
    const answer = intent && { ...intent, ...answeredOutcome(intent.state) };
    let placed: Placed | null = null;
    const done = await this.#idempotency
      .runAutocommit<CheckedOut, CheckoutCommand>(call, async (em, key, command) => {
        const purchase = { actor, command, tokenHash, key, orderId, paymentId, answer, sources };
        const stored = await this.#checkOutPriced(em, purchase);
        placed = stored.placed;
        return stored;
      })
      .catch((error: unknown) => {
        if (error instanceof SwitchedOffError) {
          const off = choices.find(({ provider }) => error.disabled.includes(provider));
          if (off) throw this.#payments.switchedOff(off.provider, error.disabled);
        }
        throw error instanceof StalePriceError ? pricesKeepChanging() : error;
      });
    const choice = choices.length === 1 ? choices[0] : undefined;
    const isAsked = await this.#pay(actor, { done, choice, placed, isAnswered: answer !== undefined });
    return isAsked ? done : { ...done, ...(placed as Placed | null) };
  }

  #validate(request: CheckoutRequest): CheckoutCommand {
    const command = validatedCheckout(request);
    this.#payments.expectChoices(command.choices);
    return command;
  }

  /**
   * Prices the cart without a lock and checks it out at that price. If the price is outdated once the cart is locked, the
   * cart is priced again.
   *
   * @throws DomainError; StalePriceError when the price was out of date each time
   */
  async #checkOutPriced(
    em: EntityManager,
    {
      sources,
      ...purchase
    }: Omit<Purchase, 'cart' | 'expectedTotal' | 'plan'> & { sources: CreditSourcesOfChoices },
  ): Promise<StoredCheckout> {
    const { actor, command, tokenHash } = purchase;
    const owner = { storeId: actor.storeId, tokenHash, customerId: actor.viewer?.customerId };
    const details = buyerDetails(command);
    for (let pricings = 1; ; pricings++) {
      const { shippingMethodId: methodId } = command;
      const cart = await readPricedCart(em, { owner, details, methodId, prices: this.#prices });
      const expectedTotal = cart && expectedAmount(command, cart);
      const plan = cart
        ? this.#planOf(cart, { choices: command.choices, expectedTotal, sources })
        : undefined;
      try {
        return await checkOut(em, { ...purchase, cart, expectedTotal, plan });
      } catch (error) {
        if (!(error instanceof StalePriceError)) throw error;
        if (pricings < MAX_PRICINGS) continue;
        if (cart?.isBuyable && expectedTotal !== null && cart.price.totals.total !== expectedTotal) {
          throw priceChanged(cart.price.totals.total, cart.currency);
        }
        throw error;
      }
    }
  }

  /**
   * Who pays how much. A cart that cannot be bought, or not at the expected price, is refused for that reason instead.
   *
   * @returns undefined when nothing is to be paid, or the cart is refused
   * @throws DomainError when no payment or another amount was chosen for what has to be paid, or when a provider cannot
   *   charge its part
   */
  #planOf(
    { isBuyable, price, currency }: CheckoutCart,
    {
      choices,
      expectedTotal,
      sources,
    }: Pick<CheckoutCommand, 'choices'> &
      Pick<Purchase, 'expectedTotal'> & { sources: CreditSourcesOfChoices },
  ): Purchase['plan'] {
    const { total: amount } = price.totals;
    if (!isBuyable || amount === 0 || (expectedTotal !== null && expectedTotal !== amount)) return undefined;
    return this.#payments.plan(choices, { amount, currency, sources });
  }

  /**
   * Asks the provider, unless nothing is to be paid or its answer was stored with the order.
   *
   * @returns whether it was asked
   */
  async #pay(
    actor: Actor,
    purchase: {
      done: CheckedOut;
      choice: PaymentChoice | undefined;
      placed: Placed | null;
      isAnswered: boolean;
    },
  ): Promise<boolean> {
    const { done, choice, placed, isAnswered } = purchase;
    const { orderId, paymentId } = done;
    if (!paymentId || (placed && isAnswered)) return false;
    if (!placed || !choice) {
      await this.#payments.settle(actor, paymentId);
      return true;
    }
    const { order } = placed;
    const { total: amount, currency } = order;
    const { provider, options: providerOptions } = choice;
    await this.#payments.settle(actor, {
      id: paymentId,
      orderId,
      provider,
      providerOptions,
      amount,
      currency,
      attempt: 1,
      createdAt: order.createdAt,
      order,
    });
    return true;
  }
}

function buyerDetails({ details, shippingAddressId }: CheckoutCommand): BuyerDetails {
  return {
    email: details.email ?? null,
    shippingAddress: details.shippingAddress ?? null,
    shippingAddressId: shippingAddressId ?? null,
  };
}
