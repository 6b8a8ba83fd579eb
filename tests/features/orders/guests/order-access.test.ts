import { describe, expect, vi } from 'vitest';
import { UserRole } from '../../../../src/features/accounts/user.entity.ts';
import { OrderAccessTokens } from '../../../../src/features/orders/access/order-access-tokens.ts';
import { decodeId, newId } from '../../../../src/values/ids.ts';
import type { GraphqlClient } from '../../../testkit/clients/graphql-client.ts';
import { it as base } from '../../../testkit/fixtures.ts';
import { moveMoney } from '../../../testkit/shop/checkout.ts';
import { registerCustomer } from '../../../testkit/shop/customers.ts';
import { DEFAULT_STORE, signedInAs } from '../../../testkit/shop/people.ts';
import { checkOutWithToken, guestOrder, readWithToken } from './guest-shopping.ts';

const it = base.extend('tokens', { scope: 'file' }, ({ app }) => app.shop.features.orders.accessTokens);
const CANCEL = `mutation ($input: CancelOrderInput!) {
  cancelOrder(input: $input) { order { status } userErrors { code field } }
}`;
const REVOKE = `mutation ($input: RevokeOrderAccessInput!) {
  revokeOrderAccess(input: $input) { order { version } userErrors { code } }
}`;

/** Good for the order until that many seconds from now. */
function tokenFor(tokens: OrderAccessTokens, orderId: string, seconds = 60, change: object = {}): string {
  const order = { storeId: DEFAULT_STORE, id: decodeId('ord', orderId)!, accessVersion: 1, ...change };
  return tokens.issue(order, Math.floor(Date.now() / 1000) + seconds);
}

