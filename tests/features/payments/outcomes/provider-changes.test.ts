import { describe, expect } from 'vitest';
import { ScriptedProvider } from '../../../testkit/providers/scripted-provider.ts';
import { countOf, moveMoney } from '../../../testkit/shop/checkout.ts';
import { endOrder } from '../payments-fixture.ts';
import { apply, booksOf, deliver, eventsOf, placeAt, scriptedTest } from '../scripted-fixture.ts';

const provider = new ScriptedProvider();
const it = scriptedTest(provider);

describe('what a provider says about a payment', () => {
  it('confirms the order once everything due is authorized, and pays it when it is captured', async ({
    app,
  }) => {
    const order = await placeAt(app, provider);
    expect(await booksOf(app, order)).toMatchObject({ status: 'PENDING', paymentStatus: 'PENDING' });
    const authorized = provider.settle(order.reference, 'AUTHORIZED');
    expect(await deliver(app, provider)).toEqual(['applied']);
    expect(await booksOf(app, order)).toMatchObject({
      status: 'AUTHORIZED',
      charge: authorized.chargeReference,
      orderStatus: 'CONFIRMED',
      paymentStatus: 'AUTHORIZED',
      paid: 0,
    });
    expect(await countOf(app, `orders where expires_at is not null and status = 'CONFIRMED'`)).toBe(0);
    provider.settle(order.reference, 'CAPTURED');
    expect(await deliver(app, provider)).toEqual(['applied']);
    expect(await booksOf(app, order)).toMatchObject({
      status: 'CAPTURED',
      paymentStatus: 'PAID',
      paid: 1000,
    });
    expect(await eventsOf(app, order)).toEqual(['payment.pending', 'payment.authorized', 'payment.captured']);
  });

  it('changes nothing when it is said again, or comes late', async ({ app }) => {
    const order = await placeAt(app, provider);
    const declined = provider.settle(order.reference, 'DECLINED');
    const authorized = provider.settle(order.reference, 'AUTHORIZED');
    provider.settle(order.reference, 'CAPTURED');
    await apply(app, provider, provider.reported.at(-1)!);
    for (const payment of [declined, authorized]) {
      expect(await apply(app, provider, { kind: 'payment', payment })).toBe('unchanged');
    }
    expect(await deliver(app, provider)).toEqual(['unchanged', 'unchanged', 'unchanged']);
    expect(await booksOf(app, order)).toMatchObject({ status: 'CAPTURED', paid: 1000 });
    expect(await eventsOf(app, order)).toEqual(['payment.pending', 'payment.captured']);
  });

  it('captures a part and releases the rest', async ({ app }) => {
    const order = await placeAt(app, provider);
    provider.settle(order.reference, 'AUTHORIZED');
    provider.settle(order.reference, 'CAPTURED', { capturedAmount: 600 });
    await deliver(app, provider);
    expect(await booksOf(app, order)).toMatchObject({
      status: 'CAPTURED',
      captured: 600,
      orderStatus: 'CONFIRMED',
      paymentStatus: 'PARTIALLY_PAID',
    });
  });

  it('lets a payer try again after a decline', async ({ app }) => {
    provider.nextStatus.push('DECLINED');
    const order = await placeAt(app, provider);
    expect(await booksOf(app, order)).toMatchObject({ status: 'DECLINED', paymentStatus: 'UNPAID' });
    provider.settle(order.reference, 'CAPTURED');
    await deliver(app, provider);
    expect(await booksOf(app, order)).toMatchObject({ status: 'CAPTURED', orderStatus: 'CONFIRMED' });
  });

  it('leaves the order to staff when an authorization ends', async ({ app }) => {
    const order = await placeAt(app, provider);
    provider.settle(order.reference, 'AUTHORIZED');
    provider.settle(order.reference, 'CANCELLED');
    await deliver(app, provider);
    expect(await booksOf(app, order)).toMatchObject({
      status: 'CANCELLED',
      orderStatus: 'CONFIRMED',
      paymentStatus: 'UNPAID',
    });
    expect((await eventsOf(app, order)).at(-1)).toBe('payment.voided');
  });

  it('gives late money of a cancelled order back', async ({ app }) => {
    const order = await placeAt(app, provider);
    await endOrder(app, order.orderId, 'CANCELLED');
    provider.settle(order.reference, 'CAPTURED');
    expect(await deliver(app, provider)).toEqual(['applied']);
    await expect.poll(async () => (await booksOf(app, order)).refunds).toEqual(['SUCCEEDED 1000']);
    expect(await booksOf(app, order)).toMatchObject({ status: 'CAPTURED', paymentStatus: 'REFUNDED' });
    provider.reported.length = 0;
  });

  it('does not hold an order for a payer who comes after its end', async ({ app }) => {
    const order = await placeAt(app, provider);
    await endOrder(app, order.orderId, 'CANCELLED');
    provider.settle(order.reference, 'AUTHORIZED');
    await deliver(app, provider);
    expect(await booksOf(app, order)).toMatchObject({ status: 'CANCELLED', paymentStatus: 'UNPAID' });
  });

  it('starts no further payment while everything due is authorized', async ({ app, manager }) => {
    const order = await placeAt(app, provider);
    provider.settle(order.reference, 'AUTHORIZED');
    await deliver(app, provider);
    const again = await moveMoney(manager, 'payOrder', {
      orderId: order.orderId,
      payments: [{ provider: 'TEST' }],
    });
    expect(again.userErrors).toMatchObject([{ code: 'NOT_ALLOWED_NOW' }]);
    expect(await booksOf(app, order)).toMatchObject({ status: 'AUTHORIZED', paymentStatus: 'AUTHORIZED' });
  });
});

