import { describe, expect } from 'vitest';
import { decodeId } from '../../../../src/values/ids.ts';
import type { TestApp } from '../../../testkit/app.ts';
import type { GraphqlClient } from '../../../testkit/clients/graphql-client.ts';
import { appTest } from '../../../testkit/fixtures.ts';
import { tokenIn } from '../../../testkit/processes/smtp-sink.ts';
import { type CustomerClient, registerCustomer, someEmail } from '../../../testkit/shop/customers.ts';
import { eventually, runTask } from '../../../testkit/shop/jobs.ts';
import { mailsTo } from '../../../testkit/shop/mails.ts';
import { PASSWORD, signIn } from '../../../testkit/shop/people.ts';
import { requestPasswordReset, resetPassword, verifyEmail } from '../../../testkit/shop/recovery.ts';
import { guestOrder, readWithToken } from './guest-shopping.ts';

/** The token of the newest mail of a kind; without SMTP administrators can read it. */
async function mailedToken(admin: GraphqlClient, email: string, kind: RegExp): Promise<string> {
  const mails = await eventually(
    async () => (await mailsTo(admin, email)).filter((mail) => kind.test(mail.subject)),
    (found) => found.length > 0,
  );
  return tokenIn(mails[0]!);
}

// Mails arrive while the list is read, so two executions of one query may differ.
const it = appTest({ comparesExecutors: false }).extend(
  'verify',
  ({ app, admin }) =>
    async (email: string) => {
      expect(await verifyEmail(app.anonymous, await mailedToken(admin, email, /confirm/i))).toEqual([]);
    },
);

async function ordersOf(client: GraphqlClient): Promise<string[]> {
  const { orders } = await client.run<{ orders: { nodes: { id: string }[] } }>(
    '{ orders(first: 50) { nodes { id } } }',
  );
  return orders.nodes.map(({ id }) => id);
}

async function joinedEvents({ shop }: TestApp, orderId: string): Promise<object[]> {
  return shop.core.reader.query(
    `select customer_id as "customerId", data->'version' as version from events
     where type = 'order.joined_account' and order_id = $1`,
    [decodeId('ord', orderId)],
  );
}

const changeEmail = (client: CustomerClient, email: string) =>
  client.run('mutation ($input: ChangeEmailInput!) { changeEmail(input: $input) { userErrors { code } } }', {
    input: { email, currentPassword: PASSWORD },
  });

describe('orders of a guest', () => {
  it('join the account of their e-mail address when that is verified, and not before', async ({
    app,
    admin,
    verify,
  }) => {
    const email = someEmail();
    const own = await guestOrder(app, { input: { email: email.toUpperCase() } });
    const foreign = await guestOrder(app, { input: { email: someEmail() } });
    const code = `joining-${email.slice(0, 8)}`;
    const storeId = await app.shop.features.stores.service.create({ code, name: 'Else', currency: 'EUR' });
    const client = app.anonymous.with({ 'x-store': code });
    const elsewhere = await guestOrder(app, { client, storeId, input: { email } });

    const customer = await registerCustomer(app, { email });
    await runTask(app, 'joinGuestOrders');
    expect(await ordersOf(customer)).toEqual([]);
    await verify(email);
    expect(await ordersOf(customer)).toEqual([own.id]);

    const customerId = decodeId('cus', customer.customerId);
    expect(await joinedEvents(app, own.id)).toEqual([{ customerId, version: 3 }]);
    for (const other of [foreign, elsewhere]) expect(await joinedEvents(app, other.id)).toEqual([]);
    const { customers } = await admin.run<{ customers: { nodes: object[] } }>(
      `query ($email: String!) { customers(where: { email: { eq: $email } }, first: 5) {
        nodes { isRegistered orders { totalCount } lifetimeValue { amount } }
      } }`,
      { email },
    );
    expect(customers.nodes).toHaveLength(2);
    expect(customers.nodes).toContainEqual({
      isRegistered: true,
      orders: { totalCount: 1 },
      lifetimeValue: [{ amount: expect.any(String) }],
    });
    expect(customers.nodes).toContainEqual({
      isRegistered: false,
      orders: { totalCount: 0 },
      lifetimeValue: [],
    });
    // The link of the guest goes on working.
    expect(await readWithToken(app.anonymous, { number: own.number, accessToken: own.token })).not.toBeNull();
  });

  it('join it when a new address is verified, or a password is reset by mail', async ({
    app,
    admin,
    verify,
  }) => {
    const [first, second] = [someEmail(), someEmail()];
    const early = await guestOrder(app, { input: { email: first } });
    const late = await guestOrder(app, { input: { email: second } });
    const customer = await registerCustomer(app, { email: first });
    expect(await requestPasswordReset(app.anonymous, first)).toEqual([]);
    const token = await mailedToken(admin, first, /password/i);
    expect(await resetPassword(app.anonymous, token, PASSWORD)).toEqual([]);
    expect(await joinedEvents(app, early.id)).toHaveLength(1);
    const again = await signedInAgain(app, customer.email);
    await changeEmail(again, second);
    await runTask(app, 'joinGuestOrders');
    expect(await joinedEvents(app, late.id)).toEqual([]);
    await verify(second);
    expect((await ordersOf(again)).toSorted()).toEqual([early.id, late.id].toSorted());
  });

  it('join it later when they are placed without a sign-in, each once', async ({ app, verify }) => {
    const email = someEmail();
    const customer = await registerCustomer(app, { email });
    const [orders] = await Promise.all([
      Promise.all(Array.from({ length: 4 }, () => guestOrder(app, { input: { email } }))),
      verify(email),
    ]);
    await Promise.all([runTask(app, 'joinGuestOrders'), runTask(app, 'joinGuestOrders')]);
    expect((await ordersOf(customer)).toSorted()).toEqual(orders.map(({ id }) => id).toSorted());
    for (const { id } of orders) expect(await joinedEvents(app, id)).toHaveLength(1);
  });

  it('stay with the guest when staff gave them another address', async ({ app, admin, verify }) => {
    const email = someEmail();
    const { id } = await guestOrder(app, { input: { email } });
    await admin.run(
      'mutation ($input: UpdateOrderInput!) { updateOrder(input: $input) { userErrors { code } } }',
      {
        input: { orderId: id, email: someEmail() },
      },
    );
    const customer = await registerCustomer(app, { email });
    await verify(email);
    expect(await ordersOf(customer)).toEqual([]);
  });
});

async function signedInAgain(app: TestApp, email: string): Promise<CustomerClient> {
  const client = await signIn(app, { email, password: PASSWORD });
  return { ...client, email } as CustomerClient;
}
