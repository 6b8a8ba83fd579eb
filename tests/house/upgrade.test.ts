import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserRole } from '../../src/features/accounts/user.entity.ts';
import { migrateUp, pendingMigrations } from '../../src/platform/db/migrate.ts';
import { MIGRATIONS_DIR } from '../../src/platform/db/orm.ts';
import { startTestApp, type TestApp } from '../testkit/app.ts';
import { violations } from '../testkit/audit.ts';
import { subscribe } from '../testkit/clients/subscriber.ts';
import { createEmptyDatabase, type TestDatabase } from '../testkit/databases/postgres.ts';
import { type SmtpSink, startSmtpSink } from '../testkit/processes/smtp-sink.ts';
import { signedInAs } from '../testkit/shop/people.ts';
import { migrationHashes } from '../testkit/upgrade/migration-hashes.ts';
import { type RecordedVersion, restoreVersion } from '../testkit/upgrade/restore.ts';
import { type ShopApi, shopApi } from '../testkit/upgrade/shop-api.ts';
import { inTodaysForm } from '../testkit/upgrade/todays-form.ts';

/**
 * Databases of earlier versions, each recorded by tests/testkit/upgrade/record.ts from the commit in its name. They are
 * never recorded again with a later version.
 */
const VERSIONS = fileURLToPath(new URL('./versions', import.meta.url));

const ORDER = `id number status paymentStatus fulfillmentStatus email source version expiresAt placedAt cancelReason
  total { amount currency minorUnits } paidTotal { amount } refundedTotal { amount } allowedTransitions
  shippingAddress { line1 city countryCode } billingAddress { line1 } shippedBeforeImport
  items { sku name quantity total { amount } variant { id sku product { name } } }
  customer { id name email deletedAt lifetimeValue { amount } }
  payments { status capturedAmount { amount } refunds { amount { amount } } }
  notes { body } timeline { nodes { id type cursor data { __typename currency ... on OrderChangeData { number status version total { minorUnits } }
    ... on PaymentEventData { paymentId amount { minorUnits } } } } }`;

interface ShownOrder {
  id: string;
  status: string;
  paymentStatus: string;
  source: string;
  allowedTransitions: string[];
  total: { minorUnits: number };
  items: { variant: { id: string } | null }[];
  timeline: { nodes: { type: string; data: object }[] };
}

