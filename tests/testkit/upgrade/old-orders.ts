import { randomUUID } from 'node:crypto';
import type { ShopApi } from './shop-api.ts';

/** The variants, named by their purpose, and the people of the orders. */
export interface OrderWorld {
  readonly visitor: ShopApi;
  readonly manager: ShopApi;
  readonly variants: { readonly paid: string; readonly other: string; readonly free: string };
  readonly customerIds: readonly string[];
}

interface PlacedOrder {
  readonly id: string;
  readonly number: string;
  readonly items: readonly { id: string; sku: string }[];
  readonly payments: readonly { id: string }[];
}

/** A checkout's input and key, to repeat it later. */
export interface RememberedCheckout {
  readonly input: { idempotencyKey: string };
  readonly orderNumber: string;
}

const ORDER = 'order { id number items { id sku } payments { id } }';

/** Addresses in many scripts, valid without the region and postal code that today's rules require. */
export const ADDRESSES = [
  { name: 'Ada Buyer', line1: '1 Analytical Way', city: 'London', postalCode: 'NW1 6XE', countryCode: 'GB' },
  { name: 'No Region', line1: '12 Harbour Street', city: 'Portland', countryCode: 'US' },
  { name: 'Łukasz Ćwikła', line1: 'ul. Długa 5', city: 'Kraków', postalCode: '31147', countryCode: 'PL' },
  { name: '王小明', line1: '忠孝東路 1 號', city: '臺北', countryCode: 'TW' },
  { name: 'Zoë 👩‍🚀', line1: 'Straße 1', city: 'Köln', postalCode: 'nonsense', countryCode: 'DE' },
];

/** Places orders of one shop in every way and every status. */
export class OldOrders {
  readonly #world: OrderWorld;
  #count = 0;

  constructor(world: OrderWorld) {
    this.#world = world;
  }

  /** Checks out as a guest. `testOutcome` is the answer of the test provider. */
  async buy(options: {
    variantIds?: readonly string[];
    testOutcome?: 'SUCCEED' | 'DECLINE' | 'PENDING';
    quantity?: number;
    /** An index of {@link ADDRESSES}; the next one by default. */
    address?: number;
  }): Promise<PlacedOrder & { remembered: RememberedCheckout }> {
    const { visitor, variants } = this.#world;
    const { variantIds = [variants.paid, variants.other], testOutcome = 'SUCCEED', quantity = 1 } = options;
    const { token } = await visitor.mutate<{ token: string }>({
      name: 'createCart',
      input: { items: variantIds.map((variantId) => ({ variantId, quantity })) },
      fields: 'token',
    });
    const place = this.#count++;
    const input = {
      cartToken: token,
      email: place % 3 === 0 ? `Returning.Guest${place % 7}@Buyers.example` : `guest+${place}@buyers.example`,
      name: ['A Guest', 'Ångström Éva', 'STRASSE ẞ', 'ﬁne ＷＩＤＥ'][place % 4],
      shippingAddress: ADDRESSES[(options.address ?? place) % ADDRESSES.length],
      payment: { provider: 'test', testOutcome },
      idempotencyKey: randomUUID(),
    };
    const { order } = await visitor.mutate<{ order: PlacedOrder }>({
      name: 'checkout',
      input,
      fields: ORDER,
      mayFail: testOutcome === 'DECLINE',
    });
    return { ...order, remembered: { input, orderNumber: order.number } };
  }

  async write(options: {
    items: readonly { variantId: string; quantity: number }[];
    asDraft?: boolean;
    shippingAmount?: string;
  }): Promise<PlacedOrder> {
    const { manager, customerIds } = this.#world;
    const customerId = customerIds[this.#count++ % customerIds.length];
    const input = { customerId, idempotencyKey: randomUUID(), shippingAddress: ADDRESSES[0], ...options };
    const { order } = await manager.mutate<{ order: PlacedOrder }>({
      name: 'createOrder',
      input,
      fields: ORDER,
    });
    return order;
  }

  async move(order: PlacedOrder, ...statuses: readonly string[]): Promise<void> {
    for (const status of statuses) await this.#change('updateOrderStatus', { orderId: order.id, status });
  }

  async cancel(order: PlacedOrder): Promise<void> {
    await this.#change('cancelOrder', { orderId: order.id, reason: 'Changed their mind, naïvely' });
  }

  /**
   * Starts a manual payment of the amount due and captures this amount of it.
   *
   * @returns its id
   */
  async receive(order: PlacedOrder, amount?: string): Promise<string> {
    const { payment } = await this.#change<{ payment: { id: string } }>(
      'payOrder',
      { orderId: order.id, provider: 'manual' },
      'payment { id }',
    );
    await this.#change('capturePayment', { paymentId: payment.id, ...(amount && { amount }) });
    return payment.id;
  }

  async refund(paymentId: string, amount: string): Promise<void> {
    await this.#change('refundPayment', { paymentId, amount, reason: 'Came broken' });
  }

  async removeItem(order: PlacedOrder, place: number): Promise<void> {
    await this.#change('removeOrderItem', { orderId: order.id, itemId: order.items[place]!.id });
  }

  async addItem(order: PlacedOrder, variantId: string, quantity: number): Promise<void> {
    await this.#change('addOrderItems', { orderId: order.id, items: [{ variantId, quantity }] });
  }

  async payWithTest(order: PlacedOrder, testOutcome: string): Promise<void> {
    await this.#change('payOrder', { orderId: order.id, provider: 'test', testOutcome });
  }

  async confirmPayment(paymentId: string): Promise<void> {
    await this.#change('confirmTestPayment', { paymentId, outcome: 'SUCCEED' });
  }

  async note(order: PlacedOrder, isVisibleToCustomer: boolean): Promise<void> {
    await this.#change('addOrderNote', {
      orderId: order.id,
      body: 'Ring twice — «zweimal»',
      isVisibleToCustomer,
    });
  }

  #change<Payload>(name: string, input: object, fields = 'order { id }'): Promise<Payload> {
    return this.#world.manager.mutate<Payload>({
      name,
      input: { idempotencyKey: randomUUID(), ...input },
      fields,
    });
  }
}
