import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
} from 'graphql';
import { describe, expect } from 'vitest';
import { it as base } from '../../testkit/fixtures.ts';
import { fullStore } from '../../testkit/shop/full-store.ts';

interface List {
  readonly name: string;
  readonly moments: readonly string[];
  readonly conditions: readonly string[];
  readonly sorts: readonly string[];
}

interface Page {
  readonly nodes: readonly { id: string; createdAt: string; updatedAt?: string }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

const SORT_FIELDS = new Map([
  ['createdAt', 'CREATED_AT'],
  ['updatedAt', 'UPDATED_AT'],
]);

const fieldNames = (type: GraphQLNamedType | undefined): string[] =>
  isObjectType(type) || isInputObjectType(type) ? Object.keys(type.getFields()) : [];

const argumentType = (
  { args }: GraphQLField<unknown, unknown>,
  name: string,
): GraphQLNamedType | undefined => {
  const argument = args.find((candidate) => candidate.name === name);
  return argument && getNamedType(argument.type);
};

function listsOf(schema: GraphQLSchema): List[] {
  const fields = Object.values(schema.getQueryType()!.getFields());
  return fields
    .filter(({ type }) => getNamedType(type).name.endsWith('Connection'))
    .map((field) => {
      const connection = getNamedType(field.type);
      const node = isObjectType(connection) ? getNamedType(connection.getFields().nodes!.type) : undefined;
      const sort = argumentType(field, 'sortBy');
      const sortField = isInputObjectType(sort) ? getNamedType(sort.getFields().field!.type) : undefined;
      return {
        name: field.name,
        moments: fieldNames(node).filter((name) => SORT_FIELDS.has(name)),
        conditions: fieldNames(argumentType(field, 'where')),
        sorts: isEnumType(sortField) ? sortField.getValues().map(({ name }) => name) : [],
      };
    });
}

const it = base
  .extend('lists', ({ app }) => listsOf(app.shop.schema))
  .extend('store', { scope: 'file' }, ({ app }) => fullStore(app, 'lists'));

describe('every list', () => {
  it('has conditions and orders for the moments of its items', ({ lists }) => {
    expect(lists.length).toBeGreaterThan(9);
    const missing = lists.flatMap(({ name, moments, conditions, sorts }) =>
      moments.flatMap((moment) => [
        ...(conditions.includes(moment) ? [] : [`${name}(where: { ${moment} })`]),
        ...(sorts.includes(SORT_FIELDS.get(moment)!) ? [] : [`${name}(sortBy: { field: ${moment} })`]),
      ]),
    );
    expect(missing).toEqual([]);
  });

  it('can be walked page by page in each of its orders, and keeps to its conditions', async ({
    lists,
    store,
    admin,
  }) => {
    for (const { name, moments, sorts } of lists) {
      const read = async (args: string): Promise<Page> =>
        (
          await (name === 'stores' ? admin : store.admin).run<{ list: Page }>(
            `{ list: ${name}(${args}) { nodes { id ${moments.join(' ')} } pageInfo { endCursor hasNextPage } } }`,
          )
        ).list;
      const all = (await read('first: 100')).nodes.map(({ id }) => id).sort();
      expect(all.length, name).toBeGreaterThan(0);
      for (const sort of sorts.filter((field) => field !== 'RELEVANCE')) {
        for (const direction of ['ASC', 'DESC']) {
          const sortBy = `sortBy: { field: ${sort}, direction: ${direction} }`;
          const walked: Page['nodes'][number][] = [];
          for (let after = ''; ; ) {
            const { nodes, pageInfo } = await read(`first: 2, ${sortBy}${after}`);
            walked.push(...nodes);
            if (!pageInfo.hasNextPage) break;
            after = `, after: ${JSON.stringify(pageInfo.endCursor)}`;
          }
          expect(walked.map(({ id }) => id).sort(), `${name} by ${sort}`).toEqual(all);
          const moment = sort === 'UPDATED_AT' ? 'updatedAt' : 'createdAt';
          if (!sort.endsWith('ED_AT') || sort === 'PLACED_AT') continue;
          const keys = walked.map((row) => row[moment]!);
          const sorted = [...keys].sort();
          expect(keys, `${name} by ${sort}`).toEqual(direction === 'ASC' ? sorted : sorted.reverse());
        }
      }
      for (const moment of moments) {
        expect((await read(`where: { ${moment}: { isNull: true } }`)).nodes, name).toEqual([]);
        expect((await read(`where: { not: { ${moment}: { isNull: true } } }`)).nodes.length, name).toBe(
          all.length,
        );
      }
    }
  });
});

it('tells what changed since a moment, the latest change first', async ({ store }) => {
  const create =
    'mutation ($input: CreateProductInput!) { answer: createProduct(input: $input) { product { id updatedAt } } }';
  interface Answer {
    answer: { product: { id: string; updatedAt: string } };
  }
  const [first, second] = [
    (await store.admin.run<Answer>(create, { input: { name: 'First' } })).answer.product,
    (await store.admin.run<Answer>(create, { input: { name: 'Second' } })).answer.product,
  ];
  await store.admin.run(
    `mutation ($id: ID!) { updateProduct(input: { productId: $id, name: "First, changed" }) { userErrors { message } } }`,
    { id: first.id },
  );
  const { products } = await store.admin.run<{ products: { nodes: { id: string }[] } }>(
    `query ($from: DateTime!) {
      products(where: { updatedAt: { gte: $from } }, sortBy: { field: UPDATED_AT, direction: DESC }) { nodes { id } } }`,
    { from: second.updatedAt },
  );
  expect(products.nodes.map(({ id }) => id)).toEqual([first.id, second.id]);
});

it('finds orders without a sales representative', async ({ store }) => {
  const count = async (isNull: boolean): Promise<number> =>
    (
      await store.admin.run<{ orders: { totalCount: number } }>(
        `query ($isNull: Boolean!) { orders(where: { salesRepId: { isNull: $isNull } }) { totalCount } }`,
        { isNull },
      )
    ).orders.totalCount;
  expect([await count(true), await count(false)]).toEqual([1, 0]);
});
