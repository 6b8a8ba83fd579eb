import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, eventMetadata } from '../../platform/auth/actor.ts';
import type { Row } from '../../platform/db/reading/reader.ts';
import { type JsonColumns, writtenRow } from '../../platform/db/reading/written-row.ts';
import { prepared, sql } from '../../platform/db/sql.ts';
import type { StoredOutcome } from '../../platform/idempotency/idempotency.ts';
import type { IdempotencyClaim } from '../../platform/idempotency/idempotent-call.ts';
import { newId } from '../../values/ids.ts';
import { storedLinePrice, storedPrice } from '../orders/amounts/priced-order.ts';
import { Order } from '../orders/order.entity.ts';
import { type Columns, columnsOf, NOW } from '../orders/order-columns.ts';
import { OrderItem } from '../orders/order-item.entity.ts';
import { OrderSource } from '../orders/order-source.ts';
import { OrderPaymentStatus, OrderStatus } from '../orders/order-status.ts';
import { type FirstOutcome, freeOutcome } from '../orders/placing/first-change.ts';
import { creditPartRows } from '../payments/credit/paying/credit-payments.locks.ts';
import { refusalOfPart } from '../payments/credit/paying/credit-payments.ts';
import type { PaymentPlan, PlannedCredit } from '../payments/credit/paying/credit-plan.ts';
import type { PaymentChoice } from '../payments/outcomes/open-payment.ts';
import { Payment } from '../payments/payment.entity.ts';
import type { ImmediateIntent } from '../payments/payment-provider.ts';
import { type PromotionUse, promotionUses } from '../pricing/facts/promotion-uses.ts';
import { explainRefusal } from './checkout.refusals.ts';
import type { CheckedOut, CheckoutCommand } from './checkout-command.ts';
import type { CheckoutCart } from './priced-cart.ts';

/** The rows as they were written. */
export interface Placed {
  readonly order: Row<Order>;
  /** Null when there is nothing to pay. */
  readonly payment: Row<Payment> | null;
}

const CHECK_OUT = prepared('select operation, fingerprint, result, placed from check_out($1)');

export interface Purchase {
  readonly actor: Actor;
  readonly command: CheckoutCommand;
  /** The hash of the cart's token. Null for the cart of the signed-in customer. */
  readonly tokenHash: string | null;
  readonly key: IdempotencyClaim;
  readonly orderId: string;
  readonly paymentId: string;
  /** The provider's answer if it is known in advance, and what the order becomes by it. */
  readonly answer: (ImmediateIntent & FirstOutcome) | undefined;
  /** Null when there is no such cart. */
  readonly cart: CheckoutCart | null;
  /** Who pays how much. Undefined when nothing is to be paid, or the cart is refused. */
  readonly plan: PaymentPlan<PaymentChoice> | undefined;
  /** Minor units of the currency of the cart. */
  readonly expectedTotal: number | null;
}

/** `placed` is null if the key was used before. */
export type StoredCheckout = StoredOutcome<CheckedOut> & { readonly placed: Placed | null };

type SentCheckout = StoredOutcome<CheckedOut> & {
  readonly placed: { readonly order: JsonColumns; readonly payment: JsonColumns | null } | null;
};

/**
 * Runs the whole checkout as one statement, which is its own transaction. The SQL function `check_out` claims the
 * idempotency key, locks the cart, refuses an outdated price, finds or creates the guest, writes the order with its
 * items, payment and events, ends the cart, and reserves the stock last. Every refusal that a buyer can act on is a
 * `DomainError`, and then nothing has changed. A key that was used before returns the stored result, whatever happened
 * to the cart since.
 *
 * @throws DomainError; StalePriceError when the cart has to be priced again; SwitchedOffError
 */