describe('the access token of a checkout', () => {
  it('shows the guest their order, without its customer and its sales representative', async ({
    app,
    rep,
    admin,
  }) => {
    const { id, number, token } = await guestOrder(app);
    const note = (body: string, isVisibleToCustomer: boolean) =>
      admin.run(
        'mutation ($input: AddOrderNoteInput!) { addOrderNote(input: $input) { userErrors { code } } }',
        {
          input: { orderId: id, body, isVisibleToCustomer },
        },
      );
    await note('for staff', false);
    await note('for the guest', true);
    const salesRepId = rep.userId;
    const assigned = await admin.run<{ updateOrder: object }>(
      'mutation ($input: UpdateOrderInput!) { updateOrder(input: $input) { userErrors { code } } }',
      { input: { orderId: id, salesRepId } },
    );
    expect(assigned).toEqual({ updateOrder: { userErrors: [] } });
    const order = await readWithToken(app.anonymous, { number, accessToken: token });
    expect(order).toMatchObject({
      id,
      email: 'guest@buyers.example',
      salesRepName: null,
      salesRep: null,
      customer: null,
      allowedTransitions: ['CANCELLED'],
      notes: [{ body: 'for the guest' }],
    });
    expect(await readWithToken(app.anonymous, { id, accessToken: token })).toEqual(order);
    // The id of the representative is in the events as well.
    const events = `query ($number: String, $token: String) {
      order(number: $number, accessToken: $token) { timeline { nodes { data { ... on OrderChangeData { salesRepId } } } } }
    }`;
    const salesRepOf = async (client: GraphqlClient) => {
      const { order: shown } = await client.run<{
        order: { timeline: { nodes: { data: { salesRepId?: string | null } }[] } };
      }>(events, {
        number,
        token: client === app.anonymous ? token : null,
      });
      return shown.timeline.nodes.flatMap(({ data }) => data.salesRepId ?? []);
    };
    expect(await salesRepOf(app.anonymous)).toEqual([]);
    expect(await salesRepOf(admin)).toContain(salesRepId);
    // Nor does a token show more to staff who may not see the order.
    const otherRep = await signedInAs(app, UserRole.SALES_REP);
    expect(await readWithToken(otherRep, { number, accessToken: token })).toMatchObject({
      salesRep: null,
      notes: order!.notes,
    });
  });

  it('is the same when the checkout is repeated, also after it was revoked', async ({ app, manager }) => {
    const { id, number, token, input } = await guestOrder(app);
    const again = await checkOutWithToken(app.anonymous, input);
    expect(again).toMatchObject({
      order: { id, allowedTransitions: ['CANCELLED'] },
      orderAccessToken: token,
    });
    const { revokeOrderAccess } = await manager.run<{ revokeOrderAccess: object }>(REVOKE, {
      input: { orderId: id },
    });
    expect(revokeOrderAccess).toEqual({ order: { version: 3 }, userErrors: [] });
    expect(await readWithToken(app.anonymous, { number, accessToken: token })).toBeNull();
    const repeated = await checkOutWithToken(app.anonymous, input);
    expect(repeated.orderAccessToken).toBe(token);
    expect(await readWithToken(app.anonymous, { number, accessToken: token })).toBeNull();
    const events = await app.shop.core.reader.query(
      "select data->'version' as version from events where type = 'order.access_revoked' and order_id = $1",
      [decodeId('ord', id)],
    );
    expect(events).toEqual([{ version: 3 }]);
  });

  it('is not given to a signed-in customer, who needs none', async ({ app }) => {
    const client = await registerCustomer(app);
    const { token, id } = await guestOrder(app, { client });
    expect(token).toBeNull();
    expect(await readWithToken(client, { id })).toMatchObject({ allowedTransitions: ['CANCELLED'] });
  });

  it('cancels the order until it is packed, once under its key', async ({ app, manager }) => {
    const { id, token } = await guestOrder(app);
    const input = { orderId: id, accessToken: token, idempotencyKey: newId(), reason: 'Too late' };
    const cancel = () => app.anonymous.run(CANCEL, { input });
    expect(await cancel()).toEqual({ cancelOrder: { order: { status: 'CANCELLED' }, userErrors: [] } });
    expect(await cancel()).toEqual({ cancelOrder: { order: { status: 'CANCELLED' }, userErrors: [] } });
    const packed = await guestOrder(app);
    await manager.run(
      'mutation ($input: UpdateOrderStatusInput!) { updateOrderStatus(input: $input) { userErrors { code } } }',
      { input: { orderId: packed.id, status: 'PROCESSING' } },
    );
    const refused = await app.anonymous.run(CANCEL, {
      input: { orderId: packed.id, accessToken: packed.token },
    });
    expect(refused).toMatchObject({
      cancelOrder: { order: null, userErrors: [{ code: 'ILLEGAL_TRANSITION' }] },
    });
  });

  it('pays the order, and confirms its pending test payment', async ({ app }) => {
    const testPayment = (outcome: string) => ({ payments: [{ provider: 'TEST', test: { outcome } }] });
    const { id, token } = await guestOrder(app, { input: testPayment('DECLINE') });
    const input = { orderId: id, ...testPayment('PENDING') };
    const wrong = await moveMoney(app.anonymous, 'payOrder', { ...input, accessToken: 'x'.repeat(50) });
    expect(wrong).toMatchObject({ payment: null, userErrors: [{ code: 'NOT_FOUND' }] });
    const pending = await moveMoney(app.anonymous, 'payOrder', { ...input, accessToken: token });
    expect(pending).toMatchObject({ payment: { status: 'PENDING' }, userErrors: [] });
    const paid = await moveMoney(app.anonymous, 'confirmTestPayment', {
      paymentId: pending.payment!.id,
      outcome: 'SUCCEED',
      accessToken: token,
    });
    expect(paid).toMatchObject({ payment: { status: 'CAPTURED' }, order: { paymentStatus: 'PAID' } });
  });
});

