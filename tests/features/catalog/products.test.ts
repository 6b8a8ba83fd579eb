import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { decodeId, encodeId } from '../../../src/values/ids.ts';
import { startTestApp, type TestApp } from '../../testkit/app.ts';
import { seedProduct } from '../../testkit/catalog.ts';
import type { GraphqlClient } from '../../testkit/graphql-client.ts';
import { signedInAs } from '../../testkit/people.ts';

let app: TestApp;
let manager: GraphqlClient & { userId: string };
beforeAll(async () => {
  app = await startTestApp();
  manager = await signedInAs(app, UserRole.MANAGER);
});
afterAll(() => app.close());

const ERRORS =
  'userErrors { __typename code message field ... on VersionConflictError { currentVersion subjectId } }';
const PRODUCT = `id name slug description status optionNames version
  categories { id name } priceRange { min { amount } max { amount } }
  variants { id sku name optionValues position isActive barcode weightGrams version
    price { amount minorUnits currency } costPrice { amount } product { id } }`;
const CREATE = `mutation ($input: CreateProductInput!) { createProduct(input: $input) { product { ${PRODUCT} } ${ERRORS} } }`;
const UPDATE = `mutation ($input: UpdateProductInput!) { updateProduct(input: $input) { product { ${PRODUCT} } ${ERRORS} } }`;
const ARCHIVE = `mutation ($input: ArchiveProductInput!) { archiveProduct(input: $input) { product { status } ${ERRORS} } }`;

interface Shown {
  id: string;
  slug: string;
  version: number;
  variants: { id: string; sku: string }[];
}
interface Answer {
  product: Shown | null;
  userErrors: { code: string; field: string[] | null; message: string }[];
}

async function create(input: object, client: GraphqlClient = manager): Promise<Answer> {
  return (await client.run<{ createProduct: Answer }>(CREATE, { input })).createProduct;
}
async function update(input: object, client: GraphqlClient = manager): Promise<Answer> {
  return (await client.run<{ updateProduct: Answer }>(UPDATE, { input })).updateProduct;
}
function eventsOf(id: string): Promise<{ type: string; data: object; metadata: object }[]> {
  return app.shop.core.reader.query(
    'select type, data, metadata from events where subject_id = $1 order by seq',
    [decodeId('prd', id)],
  );
}
async function countProducts(): Promise<number> {
  const [row] = await app.shop.core.reader.query<{ count: number }>('select count(*) from products');
  return row!.count;
}

