import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../platform/auth/actor.ts';
import { expectVersion, invalid } from '../../platform/graphql/faults.ts';
import type { Claim, Idempotency } from '../../platform/idempotency/idempotency.ts';
import type { Address } from '../../values/address.ts';
import { encodeId, newId } from '../../values/ids.ts';
import { type CartLineRow, type PricedCart, priceCart } from '../carts/cart-pricing.ts';
import { hashCartToken } from '../carts/cart-token.ts';
import { cartOrderedPart, lockCartToBuy } from '../carts/carts.locks.ts';
import { placeOrder } from '../orders/order-placement.ts';
import { type OpenPayment, openPayment, type PaymentChoice } from '../payments/open-payment.ts';
import type { PaymentsService } from '../payments/payments.service.ts';
import { readPurchase } from './buyer.ts';
import { cartEmpty, expectBuyable, lineField, priceChanged } from './checkout.errors.ts';

/** Texts and addresses are checked and in the form in which they are stored. */
export interface CheckoutCommand {
  readonly cartToken: string | null;
  readonly email: string | null;
  readonly name: string | null;
  readonly phone: string | null;
  readonly shippingAddress: Address | null;
  readonly billingAddress: Address | null;
  readonly choice: PaymentChoice;
  /** Minor units of the store's currency. */
  readonly expectedTotal: number | null;
  readonly expectedVersion: number | null;
}

export interface CheckedOut {
  readonly orderId: string;
  /** Null when there is nothing to pay. */
  readonly paymentId: string | null;
}

/**
 * Turns a cart into an order in one transaction, then has it paid. Whoever calls again with the same key gets the
 * same order, and finishes the payment when the first call died before it could.
 */
export class CheckoutService {
  readonly #idempotency: Idempotency;
  readonly #payments: PaymentsService;

  constructor(idempotency: Idempotency, payments: PaymentsService) {
    this.#idempotency = idempotency;
    this.#payments = payments;
  }

  /** @throws UserFault for everything a buyer can act on; a declined payment is none, see the payment's status */
  async checkout(actor: Actor, command: CheckoutCommand, idempotencyKey: string): Promise<CheckedOut> {
    this.#payments.expectProvider(command.choice.provider, 'payment.provider');
    const call = {
      actor,
      key: idempotencyKey,
      operation: 'checkout',
      input: command,
      // Visitors have nothing in common but the secret of their cart.
      ...(!actor.viewer && command.cartToken && { owner: `cart:${hashCartToken(command.cartToken)}` }),
    };
    let opened: OpenPayment | undefined;
    const done = await this.#idempotency.run<CheckedOut>(call, async (em, claim) => {
      const placed = await this.#order(em, { actor, command, claim });
      opened = placed.opened;
      return placed.done;
    });
    const payment = opened ?? done.paymentId;
    if (payment) await this.#payments.settle(actor, payment);
    return done;
  }

  async #order(
    em: EntityManager,
    { actor, command, claim }: { actor: Actor; command: CheckoutCommand; claim: Claim<CheckedOut> },
  ): Promise<{ done: CheckedOut; opened: OpenPayment | undefined }> {
    const { storeId } = actor;
    const reference = { storeId, token: command.cartToken, customerId: actor.viewer?.customerId };
    const cart = await lockCartToBuy(em, reference);
    expectVersion(command.expectedVersion, cart, encodeId('crt', cart.id));
    const shippingAddress = command.shippingAddress ?? cart.shippingAddress;
    const { name, phone, choice } = command;
    const hints = { actor, email: command.email ?? cart.email, name, phone, shippingAddress };
    const { lines: rows, buyer } = await readPurchase(em, cart, hints);
    const { lines, subtotal } = expectedCart(rows, cart.currency, command.expectedTotal);
    if (!shippingAddress) throw invalid('shippingAddress', 'Say where the order goes.');
    const orderId = newId();
    const payment =
      subtotal > 0
        ? openPayment({ storeId, orderId, currency: cart.currency, amount: subtotal, choice })
        : undefined;
    const done = { orderId, paymentId: payment?.opened.id ?? null };
    const { order } = await placeOrder(em, {
      ...(await buyer()),
      orderId,
      actor,
      currency: cart.currency,
      lines: lines.map((line, index) => ({ ...line, unitPrice: line.price, field: lineField(index) })),
      shippingTotal: 0,
      shippingAddress,
      billingAddress: command.billingAddress ?? cart.billingAddress,
      source: 'CHECKOUT',
      beside: [cartOrderedPart(cart, orderId), ...(payment ? [payment.part] : []), ...claim.keep(done)],
    });
    return { done, opened: payment && { ...payment.opened, order } };
  }
}

/** The lines of a locked cart at the prices of the moment. @throws UserFault when they are not as they must be */
function expectedCart(
  rows: readonly CartLineRow[],
  currency: string,
  expectedTotal: number | null,
): PricedCart {
  const priced = priceCart(rows);
  if (priced.lines.length === 0) throw cartEmpty();
  expectBuyable(priced.lines);
  if (expectedTotal !== null && expectedTotal !== priced.subtotal) {
    throw priceChanged(priced.subtotal, currency);
  }
  return priced;
}