describe.each(readdirSync(VERSIONS))('a database of %s', (file) => {
  let database: TestDatabase;
  let version: RecordedVersion;
  let smtp: SmtpSink;
  let app: TestApp;
  let visitor: ShopApi;
  let stores: { id: string; code: string; manager: ShopApi }[];
  beforeAll(async () => {
    database = await createEmptyDatabase();
    version = await restoreVersion({ file: `${VERSIONS}/${file}`, url: database.url });
    const pending = await pendingMigrations(database.url);
    expect((await migrateUp(database.url)).migrations).toEqual(pending);
    smtp = await startSmtpSink();
    app = await startTestApp({
      databaseUrl: database.url,
      environment: { API_RATE_LIMIT: '0', ...smtp.environment },
      comparesExecutors: false,
    });
    visitor = shopApi(app.url);
    const found = await app.shop.core.reader.query<{ id: string; code: string }>(
      'select id, code from stores',
    );
    stores = await Promise.all(
      found.map(async (store) => ({
        ...store,
        manager: visitor.as({ ...(await signedInAs(app, UserRole.ADMIN, store)).headers }),
      })),
    );
  });
  afterAll(async () => {
    await app?.close();
    await smtp?.close();
    await database?.drop();
  });

  const countOf = async (table: string) => {
    const [row] = await app.shop.core.reader.query<{ count: number }>(
      `select count(*) as count from ${table}`,
    );
    return row!.count;
  };

  async function readAll<Row>(api: ShopApi, list: string, fields: string): Promise<Row[]> {
    const rows: Row[] = [];
    for (let after: string | null = null; ; ) {
      type Page = { list: { nodes: Row[]; pageInfo: { endCursor: string; hasNextPage: boolean } } };
      const { list: page }: Page = await api.run<Page>(
        `query ($after: String) { list: ${list}(first: 25, after: $after) {
          nodes { ${fields} } pageInfo { endCursor hasNextPage } } }`,
        { after },
      );
      rows.push(...page.nodes);
      if (!page.pageInfo.hasNextPage) return rows;
      after = page.pageInfo.endCursor;
    }
  }

  const ordersOf = (code: string) => {
    const { manager } = stores.find((store) => store.code === code)!;
    return readAll<ShownOrder>(manager, 'orders', ORDER);
  };

  it('was made by migrations that still run the same statements', async () => {
    const now = await migrationHashes(MIGRATIONS_DIR);
    const then = Object.keys(version.migrations);
    expect(Object.fromEntries(then.map((name) => [name, now[name]]))).toEqual(version.migrations);
  });

  it('holds every invariant once it is migrated, and goes on in the same epoch of events', async () => {
    expect(await violations(app)).toEqual([]);
    expect(await app.shop.core.reader.query('select number from event_epochs')).toEqual([{ number: 0 }]);
  });

  it('shows every order with all it has, in every store', async () => {
    const all = (await Promise.all(stores.map(({ code }) => ordersOf(code)))).flat();
    expect(all.length).toBe(await countOf('orders'));
    expect(all.every(({ items, timeline }) => items.length > 0 && timeline.nodes.length > 0)).toBe(true);
    expect(new Set(all.map(({ status }) => status)).size).toBe(9);
    const unmoved = all.filter(
      ({ status, total, timeline }) =>
        status === 'CONFIRMED' &&
        total.minorUnits === 0 &&
        timeline.nodes[0]!.type !== 'ORDER_STATUS_CHANGED',
    );
    expect(unmoved.filter(({ source }) => source !== 'IMPORT')).toEqual([]);
  });

  it('shows customers, goods and stock, and finds names whatever their case and accents', async () => {
    for (const { manager } of stores) {
      await readAll(manager, 'products', 'name status variants { sku price { amount } } categories { name }');
      await readAll(manager, 'stockMovements', 'reason quantity');
      await readAll(manager, 'stockLevels', 'onHand reserved available');
      await readAll(manager, 'mails', 'subject status');
    }
    const lists = await Promise.all(
      stores.map(({ manager }) =>
        readAll<{ name: string }>(manager, 'customers', 'id name email addresses { address { line1 city } }'),
      ),
    );
    expect(lists.flat().length).toBe(await countOf('customers where deleted_at is null'));
    const { manager } = stores.find(({ code }) => code === 'default')!;
    const { customers } = await manager.run<{ customers: { nodes: { name: string }[] } }>(
      '{ customers(first: 5, where: { name: { contains: "LUKASZ cwik" } }) { nodes { name } } }',
    );
    expect(customers.nodes).toContainEqual({ name: 'Łukasz Ćwikła' });
  });

  it('knows its callers: sessions, accounts, carts and idempotency keys', async () => {
    const { handedOut } = version;
    const session = await visitor.mutate<{ accessToken: string }>({
      name: 'refreshSession',
      input: { refreshToken: handedOut.refreshToken },
      fields: 'accessToken',
    });
    expect(session.accessToken).toBeTruthy();
    await visitor.signIn(handedOut.customer);
    const { cart } = await visitor.run<{ cart: object }>(
      'query ($token: String) { cart(cartToken: $token) { totalQuantity } }',
      { token: handedOut.cartToken },
    );
    expect(cart).toEqual({ totalQuantity: 2 });
  });

  it('gives the orders of repeated checkouts back, and places none a second time', async () => {
    const orders = await countOf('orders');
    const answers: (string | undefined)[] = [];
    for (const checkout of version.handedOut.checkouts) {
      const input = inTodaysForm(checkout.input);
      const fields = 'order { number } userErrors { code }';
      type Payload = { order: { number: string } | null; userErrors: { code: string }[] };
      const { order, userErrors } = await visitor.mutate<Payload>({
        name: 'checkout',
        input,
        fields,
        mayFail: true,
      });
      answers.push(order?.number ?? userErrors[0]?.code);
    }
    // Including those whose address a later rule refuses.
    expect(answers).toEqual(version.handedOut.checkouts.map(({ orderNumber }) => orderNumber));
    expect(await countOf('orders')).toBe(orders);
  });

  it('says that cursors of its events have expired, and goes on with new ones', async () => {
    const manager = await signedInAs(app, UserRole.ADMIN);
    const subscription = 'subscription ($after: String) { orderEvents(after: $after) { type cursor } }';
    const old = await subscribe(manager, subscription, { after: version.handedOut.eventCursor });
    await old.ended;
    expect(old.errors).toMatchObject([{ extensions: { code: 'CURSOR_EXPIRED' } }]);
    await old.close();
  });

  it('sells on, and moves its old orders on', async () => {
    const input = {
      ...inTodaysForm(version.handedOut.checkouts[0]!.input),
      cartToken: version.handedOut.cartToken,
      idempotencyKey: 'sells-on',
    };
    const fields = 'order { number status }';
    expect(await visitor.mutate({ name: 'checkout', input, fields })).toMatchObject({
      order: { status: 'CONFIRMED' },
    });
    for (const { code, manager } of stores) {
      // One order of each status and source, and those above today's largest amount.
      const orders = new Map(
        (await ordersOf(code)).map((order) => [
          [order.status, order.source, order.paymentStatus, order.total.minorUnits > 1e13].join(),
          order,
        ]),
      );
      for (const { id, allowedTransitions } of orders.values()) {
        const status = allowedTransitions[0];
        if (!status) continue;
        const move = {
          name: 'updateOrderStatus',
          input: { orderId: id, status },
          fields: 'order { status }',
        };
        expect(await manager.mutate(move)).toMatchObject({ order: { status } });
      }
    }
    expect(await violations(app)).toEqual([]);
  });

  it('lets no order beyond the bound in, and makes none larger', async () => {
    const grow = (more: number) =>
      app.shop.core.reader.query(`update orders set total = total + ${more} where total > 1e13 returning id`);
    await expect(grow(1)).rejects.toMatchObject({ constraint: 'orders_amount_bound' });
    const copy = `insert into orders select (jsonb_populate_record(o, jsonb_build_object('id', make_id()))).* from orders o
      where total > 1e13`;
    await expect(app.shop.core.reader.query(copy)).rejects.toMatchObject({ code: '23514' });
  });

  it('sends the mails that waited', async () => {
    expect(version.jobs.length).toBeGreaterThan(0);
    await expect.poll(() => countOf("mails where status = 'QUEUED'")).toBe(0);
    expect(await countOf("mails where status <> 'SENT'")).toBe(0);
  });
});
