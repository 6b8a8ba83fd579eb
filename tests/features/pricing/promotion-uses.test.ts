import { describe, expect } from 'vitest';
import { sweepExpiredOrders } from '../../../src/features/orders/lifecycle/order-sweep.ts';
import { someKey } from '../../testkit/shop/checkout.ts';
import { registerCustomer, seedGuest, someEmail } from '../../testkit/shop/customers.ts';
import { rawId } from '../../testkit/shop/ids.ts';
import { DEFAULT_STORE } from '../../testkit/shop/people.ts';
import { confirm, endOrder, paymentOf, placeOrder, untilRefunded } from '../payments/payments-fixture.ts';
import { BULK, CANCEL, it, LIMIT } from './promotion-uses-fixture.ts';

describe('the limit of a promotion', () => {
  it('lets exactly ten of fifty buyers use it at the same time', async ({ make, take, place, counters }) => {
    const promotionId = await make({ usageLimit: 10 });
    const orders = await Promise.all(Array.from({ length: 50 }, () => place()));
    const refusals = await Promise.all(orders.map(({ id }) => take(id, [{ promotionId }])));
    expect(refusals.filter((refusal) => refusal === undefined)).toHaveLength(10);
    const codeId = null;
    expect(new Set(refusals.filter(Boolean).map((refusal) => JSON.stringify(refusal)))).toEqual(
      new Set([expect.stringContaining('USED_UP')]),
    );
    expect(refusals.find(Boolean)).toEqual({
      reason: 'USED_UP',
      promotionId: rawId(promotionId),
      codeId,
      isByBuyer: false,
    });
    expect(await counters(promotionId)).toEqual({ '': 10 });
  });

  it('for each buyer lets one of ten orders of a guest use it', async ({ app, make, take, place }) => {
    const promotionId = await make({ usageLimitPerCustomer: 1 });
    const guest = await seedGuest(app, { storeId: DEFAULT_STORE });
    const orders = await Promise.all(Array.from({ length: 10 }, () => place(guest)));
    const refusals = await Promise.all(orders.map(({ id }) => take(id, [{ promotionId }])));
    expect(refusals.filter((refusal) => refusal === undefined)).toHaveLength(1);
    expect(refusals.find(Boolean)).toMatchObject({ reason: 'USED_UP', isByBuyer: true });
    expect(await take((await place()).id, [{ promotionId }])).toBeUndefined();
  });

  it('counts a guest and the customer with the same e-mail address as one buyer, whoever comes first', async ({
    app,
    make,
    take,
    place,
  }) => {
    const promotionId = await make({ usageLimitPerCustomer: 1 });
    const other = await make({ usageLimitPerCustomer: 1 });
    const email = someEmail();
    const guest = await seedGuest(app, { storeId: DEFAULT_STORE, email });
    expect(await take((await place(guest)).id, [{ promotionId }])).toBeUndefined();
    const { customerId } = await registerCustomer(app, { email });
    expect(await take((await place(customerId)).id, [{ promotionId }])).toMatchObject({
      isByBuyer: true,
    });
    expect(await take((await place(customerId)).id, [{ promotionId: other }])).toBeUndefined();
    expect(await take((await place(guest)).id, [{ promotionId: other }])).toMatchObject({
      isByBuyer: true,
    });
    const read = async (buyerId: string | null, buyerEmail: string | null) => {
      const { rows } = await app.shop.core.pool.query<{ uses: Record<string, number[]> }>(
        'select read_promotion_uses($1, $2, $3) as uses',
        [DEFAULT_STORE, buyerId, buyerEmail],
      );
      return rows[0]!.uses[rawId(promotionId)];
    };
    expect(await read(rawId(customerId), null)).toEqual([0, 1]);
    expect(await read(null, email)).toEqual([0, 1]);
    expect(await read(null, 'nobody@customer.example')).toBeUndefined();
    expect(await read(null, null)).toBeUndefined();
  });

  it('of a code holds beside that of its promotion', async ({ make, take, place, codeOf, counters }) => {
    const promotionId = await make({ usageLimit: 3 });
    const [once, unlimited] = [await codeOf(promotionId, 1), await codeOf(promotionId, null)];
    const use = async (codeId: string) => take((await place()).id, [{ promotionId, codeId }]);
    expect(await use(once)).toBeUndefined();
    expect(await use(once)).toMatchObject({
      reason: 'USED_UP',
      promotionId: rawId(promotionId),
      codeId: once,
    });
    expect(await use(unlimited)).toBeUndefined();
    expect(await use(unlimited)).toBeUndefined();
    expect(await use(unlimited)).toMatchObject({ reason: 'USED_UP' });
    expect([await counters(once), await counters(unlimited), await counters(promotionId)]).toEqual([
      { '': 1 },
      {},
      { '': 3 },
    ]);
  });

  it('can be added, moved and removed later, and never below what was used', async ({
    manager,
    make,
    take,
    place,
    counters,
  }) => {
    const promotionId = await make({});
    const [first, second] = [await place(), await place()];
    expect(await take(first.id, [{ promotionId }])).toBeUndefined();
    expect(await take(second.id, [{ promotionId }])).toBeUndefined();
    expect(await counters(promotionId)).toEqual({});
    const limit = async (usageLimit: number | null) =>
      (await manager.run(LIMIT, { input: { promotionId, usageLimit } })).updatePromotion;
    expect((await limit(1)).userErrors).toMatchObject([
      { code: 'VALIDATION', field: ['input', 'usageLimit'], message: expect.stringContaining('2 orders') },
    ]);
    expect(await limit(2)).toEqual({ promotion: { usageLimit: 2, usageCount: 2 }, userErrors: [] });
    expect(await take((await place()).id, [{ promotionId }])).toMatchObject({ reason: 'USED_UP' });
    await limit(3);
    expect(await take((await place()).id, [{ promotionId }])).toBeUndefined();
    expect(await counters(promotionId)).toEqual({ '': 3 });
    await limit(null);
    expect(await counters(promotionId)).toEqual({});
  });
});

