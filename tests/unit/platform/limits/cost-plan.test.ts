import { buildSchema, type GraphQLObjectType, getOperationAST, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { objectsIn } from '../../../../src/platform/graphql/limits/answer-objects.ts';
import { CostCompiler } from '../../../../src/platform/graphql/limits/cost/cost-plan.ts';
import { costIn } from '../../../../src/platform/graphql/limits/cost/cost-terms.ts';

const schema = buildSchema(`
  type Query {
    orders(first: Int, last: Int): OrderConnection
    nodes(ids: [ID!]!): [Order]
    recent(first: Int! = 7): [Order]
    some(ids: [ID!]! = ["a", "b", "c"]): [Order]
    matching(input: Matching): [Order]
    certain(input: Matching!): OrderConnection
    order(id: ID): Order
    report: Order
  }
  input Matching { page: Page = { first: 9 } ids: [ID!] name: String again: Matching }
  input Page { first: Int = 4 after: String }
  type Mutation { placeOrder(id: ID): Order }
  type OrderConnection { edges: [OrderEdge!]! nodes: [Order!]! totalCount: Int pageInfo: PageInfo }
  type OrderEdge { node: Order! cursor: ID }
  type PageInfo { hasNextPage: Boolean }
  type Order { id: ID items: [Item!]! related(first: Int): OrderConnection customer: Item }
  type Item { id: ID }
`);
(schema.getQueryType() as GraphQLObjectType).getFields().report!.extensions = { complexity: 500 };

function costOf(source: string, variables: Record<string, unknown> = {}): number {
  const document = parse(source);
  expect(validate(schema, document)).toEqual([]);
  const plan = new CostCompiler(schema, document).compile(getOperationAST(document)!);
  return costIn(plan.cost, { variables, fragments: [] });
}

describe('the cost of an operation', () => {
  it.each([
    ['{ __typename }', 0],
    ['{ order { id } }', 1],
    ['{ order { id customer { id } } }', 2],
    ['{ order { items { id } } }', 1 + 5],
    ['{ orders(first: 3) { nodes { id } } }', 1 + 3],
    ['{ orders(first: 3) { edges { node { id } } pageInfo { hasNextPage } } }', 1 + 1 + 3 * 2],
    ['{ orders { nodes { id } } }', 1 + 20],
    ['{ orders(last: 2) { nodes { items { id } } } }', 1 + 2 * (1 + 5)],
    ['{ orders(first: 2) { nodes { related(first: 3) { nodes { id } } } } }', 1 + 2 * (1 + 1 + 3)],
    ['{ orders(first: 1000000) { nodes { id } } }', 1 + 100],
    ['{ nodes(ids: ["a", "b"]) { id } }', 2],
    ['{ report { id } }', 500 + 1],
    ['{ report { items { id } } again: report { id } }', 2 * 500 + 2 + 5],
    ['{ __schema { types { name } } }', 10],
    ['mutation { placeOrder { id } again: placeOrder { id } }', 2 * (10 + 1)],
    ['{ orders(first: 4) { ...Page } } fragment Page on OrderConnection { nodes { id } totalCount }', 1 + 4],
  ])('%s is %d', (source, cost) => {
    expect(costOf(source)).toBe(cost);
  });

  it('keeps back what the answer cannot show: the cost of the root fields, and what fields declare', () => {
    const baseOf = (source: string): number => {
      const document = parse(source);
      return new CostCompiler(schema, document).compile(getOperationAST(document)!).base;
    };
    expect(baseOf('{ orders { nodes { id } } }')).toBe(0);
    expect(baseOf('mutation { placeOrder { id } }')).toBe(10);
    expect(baseOf('{ ...R again: report { id } } fragment R on Query { report { items { id } } }')).toBe(
      1000,
    );
  });

  it('follows the variables, their defaults, and the length of lists of ids', () => {
    const page =
      'query ($n: Int = 7) { orders(first: $n) { ...P } } fragment P on OrderConnection { nodes { id } }';
    expect(costOf(page)).toBe(8);
    expect(costOf(page, { n: 30 })).toBe(31);
    expect(costOf(page, { n: -1 })).toBe(1);
    expect(costOf(page, { n: 'many' })).toBe(21);
    expect(costOf('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['a', 'b', 'c'] })).toBe(3);
  });

  describe('is the same wherever the length of a list comes from', () => {
    const three = '["a", "b", "c"]';
    const select = '{ id }';
    it.each<[where: string, source: string, variables?: Record<string, unknown>]>([
      ['a literal', `{ nodes(ids: ${three}) ${select} }`],
      ['a variable', `query ($i: [ID!]!) { nodes(ids: $i) ${select} }`, { i: ['a', 'b', 'c'] }],
      ['variables in a literal', `query ($i: ID!) { nodes(ids: [$i, $i, $i]) ${select} }`, { i: 'a' }],
      ['the default of a variable', `query ($i: [ID!]! = ${three}) { nodes(ids: $i) ${select} }`],
      ['a default of the schema', `{ some ${select} }`],
      ['a default of the schema for a variable', `query ($i: [ID!]) { some(ids: $i) ${select} }`],
      ['a literal in an input', `{ matching(input: { ids: ${three} page: { first: 0 } }) ${select} }`],
      [
        'a variable in an input',
        `query ($i: [ID!], $n: Int) { matching(input: { ids: $i, page: { first: $n } }) ${select} }`,
        { i: ['a', 'b', 'c'], n: 1 },
      ],
      [
        'an input in a variable',
        `query ($i: Matching) { matching(input: $i) ${select} }`,
        { i: { ids: ['a', 'b', 'c'], page: { first: 0 } } },
      ],
      [
        'an input in the default of a variable',
        `query ($i: Matching = { ids: ${three}, page: { first: 2 } }) { matching(input: $i) ${select} }`,
      ],
      [
        'the default of a variable in an input',
        `query ($n: Int = 3) { matching(input: { page: { first: $n } }) ${select} }`,
      ],
      ['an input in an input', `{ matching(input: { page: { first: 3 } }) ${select} }`],
      [
        'a fragment',
        `query ($i: [ID!]! = ${three}) { ...F } fragment F on Query { nodes(ids: $i) ${select} }`,
      ],
    ])('%s', (_, source, variables = {}) => {
      expect(costOf(source, variables)).toBe(3);
    });

    it.each([
      ['of an argument', '{ recent { id } }', 7],
      ['of an argument, null for it aside', 'query ($n: Int) { recent(first: $n) { id } }', 7],
      ['of a field of an input', '{ matching(input: { page: { after: "x" } }) { id } }', 4],
      ['of an input', '{ matching(input: { name: "x" }) { id } }', 9],
      ['of an input for a connection', '{ certain(input: {}) { nodes { id } } }', 1 + 9],
      ['of an input in a variable', 'query ($i: Matching!) { certain(input: $i) { nodes { id } } }', 1 + 9],
    ])('a default of the schema, %s', (_, source, cost) => {
      expect(costOf(source, source.includes('$i') ? { i: {} } : {})).toBe(cost);
    });
  });

  it('takes a single element for a list of one, the larger of two sizes, and no inherited value', () => {
    expect(costOf('{ nodes(ids: "a") { id } }')).toBe(1);
    expect(costOf('query ($i: [ID!]!) { nodes(ids: $i) { id } }', { i: 'a' })).toBe(1);
    expect(costOf('{ orders(first: 1, last: 50) { nodes { id } } }')).toBe(51);
    expect(
      costOf('query ($n: Int, $m: Int) { orders(first: $n, last: $m) { nodes { id } } }', { n: 1, m: 50 }),
    ).toBe(51);
    expect(costOf('{ orders(first: null) { nodes { id } } }')).toBe(21);
    expect(costOf('query ($n: Int = 3) { orders(first: $n) { nodes { id } } }', { n: null })).toBe(21);
    expect(costOf('query ($constructor: Int = 3) { orders(first: $constructor) { nodes { id } } }')).toBe(4);
  });

  it('is found at once for fragments that double each other over variables', () => {
    const fragments = Array.from(
      { length: 30 },
      (_, n) =>
        `fragment F${n} on Order { a: related(first: $n) { nodes { ...F${n + 1} } } b: related(first: $n) { nodes { ...F${n + 1} } } }`,
    );
    const source = `query ($n: Int) { order { ...F0 } } ${fragments.join(' ')} fragment F30 on Order { id }`;
    const document = parse(source);
    const startedAt = performance.now();
    const plan = new CostCompiler(schema, document).compile(getOperationAST(document)!);
    const cost = costIn(plan.cost, { variables: { n: 2 }, fragments: [] });
    expect(performance.now() - startedAt).toBeLessThan(2_000);
    expect(cost).toBeGreaterThan(2 ** 60);
  });
});

describe('the cost of an answer', () => {
  it('is the number of its objects', () => {
    expect(objectsIn({ orders: { nodes: [{ id: 1 }, { id: 2, items: [{}, null] }], totalCount: 2 } })).toBe(
      5,
    );
    expect(objectsIn(null)).toBe(0);
  });
});
