import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Transactions } from '../../../platform/db/transactions.ts';
import { invalid, notAllowedNow } from '../../../platform/errors/standard-errors.ts';
import { appendEvents } from '../../../platform/events/event-log.ts';
import type { Idempotency } from '../../../platform/idempotency/idempotency.ts';
import { textInput } from '../../../platform/inputs/text-input.ts';
import { encodeId } from '../../../values/ids.ts';
import { confirmReservations } from '../../inventory/inventory.locks.ts';
import { pricingAgain } from '../../pricing/facts/stale-price.ts';
import { expectSold } from '../../stores/sold-currencies.ts';
import { PricedBy } from '../amounts/order-price.ts';
import { expectPriceBasis, type OrderPrices, type UnpricedOrder } from '../amounts/order-prices.ts';
import type { Repriced } from '../amounts/order-repricing.ts';
import { takePromotionUses } from '../amounts/promotion-uses.locks.ts';
import { recordChange, repriceOrder, requireEditable } from '../changing/locked-change.ts';
import { orderEvent } from '../events/order.events.ts';
import type { Order } from '../order.entity.ts';
import { type OrderDetailsInput, validatedDetails } from '../order-details.ts';
import { OrderItem } from '../order-item.entity.ts';
import { OrderNote } from '../order-note.entity.ts';
import { OrderSource } from '../order-source.ts';
import { OrderStatus } from '../order-status.ts';
import { lockedItems, lockOrder } from '../orders.locks.ts';
import { priceLines, type RequestedLine } from './order-lines.ts';
import { customerOf, salesRepOf } from './order-people.ts';
import { type OrderLine, placeOrder, refusingTooLarge } from './order-placement.ts';
import { codeKeys, expectChoices, expectShipping, type ShippingChoice, shippingOf } from './staff-choices.ts';

/** The largest number of characters of a note on an order. */
export const MAX_NOTE_LENGTH = 5_000;

export interface StaffDetails extends OrderDetailsInput, ShippingChoice {
  readonly salesRepId?: string | null | undefined;
}

export interface NewOrder extends StaffDetails {
  readonly customerId: string;
  /** The default is that of the store. */
  readonly currency?: string | null | undefined;
  readonly storeCurrency: string;
  readonly items: readonly RequestedLine[];
  readonly discountCodes?: readonly string[] | null | undefined;
  readonly asDraft: boolean;
  readonly idempotencyKey: string;
}

interface OrderEdit {
  readonly actor: Actor;
  readonly orderId: string;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/** Staff mutations of orders, except those of items and status. */
export class StaffOrders {
  readonly #transactions: Transactions;
  readonly #idempotency: Idempotency;
  readonly #prices: OrderPrices;

  constructor(parts: { transactions: Transactions; idempotency: Idempotency; prices: OrderPrices }) {
    this.#transactions = parts.transactions;
    this.#idempotency = parts.idempotency;
    this.#prices = parts.prices;
  }