describe('creating a product', () => {
  it('creates it with its variants, their prices and one event', async () => {
    const { product, userErrors } = await create({
      name: '  T-Shirt Größe & Farbe ',
      description: 'Cotton.',
      status: 'ACTIVE',
      optionNames: ['Size', 'Colour'],
      variants: [
        { sku: 'TS-L-RED', price: '19.90', costPrice: '7.5', optionValues: ['L', 'red'], weightGrams: 180 },
        { sku: 'TS-M-RED', price: '17', optionValues: ['M', 'red'], barcode: '4006381333931' },
      ],
    });
    expect(userErrors).toEqual([]);
    expect(product).toMatchObject({
      name: 'T-Shirt Größe & Farbe',
      slug: 't-shirt-große-farbe',
      status: 'ACTIVE',
      version: 1,
      priceRange: { min: { amount: '17.00' }, max: { amount: '19.90' } },
      variants: [
        {
          sku: 'TS-L-RED',
          name: 'L, red',
          position: 0,
          weightGrams: 180,
          price: { amount: '19.90', minorUnits: 1990 },
          costPrice: { amount: '7.50' },
          product: { id: product!.id },
        },
        { sku: 'TS-M-RED', position: 1, barcode: '4006381333931', costPrice: null },
      ],
    });
    expect(await eventsOf(product!.id)).toMatchObject([
      {
        type: 'product.created',
        data: { product: product!.id, status: 'ACTIVE', version: 1 },
        metadata: { actor: encodeId('usr', manager.userId), source: 'api', version: 1 },
      },
    ]);
  });

  it('makes the slug of the name and numbers it when it is taken, twenty at once included', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => create({ name: 'Same Name' })));
    const slugs = new Set(answers.map(({ product }) => product?.slug));
    expect(slugs.size).toBe(20);
    expect(slugs).toContain('same-name');
    expect(slugs).toContain('same-name-20');
    expect((await create({ name: '!!!' })).product?.slug).toBe('product');
  });

  it.each([
    ['a price with too many digits', { price: '1.999' }, 'price'],
    ['a negative price', { price: '-1' }, 'price'],
    ['a price beyond what can be kept', { price: '99999999999999999' }, 'price'],
    ['a negative cost price', { costPrice: '-0.01' }, 'costPrice'],
    ['a SKU with a control character', { sku: 'A\u0007B' }, 'sku'],
    ['a SKU with a NUL', { sku: 'A\u0000B' }, 'sku'],
    ['an empty SKU', { sku: '  ' }, 'sku'],
    ['a SKU of 65 characters', { sku: 'x'.repeat(65) }, 'sku'],
    ['a negative weight', { weightGrams: -1 }, 'weightGrams'],
    ['a negative position', { position: -1 }, 'position'],
    ['option values without options', { optionValues: ['L'] }, 'optionValues'],
    ['a barcode with a line break', { barcode: 'a\nb' }, 'barcode'],
  ])('refuses %s and creates nothing', async (_what, wrong, field) => {
    const before = await countProducts();
    const variants = [
      { sku: 'FINE-1', price: '1.00' },
      { sku: 'FINE-2', price: '1.00', ...wrong },
    ];
    const { product, userErrors } = await create({ name: 'Refused', variants });
    expect(product).toBeNull();
    expect(userErrors).toMatchObject([{ code: 'VALIDATION', field: ['variants', '1', field] }]);
    expect(await countProducts()).toBe(before);
  });

  it.each([
    ['an empty name', { name: ' ' }, 'name'],
    ['a name with a NUL', { name: 'a\u0000' }, 'name'],
    ['a slug with capitals', { name: 'x', slug: 'Not-A-Slug' }, 'slug'],
    ['six options', { name: 'x', optionNames: ['a', 'b', 'c', 'd', 'e', 'f'] }, 'optionNames'],
    ['two options of one name', { name: 'x', optionNames: ['a', 'a'] }, 'optionNames'],
    [
      '101 variants',
      { name: 'x', variants: Array.from({ length: 101 }, (_, at) => ({ sku: `MANY-${at}`, price: '1' })) },
      'variants',
    ],
  ])('refuses %s', async (_what, input, field) => {
    expect(await create(input)).toMatchObject({
      product: null,
      userErrors: [{ code: 'VALIDATION', field: [field] }],
    });
  });

  it('says which SKU or slug is taken', async () => {
    const { sku } = await seedProduct(app);
    const twice = await create({
      name: 'x',
      variants: [
        { sku: 'TWICE', price: '1' },
        { sku: ' TWICE ', price: '1' },
      ],
    });
    expect(twice.userErrors).toMatchObject([{ code: 'ALREADY_EXISTS', field: ['variants', '1', 'sku'] }]);
    const taken = await create({ name: 'x', variants: [{ sku, price: '1' }] });
    expect(taken.userErrors).toMatchObject([{ code: 'ALREADY_EXISTS', field: ['variants', '0', 'sku'] }]);
    await create({ name: 'x', slug: 'chosen' });
    expect((await create({ name: 'x', slug: 'chosen' })).userErrors).toMatchObject([
      { code: 'ALREADY_EXISTS', field: ['slug'] },
    ]);
  });

  it('refuses two variants with the same options', async () => {
    const variants = [1, 2].map((number) => ({ sku: `ALIKE-${number}`, price: '1', optionValues: ['L'] }));
    expect((await create({ name: 'x', optionNames: ['Size'], variants })).userErrors).toMatchObject([
      { code: 'ALREADY_EXISTS', field: ['variants', '1', 'optionValues'] },
    ]);
  });

  it('lets one of many take a SKU when they come at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => create({ name: 'Race', variants: [{ sku: 'RACE-1', price: '1' }] })),
    );
    expect(answers.filter(({ product }) => product !== null)).toHaveLength(1);
    const refused = answers.flatMap(({ userErrors }) => userErrors);
    expect(refused.map(({ code }) => code)).toEqual(Array(7).fill('ALREADY_EXISTS'));
  });
});

