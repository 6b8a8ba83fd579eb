import { describe, expect } from 'vitest';
import { UserRole } from '../../../../src/features/accounts/user.entity.ts';
import { decodeId } from '../../../../src/values/ids.ts';
import type { GraphqlClient } from '../../../testkit/clients/graphql-client.ts';
import { graphql } from '../../../testkit/generated/gql.ts';
import { unknownMoney } from '../../../testkit/providers/discrepancies.ts';
import { eventTypes, someKey } from '../../../testkit/shop/checkout.ts';
import { eventually, runTask } from '../../../testkit/shop/jobs.ts';
import { DEFAULT_STORE, signedInAs } from '../../../testkit/shop/people.ts';
import {
  booksOf,
  delivered,
  eventAbout,
  eventIn,
  inboxTest,
  PAID,
  placePushed,
} from '../inbox/inbox-fixture.ts';

const LIST = graphql(`query Discrepancies($where: PaymentDiscrepancyWhere) {
  paymentDiscrepancies(where: $where) {
    totalCount
    nodes {
      id kind status provider providerReference amount { amount currency } expectedAmount { amount } payment { id }
      resolution resolutionReason refundFailure
    }
  }
}`);
const RESOLVE = graphql(`mutation ResolveDiscrepancy($input: ResolvePaymentDiscrepancyInput!) {
  resolvePaymentDiscrepancy(input: $input) {
    discrepancy { id status resolution payment { id status } } userErrors { code field }
  }
}`);

const it = inboxTest();

type Resolution = 'ADOPT' | 'REFUND' | 'IGNORE';

async function resolve(
  client: GraphqlClient,
  discrepancyId: string,
  resolution: Resolution,
  more: object = {},
) {
  const input = {
    discrepancyId,
    resolution,
    reason: 'talked to the payer',
    idempotencyKey: someKey(),
    ...more,
  };
  return (await client.run(RESOLVE, { input })).resolvePaymentDiscrepancy;
}

const statusOf = async (client: GraphqlClient, id: string) =>
  (await client.run(LIST, {})).paymentDiscrepancies.nodes.find((node) => node.id === id);

describe('money of another amount than was asked', () => {
  it('pays nothing, is listed with its payment, and goes back once when staff say so', async ({
    app,
    provider,
    manager,
  }) => {
    const placed = await placePushed(app);
    const wrong = provider.settle(placed.reference, 'CAPTURED', { amount: 900, capturedAmount: 900 });
    const event = eventAbout(wrong);
    await delivered(app, event);
    await eventIn(app, event.id, 'APPLIED');
    expect(await booksOf(app, placed)).toMatchObject({ status: 'PENDING', paid: 0 });
    const where = { kind: { eq: 'AMOUNT_MISMATCH' as const }, status: { eq: 'OPEN' as const } };
    const { nodes } = (await manager.run(LIST, { where })).paymentDiscrepancies;
    expect(nodes).toMatchObject([
      { amount: { amount: '9.00' }, expectedAmount: { amount: '10.00' }, payment: { id: placed.paymentId } },
    ]);
    const { id } = nodes[0]!;
    expect(await resolve(manager, id, 'ADOPT', { orderId: placed.orderId })).toMatchObject({
      userErrors: [{ code: 'NOT_ALLOWED_NOW', field: ['input', 'resolution'] }],
    });
    const idempotencyKey = someKey();
    const both = await Promise.all([
      resolve(manager, id, 'REFUND', { idempotencyKey }),
      resolve(manager, id, 'REFUND', { idempotencyKey }),
    ]);
    expect(both.map(({ userErrors }) => userErrors)).toEqual([[], []]);
    expect(await statusOf(manager, id)).toMatchObject({ status: 'RESOLVED', resolution: 'REFUND' });
    expect(
      [...provider.refunds.values()].filter(({ refundId }) => refundId === decodeId('pdc', id)),
    ).toMatchObject([{ amount: 900, currency: 'USD' }]);
    expect(await eventTypes(app)).toContain('payment.discrepancy_resolved');
    expect(await booksOf(app, placed)).toMatchObject({ status: 'PENDING', paid: 0 });
  });
});