  /**
   * Creates an order for a customer. It keeps its stock until it is cancelled, because the customer may pay by invoice.
   */
  async create(actor: Actor, order: NewOrder): Promise<string> {
    const { idempotencyKey, storeCurrency, asDraft, ...given } = order;
    const currency = given.currency ?? storeCurrency;
    // The default currency stays out of the fingerprint, as before there were others.
    const input = { ...given, currency: currency === storeCurrency ? undefined : currency };
    const call = {
      actor,
      key: idempotencyKey,
      operation: 'createOrder',
      input: { ...input, asDraft },
      validate: () => {
        if (order.items.length === 0 && !asDraft) throw invalid('items', 'Name at least one item.');
      },
    };
    const place = async (em: EntityManager) => {
      await expectSold(em, { storeId: actor.storeId, currency, storeCurrency }, 'currency');
      const customer = await customerOf(em, actor.storeId, order.customerId);
      const details = validatedDetails(order);
      const { storeId } = actor;
      const lines = await priceLines(em, {
        order: { storeId, currency, customerId: customer.id, placedAt: null },
        items: order.items,
        prices: this.#prices,
      });
      const shipping = shippingOf(order, currency) ?? { amount: 0 };
      const codes = codeKeys(order.discountCodes ?? []);
      const { shippingAddress } = details;
      const unpriced = {
        storeId,
        currency,
        customerId: customer.id,
        shippingAddress,
        lines,
        shipping,
        codes,
      };
      const priced = await refusingTooLarge({ lines, currency }, () =>
        this.#prices.price(em, newOrder(unpriced)),
      );
      expectChoices(priced);
      const placed = await placeOrder(em, {
        actor,
        currency,
        asDraft,
        customerId: customer.id,
        details: { ...details, email: details.email ?? customer.email ?? null },
        lines,
        shippingTotal: priced.price.shipping.amount,
        priced,
        source: OrderSource.STAFF,
        ttlSeconds: null,
        salesRep: await salesRepOf(em, actor.storeId, order.salesRepId),
      });
      return { orderId: placed.orderId };
    };
    const { orderId } = await pricingAgain(() => this.#idempotency.run(call, place));
    return orderId;
  }

  /** Updates an order. A field that is left out stays; null clears it. */
  async update(command: OrderEdit & StaffDetails): Promise<void> {
    const { actor, idempotencyKey, ...input } = command;
    const call = { actor, key: idempotencyKey, operation: 'updateOrder', input };
    await pricingAgain(() => this.#idempotency.run(call, (em) => this.updateWithin(em, command)));
  }

  /** Like {@link update}, in the caller's transaction. @throws StalePriceError when it has to be done again */
  async updateWithin(
    em: EntityManager,
    command: Omit<OrderEdit, 'idempotencyKey'> & StaffDetails,
  ): Promise<{ orderId: string }> {
    const { actor } = command;
    const order = await lockOrder(em, { ...command, storeId: actor.storeId });
    requireEditable(order);
    const { expiresAt } = order;
    Object.assign(order, validatedDetails(command));
    if (command.salesRepId !== undefined) {
      const salesRep = await salesRepOf(em, actor.storeId, command.salesRepId);
      order.salesRepId = salesRep?.id ?? null;
      order.salesRepName = salesRep?.name ?? null;
    }
    const uses = await this.#repriced(em, order, command);
    await recordChange(em, order, { type: 'order.updated', actor });
    if (uses) await takePromotionUses(em, { storeId: order.storeId, orderId: order.id, uses });
    // A lower total may have confirmed the order.
    if (expiresAt && !order.expiresAt)
      await confirmReservations(em, { storeId: order.storeId, orderId: order.id });
    return { orderId: order.id };
  }

  /** Prices an order again when shipping or the address changes, on which taxes depend. */
  async #repriced(em: EntityManager, order: Order, command: StaffDetails): Promise<Repriced['uses']> {
    const shipping = shippingOf(command, order.currency);
    if (shipping === undefined && command.shippingAddress === undefined) return null;
    if (order.pricedBy === PricedBy.GIVEN) {
      if (shipping === undefined) return null;
      if ('methodId' in shipping) {
        throw notAllowedNow('The price of this order was given; give a shippingTotal.', 'shippingMethodId');
      }
    }
    const items = await lockedItems(em, order);
    const { uses, priced } = await repriceOrder(this.#prices, {
      em,
      order,
      items,
      ...(shipping && { shipping }),
    });
    if (shipping && priced) expectShipping(priced);
    if (priced) await expectPriceBasis(em, { storeId: order.storeId, basis: priced.basis });
    return order.status === OrderStatus.DRAFT ? null : uses;
  }

  async addNote(
    command: OrderEdit & { authorId: string; body: string; isVisibleToCustomer: boolean },
  ): Promise<string> {
    const { actor, idempotencyKey, ...input } = command;
    const { orderId, authorId, isVisibleToCustomer } = input;
    const call = {
      actor,
      key: idempotencyKey,
      operation: 'addOrderNote',
      input,
      validate: () => textInput(command.body, { field: 'body', min: 1, max: MAX_NOTE_LENGTH }),
    };
    const { noteId } = await this.#idempotency.run(call, async (em, body) => {
      const order = await lockOrder(em, { ...command, storeId: actor.storeId });
      const note = new OrderNote();
      Object.assign(note, { storeId: actor.storeId, orderId, authorId, body, isVisibleToCustomer });
      em.persist(note);
      // Events cannot be changed, so the text of the note stays out of them.
      const data = { noteId: encodeId('nte', note.id), isVisibleToCustomer };
      await recordChange(em, order, { type: 'order.note_added', actor, data });
      return { noteId: note.id };
    });
    return noteId;
  }

  /** Deletes a draft. An order that was placed is cancelled instead. */
  async deleteDraft(command: OrderEdit): Promise<void> {
    const { actor } = command;
    await this.#transactions.run(async (em) => {
      const order = await lockOrder(em, { ...command, storeId: actor.storeId });
      if (order.status !== OrderStatus.DRAFT) {
        throw notAllowedNow(`An order that is ${order.status} can be cancelled but not deleted.`, 'orderId');
      }
      order.version += 1;
      await appendEvents(em, [orderEvent(order, { type: 'order.deleted', actor })]);
      await em.nativeDelete(OrderItem, { storeId: order.storeId, orderId: order.id });
      em.remove(order);
    });
  }
}

function newOrder({
  lines,
  ...order
}: Omit<UnpricedOrder, 'lines' | 'placedAt' | 'orderId'> & { lines: readonly OrderLine[] }): UnpricedOrder {
  return {
    ...order,
    lines: lines.map(
      ({ variantId, productId, quantity, unitPrice, listPrice = unitPrice, isOverridden, versions }) => ({
        key: variantId,
        variantId,
        productId,
        quantity,
        listPrice,
        ...(isOverridden && { unitPrice }),
        ...(versions && { versions }),
      }),
    ),
    placedAt: null,
    orderId: null,
  };
}