describe('changing a product', () => {
  it('raises the version, keeps the slug and appends one event; saying the same again does nothing', async () => {
    const id = encodeId('prd', (await seedProduct(app, { name: 'Before' })).productId);
    const { product } = await update({ id, name: 'After', expectedVersion: 1 });
    expect(product).toMatchObject({ name: 'After', slug: 'before', version: 2 });
    const again = await update({ id, name: 'After', status: 'ACTIVE', description: null, optionNames: [] });
    expect(again.product).toMatchObject({ version: 2 });
    expect((await eventsOf(id)).map(({ type }) => type)).toEqual(['product.created', 'product.updated']);
  });

  it('refuses another version and changes nothing', async () => {
    const id = encodeId('prd', (await seedProduct(app, { name: 'Held' })).productId);
    await update({ id, name: 'Held 2' });
    const { userErrors } = await update({ id, name: 'Lost', expectedVersion: 1 });
    expect(userErrors).toMatchObject([{ code: 'VERSION_CONFLICT', currentVersion: 2, subjectId: id }]);
    expect(await eventsOf(id)).toHaveLength(2);
  });

  it('archives with an event of its own, and goes back to being sold only as a draft', async () => {
    const id = encodeId('prd', (await seedProduct(app)).productId);
    const { archiveProduct } = await manager.run<{ archiveProduct: object }>(ARCHIVE, { input: { id } });
    expect(archiveProduct).toMatchObject({ product: { status: 'ARCHIVED' }, userErrors: [] });
    expect((await update({ id, status: 'ACTIVE' })).userErrors).toMatchObject([
      { code: 'ILLEGAL_TRANSITION', field: ['status'] },
    ]);
    expect((await update({ id, status: 'DRAFT' })).userErrors).toEqual([]);
    expect((await update({ id, status: 'ACTIVE' })).userErrors).toEqual([]);
    expect((await eventsOf(id)).map(({ type }) => type)).toEqual([
      'product.created',
      'product.archived',
      'product.updated',
      'product.updated',
    ]);
  });

  it('keeps the number of options while there are variants', async () => {
    const { product } = await create({
      name: 'Optional',
      optionNames: ['Size'],
      variants: [{ sku: 'OPT-1', price: '1', optionValues: ['L'] }],
    });
    expect((await update({ id: product!.id, optionNames: ['Size', 'Colour'] })).userErrors).toMatchObject([
      { code: 'VALIDATION', field: ['optionNames'] },
    ]);
    expect((await update({ id: product!.id, optionNames: ['Fit'] })).product).toMatchObject({
      optionNames: ['Fit'],
    });
  });

  it.each(['prd_nonsense', 'var_01h455vb4pex5vsknk084sn02q', ''])('refuses %j as an id', async (id) => {
    expect((await update({ id, name: 'x' })).userErrors).toMatchObject([
      { code: 'VALIDATION', field: ['id'] },
    ]);
  });
});

