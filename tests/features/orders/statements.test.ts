import { expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { fewestStatements } from '../../testkit/databases/statements.ts';
import { appTest } from '../../testkit/fixtures.ts';
import { placeTestOrder, type TestOrder } from '../../testkit/shop/orders.ts';
import { signedInAs } from '../../testkit/shop/people.ts';

const LIST = `query ($first: Int!) { orders(first: $first) { nodes {
  number status total { amount currency } customer { name email }
  items { sku quantity unitPrice { amount } variant { id product { id name } } }
} } }`;
const DETAIL = `query ($id: ID!) { order(id: $id) {
  number total { amount } customer { name email } items { sku total { amount } }
  payments { status amount { amount } } timeline { nodes { type data { ... on OrderChangeData { version } } } }
} }`;

const it = appTest({ comparesExecutors: false });

let orders: TestOrder[];
it.beforeAll(async ({ app }) => {
  orders = [];
  for (let count = 0; count < 12; count++) orders.push(await placeTestOrder(app));
});

it('reads a list with customers, items, variants and products in four statements, however long it is', async ({
  manager,
}) => {
  expect(await fewestStatements(() => manager.run(LIST, { first: 12 }))).toBe(4);
});

it('reads a list of one in three, since its customer and its items are few enough to come together', async ({
  manager,
}) => {
  expect(await fewestStatements(() => manager.run(LIST, { first: 1 }))).toBe(3);
});

it('reads one order with all that belongs to it in one', async ({ manager }) => {
  const id = orders[0]!.id;
  expect(await fewestStatements(() => manager.run(DETAIL, { id }))).toBe(1);
});

it('reads what is known by the id alone for nobody who may not see the order', async ({ app }) => {
  const stranger = await signedInAs(app, UserRole.SALES_REP);
  const id = orders[0]!.id;
  for (let time = 0; time < 3; time++) expect(await stranger.run(DETAIL, { id })).toEqual({ order: null });
});
