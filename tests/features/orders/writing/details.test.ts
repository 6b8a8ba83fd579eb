import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type GraphQLInputObjectType, type GraphQLObjectType, getNamedType } from 'graphql';
import { describe, expect } from 'vitest';
import { DEFAULT_POLICY } from '../../../../src/features/imports/import-policy.ts';
import { importOrders } from '../../../../src/features/imports/order-import.ts';
import { Order } from '../../../../src/features/orders/order.entity.ts';
import { FILE_DETAILS, ORDER_DETAILS, text } from '../../../../src/features/orders/order-details.ts';
import { encodeId } from '../../../../src/values/ids.ts';
import type { TestApp } from '../../../testkit/app.ts';
import type { GraphqlClient } from '../../../testkit/clients/graphql-client.ts';
import { it } from '../../../testkit/fixtures.ts';
import { fillCart, seedVariant } from '../../../testkit/shop/carts.ts';
import { someKey } from '../../../testkit/shop/checkout.ts';
import { placeTestOrder } from '../../../testkit/shop/orders.ts';
import { DEFAULT_STORE } from '../../../testkit/shop/people.ts';

/** Columns that are no details: rules decide them, or they have their own operation or argument. */
const DECIDED = [
  'number',
  'customerId',
  'currency',
  'status',
  'paymentStatus',
  'fulfillmentStatus',
  'subtotal',
  'discountTotal',
  'taxTotal',
  'shippingTotal',
  'roundingTotal',
  'taxesIncluded',
  'shippingMethodId',
  'shippingMethodName',
  'pricedBy',
  'priceDetails',
  'total',
  'paidTotal',
  'refundedTotal',
  'salesRepId',
  'salesRepName',
  'source',
  'shippedBeforeImport',
  'placedAt',
  'expiresAt',
  'cancelledAt',
  'shippedAt',
  'deliveredAt',
  'cancelReason',
  'accessVersion',
  'version',
  'id',
  'storeId',
  'createdAt',
  'updatedAt',
];

const NAMES = Object.keys(ORDER_DETAILS);

/** A value for a field of an input, by its type; texts have what text may have. */
function sampleOf(type: string, name: string): unknown {
  if (type === 'AddressInput') {
    return { line1: `${name} 1`, city: 'Springfield', region: 'IL', postalCode: '62701', countryCode: 'US' };
  }
  return name === 'email' ? 'details@customer.example' : `'${name}', “für Ä”\nand more`;
}

function inputType(app: TestApp, name: string): GraphQLInputObjectType {
  return app.shop.schema.getType(name) as GraphQLInputObjectType;
}

function samples(app: TestApp, input: string): Record<string, unknown> {
  const fields = inputType(app, input).getFields();
  return Object.fromEntries(
    NAMES.map((name) => {
      expect(Object.keys(fields), `${input} takes ${name}`).toContain(name);
      return [name, sampleOf(getNamedType(fields[name]!.type).name, name)];
    }),
  );
}

/** The details of an order as the API shows them. */
function selection(app: TestApp): string {
  const fields = (app.shop.schema.getType('Order') as GraphQLObjectType).getFields();
  return NAMES.map((name) => {
    expect(Object.keys(fields), `Order shows ${name}`).toContain(name);
    const isAddress = getNamedType(fields[name]!.type).name === 'Address';
    return isAddress ? `${name} { line1 city region postalCode countryCode }` : name;
  }).join(' ');
}

interface WriteAnswer {
  order: { id: string } | null;
  userErrors: object[];
}

async function send(client: GraphqlClient, app: TestApp, name: string, input: object): Promise<WriteAnswer> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const { answer } = await client.run<{ answer: WriteAnswer }>(
    `mutation ($input: ${type}!) {
      answer: ${name}(input: $input) { order { id ${selection(app)} } userErrors { code message field } }
    }`,
    { input },
  );
  return answer;
}

async function write(client: GraphqlClient, app: TestApp, name: string, input: object): Promise<object> {
  const { order, userErrors } = await send(client, app, name, input);
  expect(userErrors).toEqual([]);
  return order!;
}