describe('who may see and change products', () => {
  it('lets managers and administrators write, and nobody else', async () => {
    const rep = await signedInAs(app, UserRole.SALES_REP);
    const admin = await signedInAs(app, UserRole.ADMIN);
    const before = await countProducts();
    const input = { name: 'Not theirs' };
    expect((await rep.send(CREATE, { input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await app.anonymous.send(CREATE, { input })).errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
    expect(await countProducts()).toBe(before);
    expect((await create({ name: 'Theirs' }, admin)).userErrors).toEqual([]);
  });

  it('shows drafts to staff only: by id, by slug, by SKU, as a node and in the list', async () => {
    const rep = await signedInAs(app, UserRole.SALES_REP);
    const { product } = await create({ name: 'Secret Draft', variants: [{ sku: 'DRAFT-1', price: '1' }] });
    const { id, slug, variants } = product!;
    const query = `query ($id: ID!, $slug: String!, $sku: String!, $variantId: ID!) {
      byId: product(id: $id) { id } bySlug: product(slug: $slug) { id } bySku: product(sku: $sku) { id }
      node(id: $id) { id } variantNode: node(id: $variantId) { id }
      variant(sku: $sku) { id } variantById: variant(id: $variantId) { id }
      products(search: "secret draft") { nodes { id } totalCount }
      bySkuFilter: products(where: { sku: { eq: $sku } }) { nodes { id } }
      drafts: products(where: { status: { eq: DRAFT } }) { totalCount }
    }`;
    const variables = { id, slug, sku: 'DRAFT-1', variantId: variants[0]!.id };
    const hidden = await app.anonymous.run<object>(query, variables);
    expect(hidden).toEqual({
      byId: null,
      bySlug: null,
      bySku: null,
      node: null,
      variantNode: null,
      variant: null,
      variantById: null,
      products: { nodes: [], totalCount: 0 },
      bySkuFilter: { nodes: [] },
      drafts: { totalCount: 0 },
    });
    const seen = await rep.run<object>(query, variables);
    expect(seen).toMatchObject({
      byId: { id },
      bySlug: { id },
      bySku: { id },
      node: { id },
      variantNode: { id: variables.variantId },
      variant: { id: variables.variantId },
      variantById: { id: variables.variantId },
      products: { nodes: [{ id }], totalCount: 1 },
      bySkuFilter: { nodes: [{ id }] },
    });
  });

  it('shows cost prices to managers only', async () => {
    const { sku } = await seedProduct(app);
    const query = 'query ($sku: String!) { variant(sku: $sku) { sku costPrice { amount } } }';
    const rep = await signedInAs(app, UserRole.SALES_REP);
    for (const client of [rep, app.anonymous]) {
      const { data, errors } = await client.send<{ variant: object }>(query, { sku });
      expect(data.variant).toEqual({ sku, costPrice: null });
      expect(errors).toHaveLength(1);
    }
    expect((await manager.send(query, { sku })).errors).toBeUndefined();
  });

  it('keeps stores apart, which may use the same SKU and slug', async () => {
    const { stores } = app.shop.features;
    const other = await stores.service.create({ code: 'other', name: 'Other', currency: 'JPY' });
    const { productId, sku } = await seedProduct(app, { name: 'Shared', sku: 'SHARED-1' });
    const id = encodeId('prd', productId);
    const stranger = await signedInAs(app, UserRole.MANAGER, { id: other, code: 'other' });
    const query = `query ($id: ID!) { product(id: $id) { id } node(id: $id) { id } products { totalCount }
      bySku: product(sku: "${sku}") { id } bySlug: product(slug: "shared") { id } search: products(search: "shared") { totalCount } }`;
    expect(await stranger.run<object>(query, { id })).toEqual({
      product: null,
      node: null,
      bySku: null,
      bySlug: null,
      products: { totalCount: 0 },
      search: { totalCount: 0 },
    });
    expect((await update({ id, name: 'Stolen' }, stranger)).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
    const { product } = await create({ name: 'Shared', variants: [{ sku, price: '500' }] }, stranger);
    expect(product).toMatchObject({
      slug: 'shared',
      variants: [{ price: { amount: '500', currency: 'JPY' } }],
    });
    const yen = await create({ name: 'Yen', variants: [{ sku: 'YEN', price: '5.5' }] }, stranger);
    expect(yen.userErrors).toMatchObject([{ field: ['variants', '0', 'price'] }]);
  });

  it('asks for exactly one of id, slug and sku', async () => {
    for (const query of [
      '{ product { id } }',
      '{ product(slug: "a", sku: "b") { id } }',
      '{ variant { id } }',
    ]) {
      expect((await manager.send(query)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
    expect((await manager.send('{ product(id: "prd_x") { id } }')).errors?.[0]?.extensions.code).toBe(
      'BAD_USER_INPUT',
    );
  });
});