describe('money of no payment', () => {
  it('pays an order that owes just this amount', async ({ app, provider, manager }) => {
    const placed = await placePushed(app);
    provider.settle(placed.reference, 'DECLINED');
    const { orderId } = placed;
    const other = await unknownMoney(app, { storeId: DEFAULT_STORE, amount: 999 });
    expect(await resolve(manager, other, 'ADOPT', { orderId })).toMatchObject({
      discrepancy: null,
      userErrors: [{ code: 'NOT_ALLOWED_NOW', field: ['input', 'orderId'] }],
    });
    const euros = await unknownMoney(app, { storeId: DEFAULT_STORE, currency: 'EUR' });
    expect((await resolve(manager, euros, 'ADOPT', { orderId })).userErrors).toMatchObject([
      { code: 'NOT_ALLOWED_NOW' },
    ]);
    const id = await unknownMoney(app, { storeId: DEFAULT_STORE });
    const [first, second] = await Promise.all([
      resolve(manager, id, 'ADOPT', { orderId }),
      resolve(manager, id, 'ADOPT', { orderId }),
    ]);
    expect([...first!.userErrors, ...second!.userErrors]).toMatchObject([{ code: 'NOT_ALLOWED_NOW' }]);
    expect(await booksOf(app, { orderId })).toEqual(PAID);
    const adopted = await statusOf(manager, id);
    expect(adopted).toMatchObject({
      status: 'RESOLVED',
      resolution: 'ADOPT',
      payment: { id: expect.stringMatching(/^pay_/) },
    });
    // The event of this money finds its payment now.
    const raw = decodeId('pdc', id)!;
    const late = eventAbout({
      reference: `pi_${raw}`,
      chargeReference: `ch_${raw}`,
      ...{ amount: 1000, currency: 'USD', status: 'CAPTURED', capturedAmount: 1000 },
    });
    await delivered(app, late);
    await eventIn(app, late.id, 'APPLIED');
    expect(await booksOf(app, { orderId })).toEqual(PAID);
    await resolve(manager, other, 'IGNORE');
    await resolve(manager, euros, 'IGNORE');
  });

  it('stays as it is with a reason, and is decided once', async ({ app, manager }) => {
    const id = await unknownMoney(app, { storeId: DEFAULT_STORE });
    expect((await resolve(manager, id, 'IGNORE', { reason: ' ' })).userErrors).toMatchObject([
      { code: 'VALIDATION', field: ['input', 'reason'] },
    ]);
    expect((await resolve(manager, id, 'ADOPT')).userErrors).toMatchObject([
      { code: 'VALIDATION', field: ['input', 'orderId'] },
    ]);
    expect((await resolve(manager, id, 'IGNORE')).discrepancy).toMatchObject({ status: 'RESOLVED' });
    expect((await resolve(manager, id, 'REFUND')).userErrors).toMatchObject([{ code: 'NOT_ALLOWED_NOW' }]);
    expect(await statusOf(manager, id)).toMatchObject({ resolutionReason: 'talked to the payer' });
  });

  it('belongs to its store', async ({ app }) => {
    const id = await app.shop.features.stores.service.create({
      code: 'other',
      name: 'Other',
      currency: 'EUR',
    });
    const other = await signedInAs(app, UserRole.MANAGER, { id, code: 'other' });
    const discrepancyId = await unknownMoney(app, { storeId: DEFAULT_STORE });
    expect((await other.run(LIST, {})).paymentDiscrepancies.totalCount).toBe(0);
    expect((await resolve(other, discrepancyId, 'IGNORE')).userErrors).toEqual([
      { code: 'NOT_FOUND', field: ['input', 'discrepancyId'] },
    ]);
  });
});

describe('the refund of money that does not fit', () => {
  it('is asked for again after the provider did not answer, under the same key', async ({
    app,
    provider,
    manager,
  }) => {
    const id = await unknownMoney(app, { storeId: DEFAULT_STORE });
    provider.payments.set(`pi_${decodeId('pdc', id)}`, {
      reference: `pi_${decodeId('pdc', id)}`,
      ...{ amount: 1000, currency: 'USD', status: 'CAPTURED', capturedAmount: 1000 },
    });
    provider.fail('refund', { at: 'after' });
    expect(await resolve(manager, id, 'REFUND')).toMatchObject({ discrepancy: { status: 'REFUNDING' } });
    await app.shop.core.reader.query(
      "update payment_discrepancies set updated_at = now() - interval '2 minutes' where status = 'REFUNDING'",
    );
    await runTask(app, 'sweepDiscrepancyRefunds');
    expect(await statusOf(manager, id)).toMatchObject({ status: 'RESOLVED', resolution: 'REFUND' });
    expect(
      [...provider.refunds.values()].filter(({ refundId }) => refundId === decodeId('pdc', id)),
    ).toHaveLength(1);
  });

  it('is open again when the provider refuses it, or lets it fail later', async ({
    app,
    provider,
    manager,
  }) => {
    const id = await unknownMoney(app, { storeId: DEFAULT_STORE });
    provider.nextRefund.push('REFUSED');
    await resolve(manager, id, 'REFUND');
    expect(await statusOf(manager, id)).toMatchObject({
      status: 'OPEN',
      resolution: null,
      refundFailure: 'charge_disputed',
    });
    provider.nextRefund.push('PENDING');
    expect((await resolve(manager, id, 'REFUND')).discrepancy).toMatchObject({ status: 'REFUNDING' });
    const raw = decodeId('pdc', id)!;
    provider.endRefund(`re_${raw}`, 'FAILED');
    const refund = provider.refunds.get(`re_${raw}`)!;
    await delivered(app, { id: 'evt_refund_failed', changes: [{ kind: 'refund', refund }] });
    await eventIn(app, 'evt_refund_failed', 'APPLIED');
    await eventually(
      () => statusOf(manager, id),
      (found) => found?.status === 'OPEN',
    );
    expect(await statusOf(manager, id)).toMatchObject({ refundFailure: 'expired_or_canceled_card' });
  });
});
