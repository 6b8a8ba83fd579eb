import { describe, expect, it } from 'vitest';
import { decidePayment } from '../../../src/features/payments/outcomes/payment-decision.ts';
import {
  PaymentStatus,
  RefundStatus,
  statusesBefore,
} from '../../../src/features/payments/payment-status.ts';
import type { PaymentRow } from '../../../src/features/payments/payments.locks.ts';
import { ProviderName } from '../../../src/features/payments/providers/provider-name.ts';
import type { ProviderPayment } from '../../../src/features/payments/providers/provider-state.ts';
import { decideRefund } from '../../../src/features/payments/refunds/refund-decision.ts';

const STATUSES = Object.values(PaymentStatus);

function payment(status: PaymentStatus, facts: Partial<PaymentRow> = {}): PaymentRow {
  return {
    ...{ id: 'p', storeId: 's', orderId: 'o', provider: ProviderName.STRIPE, account: 'default' },
    ...{ reference: 'pi_1', chargeReference: null, status, currency: 'USD', amount: 1000 },
    capturedAmount: status === PaymentStatus.CAPTURED ? 1000 : 0,
    ...facts,
  };
}

function said(status: PaymentStatus, facts: Partial<ProviderPayment> = {}): ProviderPayment {
  const capturedAmount = status === PaymentStatus.CAPTURED ? 1000 : 0;
  return { reference: 'pi_1', amount: 1000, currency: 'USD', status, capturedAmount, ...facts };
}

describe('the status of a payment', () => {
  it('rises from PENDING to each other one, and never comes back', () => {
    expect(Object.fromEntries(STATUSES.map((to) => [to, statusesBefore(to)]))).toEqual({
      PENDING: [],
      DECLINED: ['PENDING'],
      AUTHORIZED: ['PENDING', 'DECLINED'],
      CANCELLED: ['PENDING', 'AUTHORIZED', 'DECLINED'],
      CAPTURED: ['PENDING', 'AUTHORIZED', 'DECLINED', 'CANCELLED'],
    });
  });

  it.each(STATUSES.flatMap((from) => STATUSES.map((to) => [from, to] as const)))(
    '%s follows a provider that says %s only upwards',
    (from, to) => {
      const decision = decidePayment(payment(from), said(to), { isEnded: false });
      const isRising = statusesBefore(to).includes(from);
      const isLate = from === PaymentStatus.CANCELLED && to === PaymentStatus.AUTHORIZED;
      expect(decision).toEqual(isRising ? { kind: 'move', to } : { kind: isLate ? 'release' : 'nothing' });
    },
  );

  it.each(STATUSES)('of an ended order takes money, and releases it before it moves: %s', (to) => {
    const decision = decidePayment(payment(PaymentStatus.DECLINED), said(to), { isEnded: true });
    const expected = {
      PENDING: { kind: 'nothing' },
      DECLINED: { kind: 'nothing' },
      AUTHORIZED: { kind: 'release' },
      CANCELLED: { kind: 'move', to },
      CAPTURED: { kind: 'move', to },
    };
    expect(decision).toEqual(expected[to]);
  });

  it.each([PaymentStatus.PENDING, PaymentStatus.DECLINED, PaymentStatus.AUTHORIZED])(
    'cancelled before the provider answered %s is released there',
    (to) => {
      const unknown = payment(PaymentStatus.CANCELLED, { reference: null });
      expect(decidePayment(unknown, said(to), { isEnded: false })).toEqual({ kind: 'release' });
    },
  );

  it.each(STATUSES)('is not that of another object without money: %s', (status) => {
    const other = said(PaymentStatus.DECLINED, { reference: 'pi_2' });
    expect(decidePayment(payment(status), other, { isEnded: false })).toEqual({ kind: 'nothing' });
  });
});

describe('the status of a refund', () => {
  const made = { amount: 500, currency: 'USD', reference: 're_1' };
  const refund = (status: RefundStatus, reference: string | null = 're_1') => ({
    amount: 500,
    status,
    reference,
  });

  it.each([
    ['PENDING', 'SUCCEEDED', 'SUCCEEDED'],
    ['PENDING', 'FAILED', 'FAILED'],
    ['SUCCEEDED', 'FAILED', 'FAILED'],
    ['SUCCEEDED', 'PENDING', 'nothing'],
    ['FAILED', 'SUCCEEDED', 'nothing'],
    ['FAILED', 'PENDING', 'nothing'],
  ] as const)('%s of which the provider says %s is %s', (from, to, expected) => {
    expect(decideRefund(refund(RefundStatus[from]), { ...made, status: to })).toBe(expected);
  });

  it('that was refused was made when the provider speaks of it', () => {
    const refused = refund(RefundStatus.FAILED, null);
    expect(decideRefund(refused, { ...made, status: 'SUCCEEDED' })).toBe('SUCCEEDED');
    expect(decideRefund(refused, { ...made, status: 'FAILED' })).toBe('FAILED');
    expect(decideRefund(refused, { ...made, reference: null, status: 'FAILED' })).toBe('nothing');
  });

  it('does not fit another object or amount', () => {
    const pending = refund(RefundStatus.PENDING);
    expect(decideRefund(pending, { ...made, reference: 're_2', status: 'SUCCEEDED' })).toBe('mismatch');
    expect(decideRefund(pending, { ...made, amount: 499, status: 'SUCCEEDED' })).toBe('mismatch');
    expect(decideRefund(pending, { ...made, reference: 're_2', status: 'FAILED' })).toBe('nothing');
  });
});
