import { buildSchema, parse } from 'graphql';
import { expect, it } from 'vitest';
import { requestedFields } from '../../../../src/platform/graphql/loading/requested-fields.ts';

const schema = buildSchema(`
  interface Node { id: ID! name: String }
  type Dog implements Node { id: ID! name: String owner: Person barks: Int }
  type Person implements Node { id: ID! name: String age: Int dogs: [Dog!]! best: Dog }
  type Query { node: Node people: [Person!]! }
`);

function asked(document: string): Record<string, string[]> {
  const fields = [...requestedFields(schema, parse(document))];
  return Object.fromEntries(fields.map(([type, names]) => [type, [...names].sort()]));
}

it('puts together what every path, alias, fragment and directive asks of a type', () => {
  const document = `
    query ($no: Boolean!) { people { years: age ...Names dogs @skip(if: $no) { barks } best { ... { owner { id } } } } }
    fragment Names on Person { name @include(if: $no) }`;
  expect(asked(document)).toEqual({
    Query: ['people'],
    Person: ['age', 'best', 'dogs', 'id', 'name'],
    Dog: ['barks', 'owner'],
  });
});

it('asks of each possible type what is asked of an interface', () => {
  expect(asked('{ node { __typename name ... on Dog { barks } } }')).toEqual({
    Query: ['node'],
    Dog: ['__typename', 'barks', 'name'],
    Person: ['__typename', 'name'],
  });
});
