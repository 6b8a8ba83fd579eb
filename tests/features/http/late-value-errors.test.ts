import { describe, expect } from 'vitest';
import { TRANSPORTS } from '../../testkit/clients/transports.ts';
import { it as base } from '../../testkit/fixtures.ts';
import { recordedLog } from '../../testkit/processes/recorded-log.ts';

const mustNotBeNull = (argument: string, type: string) =>
  `Argument "${argument}" of non-null type "${type}" must not be null.`;

/** Values that graphql-js accepts at first and refuses only where they are used. All are sent as null. */
const SHAPES: [shape: string, document: string, message: string][] = [
  [
    'an enum',
    'query ($v: AnalyticsInterval = DAY) { analytics { sales(interval: $v) { orderCount } } }',
    mustNotBeNull('interval', 'AnalyticsInterval!'),
  ],
  [
    'an Int',
    'query ($v: Int = 5) { analytics { recentOrders(first: $v) { id } } }',
    mustNotBeNull('first', 'Int!'),
  ],
  [
    'a Boolean with a default of the schema',
    'query ($v: Boolean) { categories(rootsOnly: $v) { totalCount } }',
    mustNotBeNull('rootsOnly', 'Boolean!'),
  ],
  ['an ID', 'query ($v: ID = "x") { node(id: $v) { id } }', mustNotBeNull('id', 'ID!')],
  ['a list', 'query ($v: [ID!] = []) { nodes(ids: $v) { id } }', mustNotBeNull('ids', '[ID!]!')],
  [
    'an item of a list',
    'query ($v: ID = "x") { nodes(ids: [$v]) { id } }',
    'Argument "ids" has invalid value [$v].',
  ],
  [
    'a field of an input',
    'query ($v: ProductSortField = NAME) { products(sortBy: { field: $v, direction: ASC }) { totalCount } }',
    'Argument "sortBy" has invalid value {field: $v, direction: ASC}.',
  ],
  [
    'a field of an input of a mutation',
    'mutation ($v: String = "x") { createCategory(input: { name: $v, slug: "x" }) { category { id } } }',
    'Argument "input" has invalid value {name: $v, slug: "x"}.',
  ],
  [
    'a field of an input with a default of the schema',
    'mutation ($v: Int) { createCart(input: { items: [{ variantId: "x", quantity: $v }] }) { cart { id } } }',
    'Argument "input" has invalid value {items: [{variantId: "x", quantity: $v}]}.',
  ],
  [
    'the condition of a field at the top',
    'query ($v: Boolean = true) { store @include(if: $v) { id } }',
    mustNotBeNull('if', 'Boolean!'),
  ],
  [
    'the condition of a fragment below',
    'query ($v: Boolean = true) { store { ...F @skip(if: $v) } } fragment F on Store { id }',
    mustNotBeNull('if', 'Boolean!'),
  ],
];

/** The log lines after the manager has signed in. */
const it = base.extend('lines', { scope: 'file' }, ({ app, manager: _signedIn }) => recordedLog(app));

it.beforeEach(({ lines }) => {
  lines.length = 0;
});

describe.each(TRANSPORTS)('null over %s for a variable where null cannot stand', (_, open) => {
  it.for(SHAPES)(
    'as %s is the caller’s mistake, on every run',
    async ([_shape, query, message], { app, lines, manager }) => {
      const transport = await open(app, { ...manager.headers });
      for (let run = 0; run < 4; run++) {
        const { errors } = await transport.ask({ query, variables: { v: null } });
        expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
      }
      await expect.poll(() => lines).toHaveLength(4);
      for (const line of lines) {
        expect(line).toMatchObject({ errors: 1, codes: ['BAD_USER_INPUT'] });
        expect(line).not.toHaveProperty('error');
      }
      transport.close();
    },
  );

  it('leaves the rest of the answer there', async ({ app }) => {
    const transport = await open(app);
    const query = 'query ($v: ID = "x") { node(id: $v) { id } store { code } }';
    for (let run = 0; run < 3; run++) {
      const { data, errors } = await transport.ask({ query, variables: { v: null } });
      expect(data).toEqual({ node: null, store: { code: 'default' } });
      expect(errors).toMatchObject([{ path: ['node'], extensions: { code: 'BAD_USER_INPUT' } }]);
    }
    transport.close();
  });
});

it('null for the argument of a subscription is the caller’s mistake', async ({ app, lines, manager }) => {
  const [, [, overSocket]] = TRANSPORTS;
  const socket = await overSocket(app, { ...manager.headers });
  const query = 'subscription ($v: ID = "x") { orderStatusChanged(orderId: $v) { id } }';
  const { errors } = await socket.ask({ query, variables: { v: null } });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  await expect.poll(() => lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ kind: 'subscription', codes: ['BAD_USER_INPUT'] });
  socket.close();
});
