import { afterAll, beforeAll, expect, it } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { encodeId } from '../../../src/values/ids.ts';
import { startTestApp, type TestApp } from '../../testkit/app.ts';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import { fewestStatements } from '../../testkit/databases/statements.ts';
import { placeTestOrder, type TestOrder } from '../../testkit/shop/orders.ts';
import { signedInAs } from '../../testkit/shop/people.ts';

const LIST = `query ($first: Int!) { orders(first: $first) { nodes {
  number status total { amount currency } customer { name email }
  items { sku quantity unitPrice { amount } variant { id product { id name } } }
} } }`;
const DETAIL = `query ($id: ID!) { order(id: $id) {
  number total { amount } customer { name email } items { sku total { amount } }
  payments { status amount { amount } } timeline { type data }
} }`;

let app: TestApp;
let manager: GraphqlClient;
let orders: TestOrder[];
beforeAll(async () => {
  app = await startTestApp({ comparesExecutors: false });
  manager = await signedInAs(app, UserRole.MANAGER);
  orders = [];
  for (let count = 0; count < 12; count++) orders.push(await placeTestOrder(app));
});
afterAll(() => app.close());

it('reads a list with customers, items, variants and products in four statements, however long it is', async () => {
  expect(await fewestStatements(() => manager.run(LIST, { first: 12 }))).toBe(4);
});

it('reads a list of one in three, since its customer and its items are few enough to come together', async () => {
  expect(await fewestStatements(() => manager.run(LIST, { first: 1 }))).toBe(3);
});

it('reads one order with all that belongs to it in one', async () => {
  const id = encodeId('ord', orders[0]!.orderId);
  expect(await fewestStatements(() => manager.run(DETAIL, { id }))).toBe(1);
});

it('reads what is known by the id alone for nobody who may not see the order', async () => {
  const stranger = await signedInAs(app, UserRole.SALES_REP);
  const id = encodeId('ord', orders[0]!.orderId);
  for (let time = 0; time < 3; time++) expect(await stranger.run(DETAIL, { id })).toEqual({ order: null });
});