describe('money that does not fit', () => {
  it.for([
    ['another amount', { amount: 900, capturedAmount: 900 }],
    ['another currency', { currency: 'EUR' }],
    ['more than was asked', { capturedAmount: 1100 }],
  ] as const)('such as %s is reported once and never booked', async ([, facts], { app }) => {
    const order = await placeAt(app, provider);
    provider.settle(order.reference, 'CAPTURED', facts);
    const change = provider.reported.at(-1)!;
    expect(await deliver(app, provider)).toEqual(['applied']);
    expect(await apply(app, provider, change)).toBe('unchanged');
    expect(await booksOf(app, order)).toMatchObject({
      status: 'PENDING',
      captured: 0,
      paid: 0,
      orderStatus: 'PENDING',
      discrepancies: [expect.stringMatching(/^AMOUNT_MISMATCH /)],
    });
    expect(await eventsOf(app, order)).toEqual(['payment.pending', 'payment.discrepancy_found']);
  });

  it('such as a second charge is reported once and never booked', async ({ app }) => {
    const order = await placeAt(app, provider);
    const paid = provider.settle(order.reference, 'CAPTURED');
    await deliver(app, provider);
    const twice = {
      kind: 'payment',
      payment: { ...paid, chargeReference: `ch_again_${order.reference}` },
    } as const;
    expect(await apply(app, provider, twice)).toBe('applied');
    expect(await apply(app, provider, twice)).toBe('unchanged');
    const other = {
      kind: 'payment',
      payment: { ...paid, reference: `pi_again_${order.reference}` },
    } as const;
    expect(await apply(app, provider, other)).toBe('applied');
    expect(await booksOf(app, order)).toMatchObject({
      paid: 1000,
      discrepancies: ['PAID_TWICE 1000', 'PAID_TWICE 1000'],
    });
  });

  it('such as that of a second object counts when the first took none', async ({ app }) => {
    const order = await placeAt(app, provider);
    const payment = { ...provider.payments.get(order.reference)!, reference: `pi_second_${order.reference}` };
    expect(await apply(app, provider, { kind: 'payment', payment })).toBe('unchanged');
    const captured = { ...payment, status: 'CAPTURED', capturedAmount: 1000 } as const;
    expect(await apply(app, provider, { kind: 'payment', payment: captured })).toBe('applied');
    expect(await booksOf(app, order)).toMatchObject({ status: 'CAPTURED', paid: 1000, discrepancies: [] });
    provider.settle(order.reference, 'CAPTURED');
    await deliver(app, provider);
    expect(await booksOf(app, order)).toMatchObject({ paid: 1000, discrepancies: ['PAID_TWICE 1000'] });
  });

  it('waits while it is of no payment of ours', async ({ app }) => {
    const order = await placeAt(app, provider);
    const { ids, ...payment } = provider.settle(order.reference, 'CAPTURED');
    provider.reported.length = 0;
    const foreign = { ...payment, reference: 'pi_of_another_shop', chargeReference: 'ch_of_another_shop' };
    const wrongIds = { ...ids!, orderId: ids!.paymentId };
    for (const said of [
      foreign,
      { ...foreign, ids: wrongIds },
      { ...foreign, ids: { ...ids!, orderId: "'" } },
    ]) {
      expect(await apply(app, provider, { kind: 'payment', payment: said })).toBe('unknown');
    }
    const { changes } = app.shop.features.payments;
    const otherAccount = { provider: provider.name, account: 'another' };
    expect(await changes.apply({ kind: 'payment', payment: { ...payment, ids: ids! } }, otherAccount)).toBe(
      'unknown',
    );
    expect(await booksOf(app, order)).toMatchObject({ status: 'PENDING', paid: 0 });
  });

  it('is an error when nothing applies its kind, except for movements of the account', async ({ app }) => {
    const { changes } = app.shop.features.payments;
    const source = { provider: provider.name };
    const entry = { reference: 'txn_1', kind: 'OTHER', amount: 1, fee: 0, net: 1, currency: 'USD' } as const;
    const balance = { kind: 'balance', entry: { ...entry, occurredAt: new Date() } } as const;
    expect(await changes.apply(balance, source)).toBe('unchanged');
    const facts = {
      reference: 'dp_1',
      paymentReference: 'ch_1',
      amount: 1,
      currency: 'USD',
      reason: 'fraudulent',
    };
    const dispute = {
      kind: 'dispute',
      dispute: { ...facts, status: 'NEEDS_RESPONSE', isMoneyWithdrawn: true, isChargeRefundable: false },
    } as const;
    await expect(changes.apply(dispute, source)).rejects.toThrow('dispute');
  });
});
