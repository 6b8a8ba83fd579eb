import { describe, expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { ProductStatus } from '../../../src/features/catalog/product-status.ts';
import { systemActor } from '../../../src/platform/auth/actor.ts';
import { encodeId } from '../../../src/values/ids.ts';
import { violations } from '../../testkit/audit.ts';
import { it as base } from '../../testkit/fixtures.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { DEFAULT_STORE, signedInAs } from '../../testkit/shop/people.ts';

const actor = systemActor(DEFAULT_STORE, 'test');

interface Answer {
  category?: { id: string; slug: string } | null;
  userErrors: { code: string; field: string[] | null }[];
}
const ERRORS = 'userErrors { code message field ... on VersionConflictError { currentVersion } }';
const OPERATIONS = {
  create: `mutation ($input: CreateCategoryInput!) { answer: createCategory(input: $input) {
    category { id name slug position version parent { id } } ${ERRORS} } }`,
  update: `mutation ($input: UpdateCategoryInput!) { answer: updateCategory(input: $input) {
    category { id name slug position version parent { id } } ${ERRORS} } }`,
  delete: `mutation ($input: DeleteCategoryInput!) { answer: deleteCategory(input: $input) { deletedId ${ERRORS} } }`,
};

const it = base
  .extend(
    'run',
    ({ manager }) =>
      async (name: keyof typeof OPERATIONS, input: object): Promise<Answer> =>
        (await manager.run<{ answer: Answer }>(OPERATIONS[name], { input })).answer,
  )
  .extend(
    'created',
    ({ run }) =>
      async (name: string, parentId?: string): Promise<string> =>
        (await run('create', { name, parentId })).category!.id,
  );

describe('categories', () => {
  it('form a tree in the order of their positions', async ({ app, run, created }) => {
    const clothes = await created('Clothes');
    const shirts = await created('Shirts', clothes);
    const shoes = await created('Shoes', clothes);
    await run('update', { categoryId: shoes, position: 0 });
    await run('update', { categoryId: shirts, position: 1 });
    const query = `query ($id: ID!) {
      category(slug: "clothes") { id children { id parent { id } children { id } } }
      byId: category(id: $id) { slug } node(id: $id) { id }
      below: categories(parentId: $id) { nodes { name } }
      roots: categories(rootsOnly: true) { nodes { name } }
    }`;
    expect(await app.anonymous.run<object>(query, { id: clothes })).toEqual({
      category: {
        id: clothes,
        children: [shoes, shirts].map((id) => ({ id, parent: { id: clothes }, children: [] })),
      },
      byId: { slug: 'clothes' },
      node: { id: clothes },
      below: { nodes: [{ name: 'Shoes' }, { name: 'Shirts' }] },
      roots: { nodes: [{ name: 'Clothes' }] },
    });
  });

  it('move with all below them, but never below themselves', async ({ run, created }) => {
    const one = await created('One');
    const two = await created('Two', one);
    const three = await created('Three', two);
    expect((await run('update', { categoryId: one, parentId: three })).userErrors).toMatchObject([
      { code: 'VALIDATION', field: ['input', 'parentId'] },
    ]);
    expect((await run('update', { categoryId: one, parentId: one })).userErrors).toHaveLength(1);
    expect((await run('update', { categoryId: three, parentId: null })).category).toMatchObject({
      parent: null,
    });
    expect((await run('update', { categoryId: one, parentId: three })).category).toMatchObject({
      parent: { id: three },
    });
  });

  it('make no circle when two move at once', async ({ run, created }) => {
    const left = await created('Left');
    const right = await created('Right');
    const answers = await Promise.all([
      run('update', { categoryId: left, parentId: right }),
      run('update', { categoryId: right, parentId: left }),
    ]);
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  });

  it('have ten levels at most', async ({ run, created }) => {
    let parentId: string | undefined;
    for (let level = 0; level < 10; level++) parentId = await created(`Level ${level}`, parentId);
    expect((await run('create', { name: 'Eleventh', parentId })).userErrors).toMatchObject([
      { code: 'VALIDATION', field: ['input', 'parentId'] },
    ]);
  });

  it('are deleted without their products, but not with children; versions are checked', async ({
    run,
    created,
  }) => {
    const top = await created('Top');
    const below = await created('Below', top);
    expect((await run('delete', { categoryId: top })).userErrors).toMatchObject([
      { code: 'NOT_ALLOWED_NOW' },
    ]);
    await run('update', { categoryId: below, name: 'Renamed', expectedVersion: 1 });
    expect((await run('delete', { categoryId: below, expectedVersion: 1 })).userErrors).toMatchObject([
      { code: 'VERSION_CONFLICT', currentVersion: 2 },
    ]);
    expect(await run('delete', { categoryId: below })).toMatchObject({ deletedId: below, userErrors: [] });
    expect((await run('delete', { categoryId: below })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await run('delete', { categoryId: top })).userErrors).toEqual([]);
  });

  it('count the products one may see, each once', async ({ app, manager }) => {
    const { products, categories } = app.shop.features.catalog;
    const top = await categories.create(actor, { name: 'Counted' });
    const below = await categories.create(actor, { name: 'Counted too', parentId: top });
    const categoryIds = [top, below];
    await products.create(actor, { name: 'Sold', status: ProductStatus.ACTIVE, categoryIds });
    await products.create(actor, { name: 'Planned', categoryIds: [below] });
    const query = `{ category(id: "${encodeId('cat', top)}") { productCount children { productCount } } }`;
    expect(await app.anonymous.run<object>(query)).toEqual({
      category: { productCount: 1, children: [{ productCount: 1 }] },
    });
    expect(await manager.run<object>(query)).toEqual({
      category: { productCount: 2, children: [{ productCount: 2 }] },
    });
  });

  it('belong to one store', async ({ app, created }) => {
    const mine = await created('Mine');
    const id = await app.shop.features.stores.service.create({
      code: 'third',
      name: 'Third',
      currency: 'EUR',
    });
    const stranger = await signedInAs(app, UserRole.MANAGER, { id, code: 'third' });
    const query = `{ category(id: "${mine}") { id } categories { nodes { id } } node(id: "${mine}") { id } }`;
    expect(await stranger.run<object>(query)).toEqual({
      category: null,
      categories: { nodes: [] },
      node: null,
    });
    for (const [operation, input] of [
      [OPERATIONS.update, { categoryId: mine, name: 'Stolen' }],
      [OPERATIONS.delete, { categoryId: mine }],
      [OPERATIONS.create, { name: 'Guest', parentId: mine }],
    ] as const) {
      const { answer } = await stranger.run<{ answer: Answer }>(operation, { input });
      expect(answer.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    }
    const make = graphql(
      `mutation CategoriesCreateProduct($input: CreateProductInput!) { createProduct(input: $input) { userErrors { code field } } }`,
    );
    const { createProduct } = await stranger.run(make, {
      input: { name: 'x', categoryIds: [mine] },
    });
    expect(createProduct).toEqual({
      userErrors: [{ code: 'NOT_FOUND', field: ['input', 'categoryIds', '0'] }],
    });
  });

  it('are changed by managers and administrators only', async ({ app }) => {
    const rep = await signedInAs(app, UserRole.SALES_REP);
    const input = { name: 'Not theirs' };
    expect((await rep.send(OPERATIONS.create, { input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await app.anonymous.send(OPERATIONS.create, { input })).errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
  });

  it('take and lose products with one event, and leave no violation behind', async ({
    app,
    manager,
    created,
  }) => {
    const id = await created('Moved into');
    const { products } = app.shop.features.catalog;
    const productId = await products.create(actor, { name: 'Mover' });
    const update =
      graphql(`mutation CategoriesUpdateProduct($input: UpdateProductInput!) { updateProduct(input: $input) {
      product { version categories { id } } userErrors { code } } }`);
    const put = async (categoryIds: string[]): Promise<object> => {
      const input = { productId: encodeId('prd', productId), categoryIds };
      return (await manager.run(update, { input })).updateProduct;
    };
    expect(await put([id])).toMatchObject({ product: { version: 2, categories: [{ id }] } });
    expect(await put([id])).toMatchObject({ product: { version: 2 } });
    expect(await put([])).toMatchObject({ product: { version: 3, categories: [] } });
    const events = await app.shop.core.reader.query('select from events where subject_id = $1', [productId]);
    expect(events).toHaveLength(3);
    expect(await violations(app)).toEqual([]);
  });
});