describe('a token that is not good', () => {
  it('shows nothing when it is forged, changed, expired, or of another order, version or store', async ({
    app,
    tokens,
  }) => {
    const { id, number, token } = await guestOrder(app);
    const other = await guestOrder(app);
    const [expiry, signature] = token.split('.') as [string, string];
    const later = (Number.parseInt(expiry, 36) + 1).toString(36);
    const flipped = `${signature[0] === 'A' ? 'B' : 'A'}${signature.slice(1)}`;
    const forger = new OrderAccessTokens({ sign: () => 'A'.repeat(43), verify: () => true });
    const bad = {
      empty: '',
      short: 'abc',
      'of another order': other.token,
      'with a later expiry': `${later}.${signature}`,
      'with another signature': `${expiry}.${flipped}`,
      'spelled otherwise': `0${token}`,
      'with more behind it': `${token}A`,
      'of another secret': tokenFor(forger, id),
      expired: tokenFor(tokens, id, -1),
      'of another version': tokenFor(tokens, id, 60, { accessVersion: 2 }),
      'of another store': tokenFor(tokens, id, 60, { storeId: newId() }),
      'with a zero byte': `${token.slice(0, -1)}\0`,
      'a sign-in': (await registerCustomer(app)).email,
    };
    for (const [what, accessToken] of Object.entries(bad)) {
      expect(await readWithToken(app.anonymous, { number, accessToken }), what).toBeNull();
      const { cancelOrder } = await app.anonymous.run<{ cancelOrder: object }>(CANCEL, {
        input: { orderId: id, accessToken },
      });
      expect(cancelOrder, what).toEqual({
        order: null,
        userErrors: [{ code: 'NOT_FOUND', field: ['input', 'orderId'] }],
      });
    }
    expect(await readWithToken(app.anonymous, { number, accessToken: tokenFor(tokens, id) })).not.toBeNull();
    expect(await readWithToken(app.anonymous, { number, accessToken: token })).toMatchObject({
      allowedTransitions: ['CANCELLED'],
    });
  });

  it('is answered like an unknown order, and opens nothing else in its request', async ({ app }) => {
    const { number, token } = await guestOrder(app);
    const other = await guestOrder(app);
    expect(await readWithToken(app.anonymous, { number: 'NO-SUCH', accessToken: token })).toBeNull();
    const { data, errors } = await app.anonymous.send(
      `query ($number: String, $other: ID!, $token: String) {
        mine: order(number: $number, accessToken: $token) { id }
        theirs: order(id: $other, accessToken: $token) { id }
        node(id: $other) { id }
        orders(first: 1) { nodes { id } }
      }`,
      { number, other: other.id, token },
    );
    expect(data).toMatchObject({ mine: { id: expect.any(String) }, theirs: null, node: null, orders: null });
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('is of no use in another store', async ({ app }) => {
    const code = 'guests-elsewhere';
    const store = { code, name: 'Elsewhere', currency: 'EUR' };
    const storeId = await app.shop.features.stores.service.create(store);
    const client = app.anonymous.with({ 'x-store': code });
    const here = await guestOrder(app);
    const there = await guestOrder(app, { client, storeId });
    expect(await readWithToken(client, { number: there.number, accessToken: there.token })).not.toBeNull();
    expect(await readWithToken(app.anonymous, { id: there.id, accessToken: there.token })).toBeNull();
    expect(await readWithToken(client, { id: here.id, accessToken: here.token })).toBeNull();
  });

  it('expires', async ({ app, tokens }) => {
    const { id } = await guestOrder(app);
    const order = { storeId: DEFAULT_STORE, id: decodeId('ord', id)!, accessVersion: 1 };
    const token = tokens.issueAtCheckout(order);
    const day = 24 * 3_600_000;
    const now = vi.spyOn(Date, 'now');
    try {
      const placed = Date.now();
      now.mockReturnValue(placed + 30 * day - 60_000);
      expect(tokens.admits(order, token)).toBe(true);
      now.mockReturnValue(placed + 30 * day + 1_000);
      expect(tokens.admits(order, token)).toBe(false);
    } finally {
      now.mockRestore();
    }
  });
});

describe('revoking', () => {
  it('is for staff who look after the order', async ({ app, rep }) => {
    const { id } = await guestOrder(app);
    const input = { orderId: id };
    const codeOf = async (client: typeof app.anonymous) =>
      (await client.send(REVOKE, { input })).errors?.[0]?.extensions?.code;
    expect(await codeOf(app.anonymous)).toBe('UNAUTHENTICATED');
    expect(await codeOf(await registerCustomer(app))).toBe('FORBIDDEN');
    const { revokeOrderAccess } = await rep.run<{ revokeOrderAccess: object }>(REVOKE, { input });
    expect(revokeOrderAccess).toMatchObject({ order: null, userErrors: [{ code: 'NOT_FOUND' }] });
  });
});
