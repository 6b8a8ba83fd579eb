import { type GraphQLField, OperationTypeNode } from 'graphql';
import { Client } from 'pg';
import { expect } from 'vitest';
import { decodeId } from '../../../src/values/ids.ts';
import { LIMITLESS } from '../../testkit/app.ts';
import { buyingCalls } from '../../testkit/calls/buying-calls.ts';
import type { Call, Calls } from '../../testkit/calls/call.ts';
import { paymentCalls, paymentQueryCalls } from '../../testkit/calls/payment-calls.ts';
import { peopleCalls } from '../../testkit/calls/people-calls.ts';
import { queryCalls } from '../../testkit/calls/query-calls.ts';
import { shopCalls } from '../../testkit/calls/shop-calls.ts';
import { documentOf } from '../../testkit/clients/operation-document.ts';
import { subscribe } from '../../testkit/clients/subscriber.ts';
import { overBudget } from '../../testkit/databases/sql-budget.ts';
import { keepJobsApart, statementsOf } from '../../testkit/databases/statements.ts';
import { fakeTest } from '../../testkit/fixtures.ts';
import { startFakeProviders } from '../../testkit/providers/fake-providers.ts';
import { deepSelection } from '../../testkit/random/deep-selection.ts';
import { fillShelf, type Shelf } from '../../testkit/shop/shelf.ts';

type Field = GraphQLField<unknown, unknown>;

interface Answer {
  readonly userErrors?: readonly object[];
}
const shelves: Shelf[] = [];

const mutationCalls: Calls = { ...shopCalls, ...buyingCalls, ...peopleCalls, ...paymentCalls };

/** A document that passes the arguments of the call, asks for pages of a hundred and selects the whole answer. */
function documentFor(kind: OperationTypeNode, field: Field, { variables = {} }: Call, depth: number): string {
  const fixed = field.args.some(({ name }) => name === 'first') ? ['first: 100'] : [];
  return documentOf(kind, field, {
    given: Object.keys(variables),
    selection: deepSelection(field.type, depth),
    fixed,
  });
}

const it = fakeTest(startFakeProviders, {
  audited: false,
  comparesExecutors: false,
  environment: LIMITLESS,
  prepare: keepJobsApart,
})
  /** Subscribes before counting. Then an event is written directly to the database and delivered once. */
  .extend('tellOnce', ({ app }) => async (shelf: Shelf, field: Field): Promise<() => Promise<void>> => {
    const isOfStock = field.name === 'stockChanged';
    const type = isOfStock ? 'stock.changed' : 'order.status_changed';
    const orderId = decodeId('ord', shelf.ids.get('ord')!);
    const call = field.name === 'orderStatusChanged' ? { variables: { orderId: shelf.ids.get('ord') } } : {};
    const document = documentFor(OperationTypeNode.SUBSCRIPTION, field, call, 2);
    const subscriber = await subscribe(shelf.admin, document, call.variables);
    const elsewhere = new Client({ connectionString: app.databaseUrl });
    await elsewhere.connect();
    return async () => {
      await elsewhere.query(
        `insert into events (id, store_id, type, subject_id, order_id, customer_id, data, metadata)
       select make_id(), store_id, $2, subject_id, order_id, customer_id, data, metadata from events
       where store_id = $1 and type = $3 and ($4::uuid is null or order_id = $4) order by seq desc limit 1`,
        [
          shelf.storeId,
          field.name === 'orderCreated' ? 'order.created' : type,
          type,
          isOfStock ? null : orderId,
        ],
      );
      app.shop.core.events.wake();
      await subscriber.take(1);
      expect(subscriber.errors).toEqual([]);
      await Promise.all([subscriber.close(), elsewhere.end()]);
    };
  });

it.beforeAll(async ({ app }) => {
  for (const size of [1, 20, 100]) shelves.push(await fillShelf(app, size));
});

/** Sends the call. Some fields may be refused; any other error fails the test. */
async function answerTo(shelf: Shelf, field: Field, document: string, call: Call): Promise<Answer | null> {
  const { client = shelf.admin, variables } = call;
  const { data, errors = [] } = await client.send<Record<string, Answer | null>>(document, variables);
  const refusals = ['FORBIDDEN', 'UNAUTHENTICATED'];
  const faults = errors.filter(
    ({ path = [], extensions }) => path.length < 2 || !refusals.includes(extensions.code),
  );
  expect(faults, field.name).toEqual([]);
  return data[field.name] ?? null;
}

/** Prepares a query that selects its whole answer, two levels deep. */
async function askAll(shelf: Shelf, field: Field): Promise<() => Promise<void>> {
  const call = (await { ...queryCalls, ...paymentQueryCalls }[field.name]?.(shelf)) ?? {};
  const document = documentFor(OperationTypeNode.QUERY, field, call, 2);
  return async () => {
    expect(await answerTo(shelf, field, document, call), field.name).not.toBeNull();
  };
}

it('keeps every query within its committed number of statements, however many rows there are', async ({
  app,
}) => {
  expect(await overBudget(app, OperationTypeNode.QUERY, shelves, askAll)).toEqual([]);
});

it('reads no hash for any query, and no text of a mail for those who do not ask for it', async ({ app }) => {
  const [shelf] = shelves;
  for (const field of Object.values(app.shop.schema.getQueryType()!.getFields())) {
    const statements = await statementsOf(await askAll(shelf!, field));
    expect(
      statements.filter((text) => /(password|token)_hash as/.test(text)),
      field.name,
    ).toEqual([]);
  }
  const heads = await statementsOf(() => shelf!.admin.run('{ mails { nodes { subject status } } }'));
  expect(heads.join()).toMatch(/\bsubject as/);
  expect(heads.join()).not.toMatch(/\b(text|html) as/);
});

it('keeps every mutation within its committed number, however many rows it is about', async ({ app }) => {
  const over = await overBudget(app, OperationTypeNode.MUTATION, shelves, async (shelf, field) => {
    const call = await mutationCalls[field.name]!(shelf);
    const document = documentFor(OperationTypeNode.MUTATION, field, call, 1);
    return async () => {
      expect((await answerTo(shelf, field, document, call))?.userErrors, field.name).toEqual([]);
    };
  });
  expect(over).toEqual([]);
});

it('keeps what an event costs each kind of subscription within its committed number', async ({
  app,
  tellOnce,
}) => {
  expect(await overBudget(app, OperationTypeNode.SUBSCRIPTION, shelves, tellOnce)).toEqual([]);
});