describe('every detail of an order', () => {
  it('is every column that people write', ({ app }) => {
    const { props } = app.shop.core.orm.getMetadata().get(Order);
    const written = props.map(({ name }) => String(name)).filter((name) => !DECIDED.includes(name));
    expect(written.toSorted(), 'add it to order-details.ts, or above').toEqual(NAMES.toSorted());
  });

  it('is taken by checkout', async ({ app }) => {
    const { variantId } = await seedVariant(app);
    const cartToken = await fillCart(app.anonymous, [{ variantId, quantity: 1 }]);
    const details = samples(app, 'CheckoutInput');
    const input = { cartToken, ...details, payments: [{ provider: 'MANUAL' }], idempotencyKey: someKey() };
    expect(await write(app.anonymous, app, 'checkout', input)).toMatchObject(details);
  });

  it('is taken by createOrder, changed and taken away by updateOrder', async ({ app, manager }) => {
    const { customerId, lines } = await placeTestOrder(app);
    const details = samples(app, 'CreateOrderInput');
    const items = [{ sku: lines[0]!.sku, quantity: 1 }];
    const given = { customerId, items, ...details, idempotencyKey: someKey() };
    expect(await write(manager, app, 'createOrder', given)).toMatchObject(details);

    const bare = { customerId, items, idempotencyKey: someKey() };
    const { id: orderId } = (await write(manager, app, 'createOrder', bare)) as { id: string };
    const changes = samples(app, 'UpdateOrderInput');
    expect(await write(manager, app, 'updateOrder', { orderId, ...changes })).toMatchObject(changes);
    expect(await write(manager, app, 'updateOrder', { orderId })).toMatchObject(changes);
    const none = Object.fromEntries(NAMES.map((name) => [name, null]));
    expect(await write(manager, app, 'updateOrder', { orderId, ...none })).toMatchObject(none);
  });

  it.for(FILE_DETAILS)('that is text has a limit: $name', async ({ name, max }, { app, manager }) => {
    const { variantId } = await seedVariant(app);
    const cartToken = await fillCart(app.anonymous, [{ variantId, quantity: 1 }]);
    const { id: orderId, customerId, lines } = await placeTestOrder(app);
    const items = [{ sku: lines[0]!.sku, quantity: 1 }];
    const needed: Record<string, object> = {
      checkout: { cartToken, ...samples(app, 'CheckoutInput'), payments: [{ provider: 'MANUAL' }] },
      createOrder: { customerId, items },
      updateOrder: { orderId },
    };
    for (const [mutation, input] of Object.entries(needed)) {
      const client = mutation === 'checkout' ? app.anonymous : manager;
      // A gift is one character, as Postgres counts, and two code units.
      const attempt = (length: number) =>
        send(client, app, mutation, { ...input, [name]: '🎁'.repeat(length), idempotencyKey: someKey() });
      const limit = `at most ${max.toLocaleString('en-US')} characters`;
      expect(await attempt(max + 1)).toMatchObject({
        order: null,
        userErrors: [{ field: expect.arrayContaining([name]), message: expect.stringContaining('at most') }],
      });
      expect(await attempt(max)).toMatchObject({ order: { [name]: '🎁'.repeat(max) }, userErrors: [] });
      const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
      expect(inputType(app, type).getFields()[name]!.description, 'states it').toContain(limit);
    }
  });

  it('is taken from a column of an import file, those of the customer and the address aside', async ({
    app,
    manager,
  }) => {
    const inFile = FILE_DETAILS.map(({ name }) => String(name));
    expect([...inFile, 'email', 'shippingAddress', 'billingAddress'].toSorted()).toEqual(NAMES.toSorted());
    const values: Record<string, string> = {
      order_number: 'DETAILS-1',
      placed_at: '2020-01-01',
      status: 'DELIVERED',
      currency: 'USD',
      customer_email: 'details@customer.example',
      customer_name: 'D',
      sku: 'DETAILS',
      product_name: 'Thing',
      quantity: '1',
      unit_price: '1.00',
    };
    const empty = ['phone', 'ship_name', 'ship_line1', 'ship_city', 'ship_region', 'ship_postal_code'];
    const rest = [...empty, 'ship_country', 'sales_rep', 'shipping_amount', 'discount_rate'];
    for (const column of rest) values[column] = '';
    const details: Record<string, string> = {};
    for (const { name, column } of FILE_DETAILS) {
      details[name] = sampleOf('String', name) as string;
      values[column] = `"${details[name].replaceAll('"', '""')}"`;
    }
    const folder = await mkdtemp(join(tmpdir(), 'ordinal-details-'));
    try {
      const path = join(folder, 'orders.csv');
      await writeFile(path, `${Object.keys(values).join(',')}\n${Object.values(values).join(',')}\n`);
      const report = await importOrders({
        transactions: app.shop.core.transactions,
        store: { id: DEFAULT_STORE },
        path,
        policy: DEFAULT_POLICY,
        rejectsPath: join(folder, 'rejects.csv'),
      });
      expect(report).toMatchObject({ imported: 1, rejectedOrders: 0, reasons: [] });
    } finally {
      await rm(folder, { recursive: true });
    }
    const { rows } = await app.shop.core.pool.query("select id from orders where number = 'DETAILS-1'");
    const query = `query ($id: ID!) { order(id: $id) { ${selection(app)} } }`;
    const { order } = await manager.run<{ order: object }>(query, { id: encodeId('ord', rows[0].id) });
    expect(order).toMatchObject(details);
  });

  it('that is added later leaves the fingerprints of earlier calls as they were', () => {
    const added = text({ column: 'added', max: 5 });
    expect([undefined, null, ' x '].map((value) => added.unvalidated(value))).toEqual([
      undefined,
      undefined,
      'x',
    ]);
    expect([undefined, null, ' ', ' x '].map((value) => added.validate(value, 'added'))).toEqual([
      undefined,
      null,
      null,
      'x',
    ]);
    expect(() => added.validate('sixsix', 'added')).toThrow();
  });
});
