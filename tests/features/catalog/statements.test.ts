import { expect } from 'vitest';
import { ProductStatus } from '../../../src/features/catalog/product-status.ts';
import { systemActor } from '../../../src/platform/auth/actor.ts';
import { fewestStatements } from '../../testkit/databases/statements.ts';
import { appTest } from '../../testkit/fixtures.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { DEFAULT_STORE } from '../../testkit/shop/people.ts';

const it = appTest({ comparesExecutors: false });

const LIST = `{ products(first: 50) { nodes {
  name variants { sku price { amount } product { slug } } priceRange { min { amount } }
  categories { name productCount parent { name } children { name } }
} } }`;

it('lists products with all that hangs on them in as many statements for thirty as for three', async ({
  app,
}) => {
  const { products, categories } = app.shop.features.catalog;
  const actor = systemActor(DEFAULT_STORE, 'test');
  const seed = async (from: number, to: number): Promise<void> => {
    for (let at = from; at < to; at++) {
      const parentId = await categories.create(actor, { name: `Parent ${at}` });
      const categoryId = await categories.create(actor, { name: `Child ${at}`, parentId });
      await products.create(actor, {
        name: `Product ${at}`,
        status: ProductStatus.ACTIVE,
        categoryIds: [categoryId],
        variants: [{ sku: `BUDGET-${at}`, price: '1.00' }],
      });
    }
  };
  await app.anonymous.run(LIST);
  await seed(0, 3);
  const few = await fewestStatements(() => app.anonymous.run(LIST));
  await seed(3, 30);
  const many = await fewestStatements(() => app.anonymous.run(LIST));
  expect(many).toBe(few);
  expect(many).toBeLessThanOrEqual(7);
});

it('reads one product with all that hangs on it in one', async ({ app }) => {
  const detail = `query ($id: ID) { product(id: $id) {
    name variants { sku price { amount } } priceRange { min { amount } } categories { name }
  } }`;
  const { products } = await app.anonymous.run(
    graphql(`query StatementsProducts { products(first: 1) { nodes { id } } }`),
  );
  const { id } = products.nodes[0]!;
  expect(await fewestStatements(() => app.anonymous.run(detail, { id }))).toBe(1);
});
