import { describe, expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { decodeId } from '../../../src/values/ids.ts';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import { fewestStatements } from '../../testkit/databases/statements.ts';
import { appTest } from '../../testkit/fixtures.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { registerCustomer } from '../../testkit/shop/customers.ts';
import { placeTestOrder, seedLine, type TestOrder } from '../../testkit/shop/orders.ts';
import { signedInAs } from '../../testkit/shop/people.ts';

/**
 * Three orders of Ada and one of a guest. The second is a draft, and the third is assigned to the sales representative.
 */
let orders: TestOrder[];
let foreign: TestOrder;
let stranger: GraphqlClient;

const LIST =
  graphql(`query ListOrders($first: Int, $after: String, $where: OrderWhere, $search: String, $sortBy: OrderSort) {
  orders(first: $first, after: $after, where: $where, search: $search, sortBy: $sortBy) {
    nodes { number } totalCount pageInfo { hasNextPage endCursor }
  }
}`);

const it = appTest({ audited: false })
  .extend('ada', { scope: 'file' }, ({ app }) => registerCustomer(app, { name: 'Ada Lövelace' }))
  .extend(
    'list',
    ({ manager }) =>
      async (variables: object = {}, client: GraphqlClient = manager): Promise<string[]> =>
        (await client.run(LIST, variables)).orders.nodes.map(({ number }) => number),
  );

it.beforeAll(async ({ ada, app, rep }) => {
  const customerId = decodeId('cus', ada.customerId)!;
  orders = [
    await placeTestOrder(app, { customerId, quantity: 1 }),
    await placeTestOrder(app, { customerId, quantity: 3, asDraft: true }),
    await placeTestOrder(app, { customerId, quantity: 2, salesRep: { id: rep.userId, name: 'Rep' } }),
    await placeTestOrder(app, { quantity: 4 }),
  ];
  const storeId = await app.shop.features.stores.service.create({
    code: 'other',
    name: 'Other',
    currency: 'USD',
  });
  stranger = await signedInAs(app, UserRole.MANAGER, { id: storeId, code: 'other' });
  foreign = await placeTestOrder(app, { storeId });
});

const numbers = (...places: number[]) => places.map((place) => orders[place]!.number);

describe('the list of orders', () => {
  it('has the newest first, and all of the store for managers', async ({ list }) => {
    expect(await list()).toEqual(numbers(3, 2, 1, 0));
  });

  it('has their own for customers and for representatives, and none of another store', async ({
    app,
    rep,
    ada,
    list,
  }) => {
    expect(await list({}, ada)).toEqual(numbers(2, 1, 0));
    expect(await list({}, rep)).toEqual(numbers(2));
    expect(await list({}, stranger)).toEqual([foreign.number]);
    expect((await app.anonymous.send(LIST)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it.for([
    ['status', { status: { eq: 'DRAFT' } }, [1]],
    ['payment status', { paymentStatus: { in: ['UNPAID'] }, status: { in: ['PENDING'] } }, [3, 2, 0]],
    ['fulfillment status', { fulfillmentStatus: { eq: 'FULFILLED' } }, []],
    ['total', { total: { gte: '20.00', lte: '30.00' } }, [2, 1]],
    ['time of placing', { placedAt: { isNull: true } }, [1]],
    ['alternatives', { or: [{ total: { eq: '10.00' } }, { total: { eq: '40.00' } }] }, [3, 0]],
    ['the opposite', { not: { status: { eq: 'PENDING' } } }, [1]],
  ] as const)('is filtered by %s', async ([_what, where, places], { list }) => {
    expect(await list({ where })).toEqual(numbers(...places));
  });

  it('is filtered by customer, representative, number and SKU', async ({ rep, ada, list }) => {
    expect(await list({ where: { customerId: { eq: ada.customerId } } })).toEqual(numbers(2, 1, 0));
    expect(await list({ where: { salesRepId: { eq: rep.userId } } })).toEqual(numbers(2));
    expect(await list({ where: { number: { eq: orders[3]!.number } } })).toEqual(numbers(3));
    expect(await list({ where: { sku: { eq: orders[1]!.lines[0]!.sku } } })).toEqual(numbers(1));
    expect(await list({ where: { customerId: { eq: ada.customerId } } }, rep)).toEqual(numbers(2));
  });

  it('is filtered by every condition on a SKU, alone, together and turned around', async ({
    manager,
    list,
  }) => {
    const [first, second, third, fourth] = orders.map(({ lines }) => lines[0]!.sku);
    for (const [where, places] of [
      [{ sku: { contains: second!.toLowerCase() } }, [1]],
      [{ sku: { in: [first, third, 'nothing'] } }, [2, 0]],
      [{ sku: { contains: '' } }, undefined],
      [{ sku: { contains: 'no such SKU' } }, []],
      [{ sku: { contains: '%' } }, []],
      [{ sku: { isNull: true } }, []],
      [{ sku: { isNull: false } }, [3, 2, 1, 0]],
      [{ not: { sku: { contains: second } } }, [3, 2, 0]],
      [{ or: [{ sku: { eq: first } }, { sku: { contains: fourth } }] }, [3, 0]],
      [{ sku: { eq: first, contains: second } }, []],
    ] as const) {
      if (places) expect(await list({ where }), JSON.stringify(where)).toEqual(numbers(...places));
      else expect((await manager.send(LIST, { where })).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
    expect(await list({ where: { sku: { eq: first } } }, stranger)).toEqual([]);
  });

  it('is searched by number, e-mail address and name of the customer', async ({ list }) => {
    expect(await list({ search: orders[0]!.number.toLowerCase() })).toEqual(numbers(0));
    expect(await list({ search: 'lovelace ada' })).toEqual(numbers(2, 1, 0));
    expect(await list({ search: 'buyer@customer.example' })).toEqual(numbers(3, 2, 1, 0));
    expect(await list({ search: '100%' })).toEqual([]);
    for (const search of ['((((', '\u0301']) expect(await list({ search })).toEqual([]);
    expect(await list({ search: ' ' })).toEqual(numbers(3, 2, 1, 0));
    expect(await list({ search: 'lovelace' }, stranger)).toEqual([]);
  });

  it('is searched by customers among their own, without regard to accents', async ({ rep, ada, list }) => {
    expect(await list({ search: 'lovelace' }, ada)).toEqual(numbers(2, 1, 0));
    expect(await list({ search: orders[2]!.number.toLowerCase() }, ada)).toEqual(numbers(2));
    expect(await list({ search: orders[3]!.number }, ada)).toEqual([]);
    expect(await list({ search: '\u0301' }, ada)).toEqual([]);
    expect(await list({ search: 'LÖVELACE' }, rep)).toEqual(numbers(2));
  });

  it.for([
    ['CREATED_AT', [0, 1, 2, 3]],
    ['PLACED_AT', [0, 2, 3, 1]],
    ['TOTAL', [0, 2, 1, 3]],
    ['NUMBER', [0, 1, 2, 3]],
  ] as const)('is sorted by %s and walked page by page', async ([field, places], { manager }) => {
    const seen: string[] = [];
    let after: string | undefined;
    for (;;) {
      const sortBy = { field, direction: 'ASC' as const };
      const { orders: page } = await manager.run(LIST, { first: 3, after, sortBy });
      seen.push(...page.nodes.map(({ number }) => number));
      expect(page.totalCount).toBe(4);
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor!;
    }
    expect(seen).toEqual(numbers(...places));
  });

  it('reads as many statements for four orders as for two', async ({ manager }) => {
    const FULL = `query ($first: Int) { orders(first: $first) { totalCount nodes {
      number customer { name } salesRep { name } items { sku total { amount } variant { sku } }
      notes { body authorName } timeline { nodes { type } } allowedTransitions total { amount }
    } } }`;
    const two = await fewestStatements(() => manager.run(FULL, { first: 2 }));
    const four = await fewestStatements(() => manager.run(FULL, { first: 4 }));
    expect(four).toBe(two);
  });
});

const ONE = 'query ($id: ID, $number: String) { order(id: $id, number: $number) { number } }';

describe('one order', () => {
  it('is found by its id, its number and as a node by everybody who may see it', async ({ manager, ada }) => {
    const { id, number } = orders[0]!;
    for (const client of [manager, ada]) {
      expect(await client.run(ONE, { id })).toEqual({ order: { number } });
      expect(await client.run(ONE, { number })).toEqual({ order: { number } });
      expect(await client.run('query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual({ node: { id } });
    }
  });

  it('is unknown to everybody else', async ({ app, manager, rep }) => {
    const bob = await registerCustomer(app, { name: 'Bob' });
    const { id, number } = orders[0]!;
    for (const client of [bob, rep, stranger]) {
      expect(await client.run(ONE, { id })).toEqual({ order: null });
    }
    for (const client of [bob, rep]) expect(await client.run(ONE, { number })).toEqual({ order: null });
    expect(await manager.run(ONE, { id: foreign.id })).toEqual({ order: null });
  });

  it('needs exactly one of id and number', async ({ manager }) => {
    expect((await manager.send(ONE)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('the orders of a customer', () => {
  const CUSTOMERS = `query ($first: Int) { customers(first: $first) { nodes {
    name lifetimeValue { amount currency } orders(first: 2) { totalCount nodes { number } pageInfo { hasNextPage } }
  } } }`;

  it('are a list of their own, the newest first, with what they paid', async ({ app, manager, rep, ada }) => {
    await app.shop.core.reader.query(
      'update orders set paid_total = 1000, refunded_total = 250 where id = $1',
      [orders[0]!.rawOrderId],
    );
    const QUERY = `query ($id: ID!) { customer(id: $id) {
      lifetimeValue { amount currency }
      orders(first: 2) { nodes { number } totalCount pageInfo { hasNextPage endCursor } }
    } }`;
    for (const client of [manager, ada]) {
      expect(await client.run(QUERY, { id: ada.customerId })).toMatchObject({
        customer: {
          lifetimeValue: [{ amount: '7.50', currency: 'USD' }],
          orders: {
            totalCount: 3,
            nodes: numbers(2, 1).map((number) => ({ number })),
            pageInfo: { hasNextPage: true },
          },
        },
      });
    }
    expect(await rep.run(QUERY, { id: ada.customerId })).toMatchObject({
      customer: { orders: { totalCount: 1, nodes: [{ number: orders[2]!.number }] } },
    });
  });

  it('go on behind a cursor and backward', async ({ manager, ada }) => {
    const QUERY = `query ($id: ID!, $first: Int, $after: String, $last: Int) { customer(id: $id) {
      orders(first: $first, after: $after, last: $last) { nodes { number } pageInfo { endCursor } }
    } }`;
    type Answer = { customer: { orders: { nodes: object[]; pageInfo: { endCursor: string } } } };
    const id = ada.customerId;
    const { customer } = await manager.run<Answer>(QUERY, { id, first: 2 });
    const after = customer.orders.pageInfo.endCursor;
    const next = await manager.run<Answer>(QUERY, { id, first: 2, after });
    expect(next.customer.orders.nodes).toEqual([{ number: orders[0]!.number }]);
    const last = await manager.run<Answer>(QUERY, { id, last: 2 });
    expect(last.customer.orders.nodes).toEqual(numbers(1, 0).map((number) => ({ number })));
  });

  it('cost no more statements for a list of customers than for one', async ({ app, manager }) => {
    await seedLine(app);
    const one = await fewestStatements(() => manager.run(CUSTOMERS, { first: 1 }));
    const all = await fewestStatements(() => manager.run(CUSTOMERS, { first: 10 }));
    expect(all).toBe(one);
  });
});
