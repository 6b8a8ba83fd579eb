import { isInterfaceType, isObjectType } from 'graphql';
import { expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { decodeId, encodeId } from '../../../src/values/ids.ts';
import type { TestApp } from '../../testkit/app.ts';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import { it } from '../../testkit/fixtures.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { moveMoney, someKey } from '../../testkit/shop/checkout.ts';
import { registerCustomer } from '../../testkit/shop/customers.ts';
import { fullStore } from '../../testkit/shop/full-store.ts';
import { unknownId } from '../../testkit/shop/ids.ts';
import { PASSWORD, signedInAs, signIn } from '../../testkit/shop/people.ts';
import { tableOf } from '../../testkit/table.ts';

/** Types with an id that are not fetched by it, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  CartItem: 'A line has no price without its cart, and the cart may need its token.',
  StockEvent: 'Events are read in the log, by cursor.',
};

const ADD_VISIBLE_NOTE = graphql(`
  mutation AddVisibleNote($input: AddOrderNoteInput!) { addOrderNote(input: $input) { note { id } } }
`);
const CREATE_VISITORS_CART = graphql(`mutation CreateVisitorsCart { createCart { cart { id } } }`);

it('makes every type with an id a node, except those with a reason', ({ app }) => {
  const { schema, nodeTypes } = app.shop;
  const node = schema.getType('Node');
  const withId = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && String(type.getFields().id?.type) === 'ID!',
  );
  expect(withId.length).toBeGreaterThan(20);
  const nodes = withId.filter(
    (type) => isObjectType(type) && isInterfaceType(node) && type.getInterfaces().includes(node),
  );
  const found = nodeTypes.filter(({ find }) => find).map(({ type }) => type);
  expect(nodes.map(({ name }) => name).toSorted()).toEqual(found.toSorted());
  const others = withId.filter((type) => !nodes.includes(type)).map(({ name }) => name);
  expect(others.toSorted()).toEqual(Object.keys(EXCEPTIONS));
});

/** The id of the event that a note was added. */
async function eventOf({ shop }: TestApp, noteId: string): Promise<string> {
  const [event] = await shop.core.reader.query<{ id: string }>(
    "select id from events where data ->> 'noteId' = $1",
    [noteId],
  );
  return encodeId('evt', event!.id);
}

/** What `node(id)` tells. Null stands for an answer without any error. */
async function typeOfNode(client: GraphqlClient, id: string): Promise<string | null> {
  const answer = await client.send<{ node: { __typename: string; id: string } | null }>(
    'query ($id: ID!) { node(id: $id) { __typename id } }',
    { id },
  );
  expect(answer.errors, id).toBeUndefined();
  if (answer.data.node) expect(answer.data.node.id).toBe(id);
  return answer.data.node?.__typename ?? null;
}

it('shows a node to those whom the committed table names, and null to all others', async ({ app }) => {
  const store = await fullStore(app, 'nodes');
  const elsewhere = await fullStore(app, 'nodes-elsewhere');
  const { admin, customer, ids } = store;
  const orderId = ids.get('ord')!;
  const visitor = app.anonymous.with({ 'x-store': store.code });
  const { payment } = await moveMoney(admin, 'refundPayment', {
    paymentId: ids.get('pay'),
    amount: '0.01',
    reason: 'Scratched',
    idempotencyKey: someKey(),
  });
  const { refunds } = (
    await admin.run<{ order: { payments: { refunds: { id: string }[] }[] } }>(
      'query ($orderId: ID!) { order(id: $orderId) { payments { refunds { id } } } }',
      { orderId },
    )
  ).order.payments[0]!;
  expect(payment?.refunds).toHaveLength(1);
  const { addOrderNote } = await admin.run(ADD_VISIBLE_NOTE, {
    input: { orderId, body: 'On its way', isVisibleToCustomer: true },
  });
  const { createCart } = await visitor.run(CREATE_VISITORS_CART);
  const nodes: [string, string][] = app.shop.nodeTypes
    .filter(({ find, prefix }) => find && ids.has(prefix))
    .map(({ type, prefix }) => [type, ids.get(prefix)!]);
  nodes.push(
    ['PaymentRefund', refunds[0]!.id],
    ['OrderNote, for the customer', addOrderNote.note!.id],
    ['OrderEvent', await eventOf(app, ids.get('nte')!)],
    ['OrderEvent, for the customer', await eventOf(app, addOrderNote.note!.id)],
    ['Cart, of a visitor', createCart.cart!.id],
  );
  const types = app.shop.nodeTypes.filter(({ find }) => find).map(({ type }) => type);
  expect(new Set(nodes.map(([name]) => name.split(',')[0]))).toEqual(new Set(types));
  const viewers: Record<string, GraphqlClient> = {
    visitor,
    owner: customer,
    'other customer': await registerCustomer(app, { storeCode: store.code }),
    'other sales rep': await signedInAs(app, UserRole.SALES_REP, store),
    manager: await signedInAs(app, UserRole.MANAGER, store),
    admin,
    'admin elsewhere': elsewhere.admin,
  };
  const rows: string[][] = [];
  for (const [name, id] of nodes) {
    const type = name.split(',')[0]!;
    const unknown = unknownId(id.slice(0, 3));
    const row = [name];
    for (const client of Object.values(viewers)) {
      expect(await typeOfNode(client, unknown)).toBeNull();
      const told = await typeOfNode(client, id);
      if (told) expect(told).toBe(type);
      row.push(told ? 'shown' : 'null');
    }
    rows.push(row);
  }
  await expect(tableOf(['node', ...Object.keys(viewers)], rows)).toMatchFileSnapshot('./node-matrix.txt');
});

it('shows nothing more than the lists do: no ended session, no cart that became an order, no secret mail', async ({
  app,
  manager,
}) => {
  const { customer, ids, code } = await fullStore(app, 'node-ends');
  const cart = await customer.run<{ cart: { id: string; items: object[] } }>('{ cart { id items { id } } }');
  expect(cart.cart.id).toBe(ids.get('crt'));
  await app.shop.core.reader.query("update carts set status = 'MERGED' where id = $1", [
    decodeId('crt', cart.cart.id),
  ]);
  expect(await typeOfNode(customer, cart.cart.id)).toBeNull();
  expect(await typeOfNode(app.anonymous.with({ 'x-store': code }), cart.cart.id)).toBeNull();
  const READ_MAILS = '{ mails(first: 1) { nodes { id text html } } }';
  await registerCustomer(app);
  const { mails } = await manager.run<{ mails: { nodes: { id: string; text: null }[] } }>(READ_MAILS);
  const [mail] = mails.nodes;
  expect(mail!.text).toBeNull();
  const asNode = 'query ($id: ID!) { node(id: $id) { id ... on Mail { text html } } }';
  expect(await manager.run(asNode, { id: mail!.id })).toEqual({ node: mail });
  const sessionId = ids.get('ses')!;
  expect(await typeOfNode(customer, sessionId)).toBe('Session');
  const again = await signIn(app, { email: customer.email, password: PASSWORD, storeCode: code });
  await again.run(
    'mutation ($input: EndSessionInput!) { endSession(input: $input) { deletedId userErrors { code } } }',
    { input: { sessionId } },
  );
  expect(await typeOfNode(again, sessionId)).toBeNull();
});

it('reads all fields of what it shows', async ({ app }) => {
  const { admin, customer, ids } = await fullStore(app, 'node-fields');
  const FIELDS = `query ($ids: [ID!]!) { nodes(ids: $ids) {
    ... on OrderItem { sku total { amount currency } unitPrice { amount } variant { sku } }
    ... on OrderNote { body authorName }
    ... on Payment { status amount { currency } refunds { id } }
    ... on Cart { currency items { sku } total { amount } }
    ... on CustomerAddress { isDefault address { city } }
    ... on Session { isCurrent }
    ... on StockMovement { quantity moved: variant { sku } location { code } }
    ... on Mail { kind text }
    ... on FailedJob { task lastError }
    ... on WebhookEvent { state payload }
  } }`;
  const ask = (client: GraphqlClient, prefixes: string[]) =>
    client.run<{ nodes: object[] }>(FIELDS, { ids: prefixes.map((prefix) => ids.get(prefix)) });
  const currency = 'EUR';
  const own = await ask(customer, ['oit', 'pay', 'crt', 'adr', 'ses']);
  expect(own.nodes).toMatchObject([
    { total: { currency }, variant: {} },
    { amount: { currency }, refunds: [] },
    { currency, items: [{}] },
    { isDefault: true, address: { city: 'Rome' } },
    { isCurrent: true },
  ]);
  const staff = await ask(admin, ['nte', 'mov', 'mai', 'job']);
  expect(staff.nodes).toMatchObject([
    { body: 'Ring twice', authorName: 'A ADMIN' },
    { moved: {}, location: {} },
    { kind: 'EMAIL_VERIFICATION' },
    { task: 'mailPasswordReset', lastError: 'no answer' },
  ]);
});
