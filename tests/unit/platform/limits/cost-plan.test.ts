import { buildSchema, type GraphQLObjectType, getOperationAST, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { objectsIn } from '../../../../src/platform/graphql/limits/answer-objects.ts';
import { CostCompiler } from '../../../../src/platform/graphql/limits/cost-plan.ts';
import { costIn } from '../../../../src/platform/graphql/limits/cost-terms.ts';

const schema = buildSchema(`
  type Query {
    orders(first: Int, last: Int): OrderConnection
    nodes(ids: [ID!]!): [Order]
    order(id: ID): Order
    report: Order
  }
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
  return costIn(plan.cost, { variables: { ...plan.defaults, ...variables }, fragments: [] });
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