export async function checkOut(em: EntityManager, purchase: Purchase): Promise<StoredCheckout> {
  const { actor, command, tokenHash, key, paymentId, answer, cart, expectedTotal, plan } = purchase;
  const { expectedVersion } = command;
  const choice = plan?.rest?.choice;
  const credits = plan && plan.credits.length > 0 ? plan.credits : undefined;
  const parameters = {
    store_id: actor.storeId,
    owner: key.owner,
    key: key.key,
    fingerprint: key.fingerprint,
    about: eventMetadata(actor),
    token_hash: tokenHash,
    customer_id: actor.viewer?.customerId,
    name: command.name,
    phone: command.phone,
    shipping_address_id: command.shippingAddressId,
    expected_total: expectedTotal,
    expected_version: expectedVersion,
    payment_id: paymentId,
    provider: choice?.provider,
    provider_options: choice?.options,
    cart_id: cart?.cartId,
    cart_version: cart?.cartVersion,
    pricing_version: cart?.rules.version,
    row_versions: cart?.rowVersions,
    // Groups, VAT id and certificate of the customer.
    buyer_version: cart?.facts?.buyer.version,
    // Taxes and shipping depend on it, if the rules of the store ask for it.
    destination: cart?.facts ? (cart.facts.address ?? {}) : undefined,
    uses: usesOf(cart),
    order: orderRow(em, purchase),
    items: cart?.isBuyable ? itemRows(em, cart) : undefined,
    // An order that costs nothing counts as paid and needs no payment.
    outcome: cart?.price.totals.total === 0 ? freeOutcome() : answer,
    credits: credits && creditPartRows(credits),
    payment_ids: credits && paymentIdsOf(purchase, credits),
  };
  try {
    const [sent] = await sql<SentCheckout>(em, CHECK_OUT, [JSON.stringify(parameters)]);
    const { placed, ...outcome } = sent!;
    return { ...outcome, placed: placed && placedRows(em, placed) };
  } catch (error) {
    const refused = credits && refusalOfPart(error, { parts: credits, currency: cart!.currency });
    throw refused ?? explainRefusal(error, { expectedVersion, cart });
  }
}

/** The ids of all payments, in the order of the choices. */
function paymentIdsOf({ command, paymentId }: Purchase, credits: readonly PlannedCredit[]): string[] {
  const ids = new Map(credits.map((part) => [part.field, part.paymentId]));
  return command.choices.map((_, at) => ids.get(`payments.${at}`) ?? paymentId);
}

function placedRows(em: EntityManager, { order, payment }: NonNullable<SentCheckout['placed']>): Placed {
  return { order: writtenRow(em, Order, order), payment: payment && writtenRow(em, Payment, payment) };
}

/** Undefined if no promotion applies. */
function usesOf(cart: CheckoutCart | null): PromotionUse[] | undefined {
  return cart && cart.price.discounts.length > 0 ? promotionUses(cart.price, cart.facts) : undefined;
}

/**
 * The columns of the order that are known before its cart is locked. The SQL function adds the customer and the data of
 * the cart.
 */
function orderRow(em: EntityManager, { actor, command, orderId, cart, plan }: Purchase): Columns {
  const row = columnsOf(em, Order, {
    ...(cart && storedPrice(cart.price, cart)),
    id: orderId,
    storeId: actor.storeId,
    ...command.details,
    status: OrderStatus.PENDING,
    // Credit is held at once for the rest that is to come.
    paymentStatus: plan?.credits.length ? OrderPaymentStatus.PENDING : OrderPaymentStatus.UNPAID,
    source: OrderSource.CHECKOUT,
    version: 1,
  });
  // It is placed at the moment that its windows were judged by.
  return { ...row, placed_at: cart?.request.now ?? NOW };
}

function itemRows(em: EntityManager, { lines, request }: CheckoutCart): Columns[] {
  return lines.map(({ variantId, productId, sku, name, cost }, position) => {
    const goods = { id: newId(), variantId, productId, sku, name, position };
    return columnsOf(em, OrderItem, { ...goods, ...storedLinePrice(cost!, request.lines[position]!) });
  });
}
