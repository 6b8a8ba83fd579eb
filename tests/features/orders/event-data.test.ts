import type { GraphQLEnumType } from 'graphql';
import { describe, expect } from 'vitest';
import type { NewEvent } from '../../../src/platform/events/stored-event.ts';
import { subscribe } from '../../testkit/clients/subscriber.ts';
import { appTest } from '../../testkit/fixtures.ts';
import { tellOf } from '../../testkit/shop/events.ts';
import { unknownId } from '../../testkit/shop/ids.ts';

interface Told {
  readonly type: string;
  readonly data: object;
  readonly metadata: object;
}

const DATA = `
  __typename currency
  ... on OrderChangeData {
    number status paymentStatus fulfillmentStatus total { amount currency } version salesRepId
  }
  ... on OrderImportedData { placedAt }
  ... on OrderNoteAddedData { noteId isVisibleToCustomer }
  ... on OrderItemsChangedData { differences { variantId difference } }
  ... on OrderStatusChangedData { from to }
  ... on OrderCancelledData { from to }
  ... on OrderExpiredData { from to }
  ... on OrderJoinedAccountData { fromCustomerId toCustomerId }
  ... on PaymentEventData { paymentId provider amount { amount currency } }
  ... on PaymentDeclinedData { declineCode }
  ... on PaymentRefundedData { reason }
  ... on PaymentAuthorizedData { captureBefore }
  ... on PaymentRefundFailedData { reason failureCode }
  ... on PaymentDiscrepancyFoundData { kind }
  ... on PaymentDiscrepancyResolvedData { kind resolution }`;
const EVENTS = `subscription ($after: String) {
  orderEvents(after: $after) { type data { ${DATA} } metadata { source } }
}`;

const CHANGE = {
  currency: 'EUR',
  number: 'ORD-7',
  status: 'CONFIRMED',
  paymentStatus: 'PAID',
  fulfillmentStatus: 'UNFULFILLED',
  version: 3,
  salesRepId: unknownId('usr'),
};
const STORED = { ...CHANGE, total: 1250 };
const SHOWN = { ...CHANGE, total: { amount: '12.50', currency: 'EUR' } };
const PAYMENT = { currency: 'EUR', paymentId: unknownId('pay'), provider: 'test' };
const STORED_PAYMENT = { ...PAYMENT, amount: 500 };
const SHOWN_PAYMENT = { ...PAYMENT, provider: 'TEST', amount: { amount: '5.00', currency: 'EUR' } };
const MOVE = { from: 'PENDING', to: 'CONFIRMED' };
const NOTE = { noteId: unknownId('nte'), isVisibleToCustomer: true };
const DIFFERENCES = [{ variantId: unknownId('var'), difference: -2 }];
const PLACED_AT = '2024-05-06T07:08:09.000Z';

/** The type of an event in the API and in the log, the type of its data, and the facts that it adds. */
const CHANGES = [
  ['ORDER_CREATED', 'order.created', 'OrderCreatedData', {}],
  ['ORDER_IMPORTED', 'order.imported', 'OrderImportedData', { placedAt: PLACED_AT }],
  ['ORDER_UPDATED', 'order.updated', 'OrderUpdatedData', {}],
  ['ORDER_STATUS_CHANGED', 'order.status_changed', 'OrderStatusChangedData', MOVE],
  ['ORDER_CANCELLED', 'order.cancelled', 'OrderCancelledData', MOVE],
  ['ORDER_EXPIRED', 'order.expired', 'OrderExpiredData', MOVE],
  ['ORDER_NOTE_ADDED', 'order.note_added', 'OrderNoteAddedData', NOTE],
  ['ORDER_ITEMS_CHANGED', 'order.items_changed', 'OrderItemsChangedData', { differences: DIFFERENCES }],
  ['ORDER_DELETED', 'order.deleted', 'OrderDeletedData', {}],
  ['ORDER_ACCESS_REVOKED', 'order.access_revoked', 'OrderAccessRevokedData', {}],
  [
    'ORDER_JOINED_ACCOUNT',
    'order.joined_account',
    'OrderJoinedAccountData',
    { fromCustomerId: 'cus_1', toCustomerId: 'cus_2' },
  ],
] as const;
const PAYMENTS = [
  ['PAYMENT_CAPTURED', 'payment.captured', 'PaymentCapturedData', {}],
  ['PAYMENT_DECLINED', 'payment.declined', 'PaymentDeclinedData', { declineCode: 'card_declined' }],
  ['PAYMENT_PENDING', 'payment.pending', 'PaymentPendingData', {}],
  ['PAYMENT_REFUNDED', 'payment.refunded', 'PaymentRefundedData', { reason: 'order_ended' }],
  ['PAYMENT_AUTHORIZED', 'payment.authorized', 'PaymentAuthorizedData', { captureBefore: PLACED_AT }],
  ['PAYMENT_VOIDED', 'payment.voided', 'PaymentVoidedData', {}],
  [
    'PAYMENT_REFUND_FAILED',
    'payment.refund_failed',
    'PaymentRefundFailedData',
    { reason: 'requested', failureCode: 'expired_or_canceled_card' },
  ],
  [
    'PAYMENT_DISCREPANCY_FOUND',
    'payment.discrepancy_found',
    'PaymentDiscrepancyFoundData',
    { kind: 'AMOUNT_MISMATCH' },
  ],
  [
    'PAYMENT_DISCREPANCY_RESOLVED',
    'payment.discrepancy_resolved',
    'PaymentDiscrepancyResolvedData',
    { kind: 'PAID_TWICE', resolution: 'REFUND' },
  ],
] as const;