describe('the use of a promotion', () => {
  it('is not counted twice by an edit, and comes back when an edit drops the promotion', async ({
    make,
    take,
    place,
    counters,
  }) => {
    const [kept, dropped] = [
      await make({ usageLimit: 1, usageLimitPerCustomer: 1 }),
      await make({ usageLimit: 1 }),
    ];
    const { id: orderId } = await place();
    expect(await take(orderId, [{ promotionId: kept }, { promotionId: dropped }])).toBeUndefined();
    expect(await take(orderId, [{ promotionId: kept }])).toBeUndefined();
    expect(Object.values(await counters(kept))).toEqual([1, 1]);
    expect(await counters(dropped)).toEqual({ '': 0 });
    expect(await take((await place()).id, [{ promotionId: dropped }])).toBeUndefined();
    expect(await take(orderId, [{ promotionId: kept }, { promotionId: dropped }])).toMatchObject({
      reason: 'USED_UP',
      promotionId: rawId(dropped),
    });
    // What is refused changes nothing.
    expect(Object.values(await counters(kept))).toEqual([1, 1]);
  });

  it('comes back when the order is cancelled, alone or in bulk, and when it expires', async ({
    app,
    manager,
    make,
    take,
    place,
    codeOf,
    counters,
  }) => {
    const promotionId = await make({ usageLimit: 3, usageLimitPerCustomer: 3 });
    const codeId = await codeOf(promotionId, 3);
    const guest = await seedGuest(app, { storeId: DEFAULT_STORE });
    const [cancelled, inBulk, expired] = [await place(guest), await place(guest), await place(guest)];
    for (const { id } of [cancelled, inBulk, expired]) {
      expect(await take(id, [{ promotionId, codeId }])).toBeUndefined();
    }
    const full = await place(guest);
    expect(await take(full.id, [{ promotionId, codeId }])).toMatchObject({ reason: 'USED_UP' });
    await manager.run(CANCEL, { input: { orderId: cancelled.id } });
    expect(await counters(promotionId)).toEqual({ '': 2, [rawId(guest)]: 2 });
    const items = [{ orderId: inBulk.id, status: 'CANCELLED' as const }];
    await manager.run(BULK, { input: { items: items as never, idempotencyKey: someKey() } });
    expect(await counters(promotionId)).toEqual({ '': 1, [rawId(guest)]: 1 });
    await app.shop.core.pool.query(
      "update orders set expires_at = now() - interval '1 second' where id = $1",
      [expired.rawOrderId],
    );
    const { transactions } = app.shop.core;
    await sweepExpiredOrders({ transactions, endedHooks: [] });
    expect(await counters(promotionId)).toEqual({ '': 0, [rawId(guest)]: 0 });
    expect(await counters(codeId)).toEqual({ '': 0 });
    expect(await take(full.id, [{ promotionId, codeId }])).toBeUndefined();
  });

  it('with a code that was switched off makes the price stale', async ({
    app,
    make,
    take,
    place,
    codeOf,
  }) => {
    const promotionId = await make({});
    const codeId = await codeOf(promotionId, null);
    const before = await place();
    expect(await take(before.id, [{ promotionId, codeId }])).toBeUndefined();
    await app.shop.core.pool.query('update discount_codes set is_active = false where id = $1', [codeId]);
    expect(await take((await place()).id, [{ promotionId, codeId }])).toEqual({ reason: 'STALE' });
    // An order that has it keeps it.
    expect(await take(before.id, [{ promotionId, codeId }])).toBeUndefined();
    const { rows } = await app.shop.core.pool.query<{ codes: object }>(
      'select find_discount_codes($1, array(select code_key from discount_codes where id = $2)) as codes',
      [DEFAULT_STORE, codeId],
    );
    expect(rows).toEqual([{ codes: {} }]);
  });

  it('is taken again when the money of an expired order comes late, unless others have it by then', async ({
    app,
    make,
    take,
    place,
    codeOf,
    counters,
  }) => {
    const promotionId = await make({ usageLimit: 1 });
    const codeId = await codeOf(promotionId, null);
    const late = async () => {
      const placed = await placeOrder(app, { provider: 'TEST', test: { outcome: 'PENDING' } });
      expect(await take(placed.orderId, [{ promotionId, codeId }])).toBeUndefined();
      await endOrder(app, placed.orderId, 'EXPIRED');
      expect(await counters(promotionId)).toEqual({ '': 0 });
      return placed;
    };
    const [first, second] = [await late(), await late()];
    expect(await confirm(app.anonymous, paymentOf(first))).toMatchObject({ order: { status: 'CONFIRMED' } });
    expect(await counters(promotionId)).toEqual({ '': 1 });
    expect(await confirm(app.anonymous, paymentOf(second))).toMatchObject({ order: { status: 'EXPIRED' } });
    await untilRefunded(app);
    expect(await counters(promotionId)).toEqual({ '': 1 });
    expect(await take((await place()).id, [{ promotionId, codeId }])).toMatchObject({
      reason: 'USED_UP',
    });
  });
});
