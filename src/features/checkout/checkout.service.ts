import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../platform/auth/actor.ts';
import { sql } from '../../platform/db/sql.ts';
import { expectVersion, invalid } from '../../platform/graphql/faults.ts';
import type { Idempotency } from '../../platform/idempotency/idempotency.ts';
import type { Address } from '../../values/address.ts';
import { encodeId } from '../../values/ids.ts';
import type { Cart } from '../carts/cart.entity.ts';
import { CART_LINES, type CartLineRow, type PricedCart, priceCart } from '../carts/cart-pricing.ts';
import { hashCartToken } from '../carts/cart-token.ts';
import { lockOpenCart } from '../carts/carts.locks.ts';
import { placeOrder } from '../orders/order-placement.ts';
import type { PaymentChoice, PaymentsService } from '../payments/payments.service.ts';
import { findBuyer } from './buyer.ts';
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
    const done = await this.#idempotency.run(call, (em) => this.#order(em, actor, command));
    if (done.paymentId) await this.#payments.settle(actor, done.paymentId);
    return done;
  }

  async #order(em: EntityManager, actor: Actor, command: CheckoutCommand): Promise<CheckedOut> {
    const { storeId } = actor;
    const reference = { storeId, token: command.cartToken, customerId: actor.viewer?.customerId };
    const cart = await lockOpenCart(em, reference);
    expectVersion(command.expectedVersion, cart, encodeId('crt', cart.id));
    const { lines, subtotal } = await expectedCart(em, cart, command);
    const shippingAddress = command.shippingAddress ?? cart.shippingAddress;
    if (!shippingAddress) throw invalid('shippingAddress', 'Say where the order goes.');
    const { name, phone, choice } = command;
    const email = command.email ?? cart.email;
    const buyer = await findBuyer(em, { actor, email, name, phone, shippingAddress });
    const { orderId } = await placeOrder(em, {
      ...buyer,
      actor,
      currency: cart.currency,
      lines: lines.map((line, index) => ({ ...line, unitPrice: line.price, field: lineField(index) })),
      shippingTotal: 0,
      shippingAddress,
      billingAddress: command.billingAddress ?? cart.billingAddress,
      source: 'CHECKOUT',
    });
    cart.becomeOrder(orderId);
    await em.flush();
    const paymentId = subtotal > 0 ? await this.#payments.open(em, { storeId, orderId, choice }) : undefined;
    return { orderId, paymentId: paymentId ?? null };
  }
}

/** The lines of a locked cart at the prices of the moment. @throws UserFault when they are not as they must be */
async function expectedCart(
  em: EntityManager,
  cart: Cart,
  { expectedTotal }: CheckoutCommand,
): Promise<PricedCart> {
  const priced = priceCart(await sql<CartLineRow>(em, CART_LINES, [cart.storeId, [cart.id]]));
  if (priced.lines.length === 0) throw cartEmpty();
  expectBuyable(priced.lines);
  if (expectedTotal !== null && expectedTotal !== priced.subtotal) {
    throw priceChanged(priced.subtotal, cart.currency);
  }
  return priced;
}