const it = appTest({ audited: false }).extend(
  'toldOf',
  ({ app, manager }) =>
    async (...events: Partial<NewEvent>[]): Promise<readonly Told[]> => {
      const subscriber = await subscribe<Told>(manager, EVENTS);
      await tellOf(app, ...events);
      const told = await subscriber.take(events.length);
      await subscriber.close();
      return told;
    },
);

describe('the data of an event', () => {
  it('has a type for each kind of event, with everything that the log has', async ({ app, toldOf }) => {
    const told = await toldOf(
      ...CHANGES.map(([, type, , more]) => ({ type, data: { ...STORED, ...more } })),
      ...PAYMENTS.map(([, type, , more]) => ({ type, data: { ...STORED_PAYMENT, ...more } })),
    );
    expect(told).toEqual([
      ...CHANGES.map(([type, , __typename, more]) => shown(type, { __typename, ...SHOWN, ...more })),
      ...PAYMENTS.map(([type, , __typename, more]) => shown(type, { __typename, ...SHOWN_PAYMENT, ...more })),
    ]);
    const kinds = app.shop.schema.getType('OrderEventType') as GraphQLEnumType;
    expect(kinds.getValues().map(({ name }) => name)).toEqual(
      expect.arrayContaining([...told.map(({ type }) => type), 'CONNECTED', 'OTHER']),
    );
    expect(kinds.getValues()).toHaveLength(told.length + 2);
  });

  it('is null where an older version stored less, or something else', async ({ toldOf }) => {
    const nothing = Object.fromEntries(Object.keys(SHOWN).map((name) => [name, null]));
    const [empty, strange, payment, later] = await toldOf(
      { type: 'order.items_changed', data: {} },
      {
        type: 'order.items_changed',
        data: {
          ...STORED,
          total: 'much',
          version: 1.5,
          status: 'LOST',
          differences: [null, { difference: 1 }],
        },
      },
      { type: 'payment.refunded', data: {} },
      { type: 'payment.captured', data: { ...STORED_PAYMENT, provider: 'later' } },
    );
    expect(empty!.data).toEqual({
      ...nothing,
      __typename: 'OrderItemsChangedData',
      currency: 'USD',
      differences: null,
    });
    expect(strange!.data).toEqual({
      ...SHOWN,
      __typename: 'OrderItemsChangedData',
      total: null,
      version: null,
      status: null,
      differences: [
        { variantId: null, difference: null },
        { variantId: null, difference: 1 },
      ],
    });
    expect(payment!.data).toMatchObject({ currency: 'USD', paymentId: null, amount: null, reason: null });
    expect(later!.data).toMatchObject({ ...SHOWN_PAYMENT, provider: null });
  });

  it('leaves out what a newer version stores, and shows its kinds and sources as OTHER', async ({
    toldOf,
  }) => {
    const metadata = { actor: 'system:tests', requestId: null, source: 'satellite', version: 2 };
    const [known, unknown] = await toldOf(
      { type: 'order.created', data: { ...STORED, weight: { grams: 5 } } },
      { type: 'order.gift_wrapped', data: { ...STORED, paper: 'red' }, metadata },
    );
    expect(known!.data).toEqual({ __typename: 'OrderCreatedData', ...SHOWN });
    expect(unknown).toEqual({
      type: 'OTHER',
      data: { __typename: 'OtherOrderEventData', currency: 'EUR' },
      metadata: { source: 'OTHER' },
    });
  });
});

const shown = (type: string, data: object) => ({ type, data, metadata: { source: 'CLI' } });
